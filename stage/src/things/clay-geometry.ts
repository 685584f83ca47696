import type { Vec3 } from '@worldkiln/contracts';
import { BoxGeometry, type BufferGeometry } from 'three';
import { plainNoise } from '../noise.ts';

/** Segments along a side, crowded towards the edges where it is round: 768 triangles in all. */
const SEGMENTS = 8;

/** A lump of clay of this size on its ground pivot: a box with thumbed-round edges and slightly uneven sides. */
export function makeClayGeometry(size: Vec3, seed: number): BufferGeometry {
  const [sx, sy, sz] = size;
  const geometry = new BoxGeometry(sx, sy, sz, SEGMENTS, SEGMENTS, SEGMENTS);
  const position = geometry.getAttribute('position');
  const normal = geometry.getAttribute('normal');
  const radius = Math.min(sx, sy, sz) * 0.24;
  const inner = [sx / 2 - radius, sy / 2 - radius, sz / 2 - radius] as const;
  const uneven = Math.min(0.06, Math.min(sx, sy, sz) * 0.045);
  for (let i = 0; i < position.count; i++) {
    const p = [crowd(position.getX(i), sx), crowd(position.getY(i), sy), crowd(position.getZ(i), sz)] as const;
    const q = [clamp(p[0], inner[0]), clamp(p[1], inner[1]), clamp(p[2], inner[2])] as const;
    const out = [p[0] - q[0], p[1] - q[1], p[2] - q[2]] as const;
    const length = Math.hypot(...out) || 1;
    const n = [out[0] / length, out[1] / length, out[2] / length] as const;
    const lump = (plainNoise((p[0] / sx) * 2 + 40 + (p[2] / sz) * 1.3, (p[1] / sy) * 2 + 40 - (p[2] / sz) * 1.7, seed) - 0.75) * uneven;
    const reach = radius + lump;
    position.setXYZ(i, q[0] + n[0] * reach, Math.max(0, q[1] + n[1] * reach + sy / 2), q[2] + n[2] * reach);
    normal.setXYZ(i, n[0], n[1], n[2]);
  }
  geometry.deleteAttribute('uv');
  geometry.computeBoundingSphere();
  return geometry;
}

/** Moves a coordinate outwards: flat faces need few points, shoulders many. */
function crowd(value: number, side: number): number {
  const t = Math.min(1, (Math.abs(value) * 2) / side);
  return (Math.sign(value) * (1 - (1 - t) ** 1.7) * side) / 2;
}

const clamp = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));
