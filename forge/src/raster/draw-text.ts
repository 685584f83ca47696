import { at } from '../geometry/vec.ts';
import { glyphOf } from '../solids/font.ts';
import type { Picture } from './render.ts';

const GAP = 1.7;
const PEN = 0.5;

/** How wide words are, in pixels, for letters of this height. */
export function textWidth(words: string, height: number): number {
  return (Array.from(words).reduce((sum, letter) => sum + glyphOf(letter).width + GAP, 0) * height) / 6;
}

/** Writes words in dark grey with their top left corner at x, y. */
export function drawText(picture: Picture, words: string, x: number, y: number, height: number): void {
  const scale = height / 6;
  let left = x;
  for (const letter of words) {
    const glyph = glyphOf(letter);
    for (const stroke of glyph.strokes) {
      for (let i = 0; i + 1 < stroke.length; i++) {
        const [a, b] = [stroke[i], stroke[i + 1]];
        if (!a || !b) continue;
        line(picture, left + a[0] * scale, y + (6 - a[1]) * scale, left + b[0] * scale, y + (6 - b[1]) * scale, PEN * scale);
      }
    }
    left += (glyph.width + GAP) * scale;
  }
}

/** A line with round ends; its rim is half transparent for a pixel. */
function line({ width, height, pixels }: Picture, ax: number, ay: number, bx: number, by: number, half: number): void {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy || 1;
  for (let y = Math.max(0, Math.floor(Math.min(ay, by) - half - 1)); y <= Math.min(height - 1, Math.ceil(Math.max(ay, by) + half + 1)); y++) {
    for (let x = Math.max(0, Math.floor(Math.min(ax, bx) - half - 1)); x <= Math.min(width - 1, Math.ceil(Math.max(ax, bx) + half + 1)); x++) {
      const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square));
      const distance = Math.hypot(x - ax - dx * t, y - ay - dy * t);
      const cover = Math.max(0, Math.min(1, half + 0.5 - distance));
      const i = (y * width + x) * 4;
      for (let k = 0; k < 3; k++) pixels[i + k] = at(pixels, i + k) + (58 - at(pixels, i + k)) * cover;
    }
  }
}
