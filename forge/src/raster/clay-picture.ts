import { encodePng } from './png.ts';
import { backdrop } from './backdrop.ts';
import { byteOf } from '../materials/colour.ts';

const SIDE = 160;
/** Unfired clay, linear. */
const CLAY = [0.42, 0.2, 0.115] as const;

let drawn: Uint8Array | null = null;

/** A lump of clay on the studio's backdrop, as PNG: what a card shows until its own picture is drawn. Made once a process, in some milliseconds. */
export function clayPicture(): Uint8Array {
  drawn ??= encodePng({ width: SIDE, height: SIDE, pixels: lump() });
  return drawn;
}

/** A ball somebody sat on, lit from the upper right; drawn by formula, because it is needed before anything else is. */
function lump(): Uint8Array {
  const pixels = new Uint8Array(SIDE * SIDE * 4);
  for (let y = 0; y < SIDE; y++) {
    const behind = backdrop(y / SIDE);
    for (let x = 0; x < SIDE; x++) {
      const [u, v] = [(x + 0.5) / SIDE - 0.5, (y + 0.5) / SIDE - 0.56];
      const r = Math.hypot(u / 0.33, v / (v < 0 ? 0.3 : 0.2));
      // The rim is soft over a pixel and a half; below lies its shadow.
      const cover = clamp((1 - r) * 30 + 0.5);
      const shadow = 0.45 * clamp(1.25 - Math.hypot(u / 0.36, (v - 0.17) / 0.1));
      const height = Math.sqrt(Math.max(0, 1 - r * r));
      const light = 0.35 + 0.75 * clamp(0.45 * (u / 0.33) - 0.6 * (v / 0.3) + 0.62 * height);
      const dent = 1 - 0.12 * clamp(1 - Math.hypot((u + 0.08) / 0.12, (v + 0.1) / 0.08));
      for (let c = 0; c < 3; c++) {
        const clay = (CLAY[c as 0] ?? 0) * light * dent * 1.5; // the loop counts to three, as the tuple does
        pixels[(y * SIDE + x) * 4 + c] = byteOf(clay * cover + behind[c as 0] * (1 - cover) * (1 - shadow));
      }
      pixels[(y * SIDE + x) * 4 + 3] = 255;
    }
  }
  return pixels;
}

const clamp = (value: number): number => Math.max(0, Math.min(1, value));
