import { drawText, textWidth } from './draw-text.ts';
import type { Picture } from './render.ts';

const LETTER_PX = 11;
const LABEL_PX = 24;

/** Pictures of one size side by side, four to eight in a row, with a label under each where labels are given. */
export function contactSheet(
  pictures: readonly Picture[],
  labels?: readonly string[],
  columns = Math.min(8, Math.max(4, Math.ceil(Math.sqrt(pictures.length)))),
): Picture {
  const wide = Math.max(1, ...pictures.map((picture) => picture.width));
  const high = Math.max(1, ...pictures.map((picture) => picture.height)) + (labels ? LABEL_PX : 0);
  const across = Math.min(columns, Math.max(1, pictures.length));
  const sheet: Picture = { width: across * wide, height: Math.max(1, Math.ceil(pictures.length / across)) * high, pixels: new Uint8Array() };
  sheet.pixels = new Uint8Array(sheet.width * sheet.height * 4).fill(255);
  pictures.forEach((picture, i) => {
    const [left, top] = [(i % across) * wide, Math.floor(i / across) * high];
    for (let y = 0; y < picture.height; y++)
      sheet.pixels.set(picture.pixels.subarray(y * picture.width * 4, (y + 1) * picture.width * 4), ((top + y) * sheet.width + left) * 4);
    if (labels) label(sheet, labels[i] ?? '', left, top + high - LABEL_PX, wide);
  });
  return sheet;
}

/** Long words are written smaller, down to where they can still be read; what is longer yet says that it goes on. */
function label(sheet: Picture, words: string, left: number, top: number, wide: number): void {
  const room = wide - 8;
  const high = Math.min(LETTER_PX, Math.max(LETTER_PX * 0.6, (LETTER_PX * room) / textWidth(words, LETTER_PX)));
  let shown = words;
  for (let kept = words.length; kept > 1 && textWidth(shown, high) > room; kept--) shown = `${words.slice(0, kept - 1).trimEnd()}...`;
  drawText(sheet, shown, left + (wide - textWidth(shown, high)) / 2, top + (LABEL_PX - high) / 2, high);
}
