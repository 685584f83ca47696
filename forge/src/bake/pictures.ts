import { encodePng } from '../raster/png.ts';
import { render, type Picture } from '../raster/render.ts';
import type { DrawnSurface } from '../raster/surface-set.ts';
import { markOf } from '../library/mark.ts';
import { parseGlb } from './glb-file.ts';
import { joinDocument } from './join.ts';
import { readDocument } from './read-document.ts';
import type { Soup } from './soup.ts';
import { surfacesOfDocument } from './surfaces-of-document.ts';
import { surfacesOfSoup } from './surfaces-of-soup.ts';
import { turntable } from './turntable.ts';
import { wireframe } from './wireframe.ts';

/** Changes whenever the same GLB would be drawn otherwise. */
export const PICTURES_VERSION = '1';

/** What follows once a thing is ready: the card's picture, how its triangles lie, and a turn. */
export const PICTURE_NAMES = ['thumbnail', 'wireframe', 'turntable'] as const;
export type PictureName = (typeof PICTURE_NAMES)[number];

const SIDE_PX = 320;

/** One picture of a plain variant of ours, as PNG. It is our own bytes: opened in a thread, like what the forge builds. */
export async function drawPicture(plain: Uint8Array, what: PictureName): Promise<Uint8Array> {
  const { document, pictures } = await readDocument(parseGlb(plain));
  const { length: textures } = document.getRoot().listTextures();
  const built = document
    .getRoot()
    .listMaterials()
    .some((material) => markOf(material) !== null);
  // Library materials have a grain of their own; anything else may have pictures and bones.
  const surfaces = built && textures === 0 ? surfacesOfDocument(document) : surfacesOfSoup(joinDocument(document, pictures));
  return encodePng(picture(surfaces, what));
}

function picture(surfaces: readonly DrawnSurface[], what: PictureName): Picture {
  switch (what) {
    case 'thumbnail':
      return render(surfaces, { width: SIDE_PX, height: SIDE_PX });
    case 'wireframe':
      return wireframe(surfaces, SIDE_PX);
    case 'turntable':
      return turntable(surfaces);
  }
}

/** All of them, and how the source looked: PNGs. */
export type ComparingPictures = Record<PictureName | 'before', Uint8Array>;

export const comparingPictures = (surfaces: readonly DrawnSurface[], source: Soup): ComparingPictures => ({
  thumbnail: encodePng(picture(surfaces, 'thumbnail')),
  wireframe: encodePng(picture(surfaces, 'wireframe')),
  turntable: encodePng(picture(surfaces, 'turntable')),
  before: encodePng(picture(surfacesOfSoup(source), 'thumbnail')),
});
