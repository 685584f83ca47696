import { f32 } from '../geometry/vec.ts';
import type { Layer } from './soup.ts';

const u8 = (list: Uint8Array, index: number): number => list[index] ?? 0;

/** Reads a layer at a UV between its four nearest pixels, repeating beyond the edge; 0 to 255 a channel. */
export function sampleLayer(layer: Layer, u: number, v: number, into: Float32Array): void {
  const { pixels, offset, turn, scale } = layer;
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const [su, sv] = [u * scale[0], v * scale[1]];
  const x = wrap(c * su + s * sv + offset[0]) * pixels.width - 0.5;
  const y = wrap(-s * su + c * sv + offset[1]) * pixels.height - 0.5;
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - x0, y - y0];
  const [left, right] = [((x0 + pixels.width) % pixels.width) * 4, ((x0 + 1) % pixels.width) * 4];
  const [top, low] = [((y0 + pixels.height) % pixels.height) * pixels.width * 4, ((y0 + 1) % pixels.height) * pixels.width * 4];
  const { data } = pixels;
  for (let k = 0; k < 4; k++) {
    const above = u8(data, top + left + k) * (1 - fx) + u8(data, top + right + k) * fx;
    const below = u8(data, low + left + k) * (1 - fx) + u8(data, low + right + k) * fx;
    into[k] = above * (1 - fy) + below * fy;
  }
}

/** Into 0 to 1; UVs that are no numbers read the first pixel. */
const wrap = (t: number): number => (Number.isFinite(t) ? t - Math.floor(t) : 0);

/** sRGB bytes as linear light. */
const LINEAR = Float32Array.from({ length: 256 }, (_, byte) => {
  const c = byte / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
});
export function linearOfByte(byte: number): number {
  const low = Math.floor(byte);
  return f32(LINEAR, low) + (f32(LINEAR, Math.min(255, low + 1)) - f32(LINEAR, low)) * (byte - low);
}
