import type { Document } from '@gltf-transform/core';
import { encodePng } from '../raster/png.ts';
import { render } from '../raster/render.ts';
import { surfacesOfDocument } from './surfaces-of-document.ts';

const SIDE_PX = 320;

/** The card's picture: three quarters from the front, on a soft backdrop. */
export const thumbnail = (document: Document): Uint8Array => encodePng(render(surfacesOfDocument(document), { width: SIDE_PX, height: SIDE_PX }));
