import type { Vec3 } from '@worldkiln/contracts';
import type { BufferGeometry } from 'three';
import { makeClayGeometry } from './clay-geometry.ts';

/**
 * Lumps of one size are told apart by a few shapes. Making one takes a third of a millisecond: whoever joins a world of
 * ten thousand things waited three seconds for lumps that nobody looks at for longer than their files take.
 */
const SHAPES = 4;
const held = new Map<string, { geometry: BufferGeometry; users: number }>();
const keyOf = (size: Vec3, seed: number): string => `${size.join()}/${seed % SHAPES}`;

/** A lump of this size, shared; give it back with `releaseClay`. */
export function holdClay(size: Vec3, seed: number): BufferGeometry {
  const key = keyOf(size, seed);
  const known = held.get(key) ?? { geometry: makeClayGeometry(size, seed % SHAPES), users: 0 };
  known.users++;
  held.set(key, known);
  return known.geometry;
}

export function releaseClay(size: Vec3, seed: number): void {
  const key = keyOf(size, seed);
  const known = held.get(key);
  if (!known || --known.users > 0) return;
  held.delete(key);
  known.geometry.dispose();
}
