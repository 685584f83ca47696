import type { Hex, Vec3 } from '@worldkiln/contracts';

const toLinear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const toSrgb = (c: number): number => (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055);

/** '#rrggbb' as linear light, 0 to 1. */
export function linearOf(hex: Hex): Vec3 {
  const n = Number.parseInt(hex.slice(1), 16);
  return [toLinear((n >> 16) / 255), toLinear(((n >> 8) & 255) / 255), toLinear((n & 255) / 255)];
}

/** Linear light as a byte of a picture. */
export function byteOf(linear: number): number {
  return BYTES[Math.max(0, Math.min(BYTES.length - 1, Math.round(linear * (BYTES.length - 1))))] ?? 0;
}

/** Powers are slow and a picture asks for 300,000 of them; 4,096 steps round to the same bytes but for the darkest few. */
const BYTES = Uint8Array.from({ length: 4_096 }, (_, i) => Math.round(toSrgb(i / 4_095) * 255));

export const mix = (a: Vec3, b: Vec3, t: number): Vec3 => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];

export const luminance = ([r, g, b]: Vec3): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Pushes a colour away from grey (above 1) or towards it (below). */
export function saturate(colour: Vec3, by: number): Vec3 {
  const grey = luminance(colour);
  return mix([grey, grey, grey], colour, by).map((c) => Math.max(0, c)) as Vec3; // map keeps the three
}
