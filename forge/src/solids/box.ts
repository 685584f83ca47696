import type { Vec3 } from '@worldkiln/contracts';
import type { Mesh } from '../geometry/mesh.ts';
import { Surface } from '../geometry/surface.ts';
import { bevelOf, type Detail } from './detail.ts';

/**
 * A box whose edges are cut by one chamfer that carries the normals of the big faces, so that 44 triangles shade like
 * a rounded box.
 */
export function box([x, y, z]: Vec3, wanted: number | undefined, detail: Detail): Mesh {
  const least = Math.min(x, y, z);
  const bevel = bevelOf(wanted ?? Math.min(least * 0.16, Math.max(x, y, z) * 0.035), least * 0.45, detail);
  const half: Vec3 = [x / 2, y / 2, z / 2];
  const surface = new Surface();
  const corners = SIDES.map((side) => CORNERS.map(([s, t]) => cornerAt(side, half, bevel, s, t)));
  for (const [i, side] of SIDES.entries()) {
    const ids = (corners[i] ?? []).map((at) => surface.corner(at, { normal: side.out }));
    surface.quad(ids[0] ?? 0, ids[1] ?? 0, ids[2] ?? 0, ids[3] ?? 0);
  }
  if (bevel > 0) for (const strip of [...EDGES, ...TIPS]) chamfer(surface, strip, half, bevel);
  return surface.finish(30);
}

interface Side {
  out: Vec3;
  right: Vec3;
  up: Vec3;
}

/** Six faces; right × up = out, so that corners run counter-clockwise. */
const SIDES: readonly Side[] = [
  { out: [1, 0, 0], right: [0, 0, -1], up: [0, 1, 0] },
  { out: [-1, 0, 0], right: [0, 0, 1], up: [0, 1, 0] },
  { out: [0, 1, 0], right: [1, 0, 0], up: [0, 0, -1] },
  { out: [0, -1, 0], right: [1, 0, 0], up: [0, 0, 1] },
  { out: [0, 0, 1], right: [1, 0, 0], up: [0, 1, 0] },
  { out: [0, 0, -1], right: [-1, 0, 0], up: [0, 1, 0] },
];
const CORNERS = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const;

function cornerAt({ out, right, up }: Side, half: Vec3, bevel: number, s: number, t: number): Vec3 {
  const along = (i: 0 | 1 | 2): number => out[i] * half[i] + right[i] * s * (half[i] - bevel) + up[i] * t * (half[i] - bevel);
  return [along(0), along(1), along(2)];
}

/** A corner of the chamfer: which octant it lies in, and which face (axis) it touches and takes its normal from. */
interface Touch {
  octant: Vec3;
  axis: 0 | 1 | 2;
}

const signs = [-1, 1] as const;

/** The twelve strips along edges. */
const EDGES: readonly Touch[][] = ([0, 1, 2] as const).flatMap((run) =>
  signs.flatMap((s) =>
    signs.map((t): Touch[] => {
      const one = ((run + 1) % 3) as 0 | 1 | 2; // the other two axes; % 3 cannot leave the range
      const two = ((run + 2) % 3) as 0 | 1 | 2;
      const octant = (end: number): Vec3 => {
        const o: Vec3 = [0, 0, 0];
        [o[run], o[one], o[two]] = [end, s, t];
        return o;
      };
      const strip: Touch[] = [
        { octant: octant(-1), axis: one },
        { octant: octant(1), axis: one },
        { octant: octant(1), axis: two },
        { octant: octant(-1), axis: two },
      ];
      return s * t > 0 ? strip.toReversed() : strip;
    }),
  ),
);

/** The eight triangles at the corners. */
const TIPS: readonly Touch[][] = signs.flatMap((x) =>
  signs.flatMap((y) =>
    signs.map((z): Touch[] => {
      const tip: Touch[] = ([0, 1, 2] as const).map((axis) => ({ octant: [x, y, z], axis }));
      return x * y * z > 0 ? tip : tip.toReversed();
    }),
  ),
);

function chamfer(surface: Surface, strip: readonly Touch[], half: Vec3, bevel: number): void {
  const ids = strip.map(({ octant, axis }) => {
    const along = (i: 0 | 1 | 2): number => octant[i] * (i === axis ? half[i] : half[i] - bevel);
    const normal: Vec3 = [0, 0, 0];
    normal[axis] = octant[axis];
    return surface.corner([along(0), along(1), along(2)], { normal, edge: 1 });
  });
  const [a = 0, b = 0, c = 0, d] = ids;
  if (d === undefined) surface.triangle(a, b, c);
  else surface.quad(a, b, c, d);
}
