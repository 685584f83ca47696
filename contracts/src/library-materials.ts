import { z } from 'zod';
import { Sha256 } from './ids.ts';

/** The names a shape program may give a material. Their colours and roughness stand in forge/materials. */
export const LIBRARY_MATERIALS = [
  'oak',
  'pine',
  'walnut',
  'birch',
  'bark',
  'plank',
  'bamboo',
  'wicker',
  'cork',
  'stone',
  'granite',
  'marble',
  'sandstone',
  'slate',
  'cobble',
  'brick',
  'concrete',
  'plaster',
  'tile',
  'clay',
  'porcelain',
  'iron',
  'steel',
  'rust',
  'copper',
  'bronze',
  'brass',
  'gold',
  'silver',
  'chrome',
  'painted_metal',
  'cotton',
  'wool',
  'canvas',
  'denim',
  'velvet',
  'carpet',
  'leather',
  'fur',
  'feather',
  'hair',
  'rope',
  'thatch',
  'straw',
  'skin',
  'scales',
  'shell',
  'bone',
  'horn',
  'leaf',
  'grass',
  'moss',
  'petal',
  'flesh_fruit',
  'bread',
  'cheese',
  'chocolate',
  'cream',
  'glass',
  'ice',
  'water',
  'crystal',
  'rubber',
  'plastic',
  'paper',
  'wax',
  'snow',
  'sand',
  'earth',
  'lava',
  'glow',
] as const;
export type LibraryMaterial = (typeof LIBRARY_MATERIALS)[number];

/** A library material's three pictures: colour, direction, and occlusion with roughness and metal. */
export const LIBRARY_MAPS = ['albedo', 'normal', 'orm'] as const;
export type LibraryMap = (typeof LIBRARY_MAPS)[number];

/**
 * How a GLB's material names the library set it wears (`material.extras.worldkiln`): by content, without an address, so that
 * all things of a world share one copy. The download answer's `textures` say where each file is.
 */
export const LibrarySet = z.object({
  /** SHA-256 over all of the below. */
  set: Sha256,
  /** How much of the world one tile covers, metres. */
  tileM: z.number().positive(),
  /** The albedo map holds tones divided by this; their mean is 1, and they multiply the vertex colour. */
  gain: z.number().positive(),
  maps: z.object({ albedo: Sha256, normal: Sha256, orm: Sha256 }),
});
export type LibrarySet = z.infer<typeof LibrarySet>;
