import { KilnError, TRIANGLES, type AssetKind, type Recipe, type Vec3 } from '@worldkiln/contracts';
import { glbIo } from '../glb/io.ts';
import { sub } from '../geometry/vec.ts';
import { boundsOfSurfaces } from '../raster/surface-set.ts';
import { inspect } from './inspect.ts';
import { surfacesOfDocument } from './surfaces-of-document.ts';

interface Foreign {
  glb: Uint8Array;
  name: string;
  kind: AssetKind;
  /** The longest side in metres; without it the file's own metres are believed. */
  sizeM?: number;
}

/** Light wood filling a third of the box around it: the guess for a thing that says nothing of its weight. */
const DENSITY_KG_M3 = 200;

/** The recipe of a model that came from elsewhere: what its file shows, and a told guess for the rest. */
export async function foreignRecipe({ glb, name, kind, sizeM }: Foreign): Promise<Recipe> {
  inspect(glb);
  const bounds = boundsOfSurfaces(surfacesOfDocument(await (await glbIo()).readBinary(glb)));
  const own = sub(bounds.most, bounds.least);
  const longest = Math.max(...own);
  if (!Number.isFinite(longest) || longest < 1e-6)
    throw new KilnError('unusable', { code: 'glb_empty', message: 'The GLB shows nothing: no triangles with a size. Check the export.' });
  const scale = sizeM === undefined ? 1 : sizeM / longest;
  const metres = own.map((side) => Math.max(0.001, side * scale)) as Vec3; // three sides in, three out
  const massKg = Math.min(1e6, Math.max(0.01, DENSITY_KG_M3 * metres[0] * metres[1] * metres[2]));
  const loose = kind === 'prop' || kind === 'character';
  return {
    kind,
    name: name.slice(0, 80) || 'Model',
    scaleMeters: metres,
    style: 'as given',
    materials: [],
    physics: { body: loose ? 'dynamic' : 'fixed', massKg, collider: 'convex_hull' },
    interaction: { pickup: loose && massKg <= 60, pushable: loose },
    generationPlan: { meshStrategy: 'procedural', textureStrategy: 'flat', lods: true },
    parts: [],
    palette: [],
    behaviours: [],
    seed: 0,
    budget: { triangles: TRIANGLES[kind].lod0[1] },
    archetype: 'foreign',
    matched: 'fallback',
    understood: sizeM === undefined ? [] : [`${sizeM} m long`],
    guessed: [...(sizeM === undefined ? [`its own size, ${longest.toFixed(2)} m`] : []), `a weight of ${massKg.toFixed(1)} kg`],
    ignored: [],
    author: { by: 'import', version: '1' },
  };
}
