import sharp from 'sharp';
import { contactSheet } from '../raster/contact-sheet.ts';
import { encodePng } from '../raster/png.ts';
import type { Picture } from '../raster/render.ts';

export interface SheetEntry {
  label: string;
  /** PNGs of one size. */
  before: Uint8Array;
  after: Uint8Array;
  wireframe: Uint8Array;
}

/** A contact sheet with three pictures a row: the source, what became of it, and its triangles. */
export async function beforeAndAfter(entries: readonly SheetEntry[]): Promise<Uint8Array> {
  const pictures: Picture[] = [];
  const labels: string[] = [];
  for (const { label, before, after, wireframe } of entries) {
    pictures.push(await opened(before), await opened(after), await opened(wireframe));
    labels.push(label, 'after', 'its triangles');
  }
  return encodePng(contactSheet(pictures, labels, 3));
}

async function opened(png: Uint8Array): Promise<Picture> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}
