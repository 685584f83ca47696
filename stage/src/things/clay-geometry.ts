import type { Vec3 } from '@worldkiln/contracts';
import { BoxGeometry, type BufferGeometry } from 'three';
import { plainNoise } from '../noise.ts';

/** Segments along a side: enough for round shoulders, 600 triangles in all. */
const SEGMENTS = 7;

/** A lump of clay of this size on its ground pivot: a box with thumbed-round edges and slightly uneven sides. */
export function makeClayGeometry(size: Vec3, seed: number): BufferGeometry {
  const [sx, sy, sz] = size;
  const geometry = new BoxGeometry(sx, sy, sz, SEGMENTS, SEGMENTS, SEGMENTS);
  const position = geometry.getAttribute('position');
  const normal = geometry.getAttribute('normal');
  const radius = Math.min(sx, sy, sz) * 0.32;
  const inner = [sx / 2 - radius, sy / 2 - radius, sz / 2 - radius] as const;
  const uneven = Math.min(0.05, Math.min(sx, sy, sz) * 0.05);
  for (let i = 0; i < position.count; i++) {
    const p = [position.getX(i), position.getY(i), position.getZ(i)] as const;
    const q = [clamp(p[0], inner[0]), clamp(p[1], inner[1]), clamp(p[2], inner[2])] as const;
    const out = [p[0] - q[0], p[1] - q[1], p[2] - q[2]] as const;
    const length = Math.hypot(...out) || 1;
    const n = [out[0] / length, out[1] / length, out[2] / length] as const;
    const lump = (plainNoise(p[0] / sx * 3 + 40 + n[2], p[1] / sy * 3 + 40 + p[2] / sz * 3, seed) - 0.7) * uneven;
    const reach = radius + lump;
    position.setXYZ(i, q[0] + n[0] * reach, Math.max(0, q[1] + n[1] * reach + sy / 2), q[2] + n[2] * reach);
    normal.setXYZ(i, n[0], n[1], n[2]);
  }
  geometry.deleteAttribute('uv');
  geometry.computeBoundingSphere();
  return geometry;
}

const clamp = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));
