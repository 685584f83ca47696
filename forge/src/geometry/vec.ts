import type { Vec3 } from '@worldkiln/contracts';

export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const sub = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const times = (a: Vec3, s: number): Vec3 => [a[0] * s, a[1] * s, a[2] * s];
/** a + b·s */
export const along = (a: Vec3, b: Vec3, s: number): Vec3 => [a[0] + b[0] * s, a[1] + b[1] * s, a[2] + b[2] * s];
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec3, b: Vec3): Vec3 => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
export const size = (a: Vec3): number => Math.sqrt(dot(a, a));

/** The direction of a vector; up where it has none. */
export function unit(a: Vec3): Vec3 {
  const length = size(a);
  return length > 1e-12 ? times(a, 1 / length) : [0, 1, 0];
}

/** Reads a number of an array inside its bounds; the 0 is never taken. */
export const at = (list: ArrayLike<number>, index: number): number => list[index] ?? 0;

/** The same for one kind of array: what reads one kind only is several times as fast, and the innermost loops need it. */
export const f32 = (list: Float32Array, index: number): number => list[index] ?? 0;
export const f64 = (list: Float64Array, index: number): number => list[index] ?? 0;
export const i32 = (list: Int32Array, index: number): number => list[index] ?? 0;
export const u32 = (list: Uint32Array, index: number): number => list[index] ?? 0;
