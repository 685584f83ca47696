import type { Pixels } from '../textures/pixels.ts';

/** Share of each side over which the opposite edge is faded in. */
const BLEND = 0.125;

/** Fades each edge into the opposite one, so that the picture can be laid side by side: models say "seamless" and rarely are. */
export function seamless({ width, height, data }: Pixels): Pixels {
  const across = blend(data, width, height, 4, width * 4);
  return { width, height, data: blend(across, height, width, width * 4, 4) };
}

/** Along one direction: `length` steps of `step` bytes in each of `lines` lines, `line` bytes apart. */
function blend(data: Uint8Array, length: number, lines: number, step: number, line: number): Uint8Array {
  const out = Uint8Array.from(data);
  const reach = Math.max(1, Math.floor(length * BLEND));
  for (let y = 0; y < lines; y++) {
    for (let x = 0; x < reach; x++) {
      // At the very edge both sides are the same mean; it fades to nothing inside.
      const share = 0.5 * (1 - x / reach);
      const [near, far] = [y * line + x * step, y * line + (length - 1 - x) * step];
      for (let c = 0; c < 4; c++) {
        const [a, b] = [data[near + c] ?? 0, data[far + c] ?? 0];
        out[near + c] = byte(a + (b - a) * share);
        out[far + c] = byte(b + (a - b) * share);
      }
    }
  }
  return out;
}

const byte = (value: number): number => Math.min(Math.max(Math.round(value), 0), 255);
