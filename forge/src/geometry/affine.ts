import type { Vec3 } from '@worldkiln/contracts';
import { cross, dot, unit } from './vec.ts';

/** An affine map: three rows of a matrix and a move. */
export interface Affine {
  rows: [Vec3, Vec3, Vec3];
  move: Vec3;
}

export const STILL: Affine = {
  rows: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  move: [0, 0, 0],
};

export const moved = (by: Vec3): Affine => ({ ...STILL, move: by });

export const mapPoint = ({ rows, move }: Affine, p: Vec3): Vec3 => [dot(rows[0], p) + move[0], dot(rows[1], p) + move[1], dot(rows[2], p) + move[2]];

/** Turns about x, then y, then z, in degrees. */
export function turned(degrees: Vec3): Affine {
  const [x, y, z] = degrees.map((d) => (d * Math.PI) / 180);
  const [sx, cx, sy, cy, sz, cz] = [Math.sin(x ?? 0), Math.cos(x ?? 0), Math.sin(y ?? 0), Math.cos(y ?? 0), Math.sin(z ?? 0), Math.cos(z ?? 0)];
  return {
    rows: [
      [cz * cy, cz * sy * sx - sz * cx, cz * sy * cx + sz * sx],
      [sz * cy, sz * sy * sx + cz * cx, sz * sy * cx - cz * sx],
      [-sy, cy * sx, cy * cx],
    ],
    move: [0, 0, 0],
  };
}

export const scaled = (by: Vec3): Affine => ({
  rows: [
    [by[0], 0, 0],
    [0, by[1], 0],
    [0, 0, by[2]],
  ],
  move: [0, 0, 0],
});

/** First `inner`, then `outer`. */
export function chain(outer: Affine, inner: Affine): Affine {
  const column = (i: 0 | 1 | 2): Vec3 => [inner.rows[0][i], inner.rows[1][i], inner.rows[2][i]];
  const row = (r: Vec3): Vec3 => [dot(r, column(0)), dot(r, column(1)), dot(r, column(2))];
  return { rows: [row(outer.rows[0]), row(outer.rows[1]), row(outer.rows[2])], move: mapPoint(outer, inner.move) };
}

/** Scaled, then turned, then moved: how `place` and parts stand. */
export function placed(where: { at?: Vec3 | undefined; turn?: Vec3 | undefined; scale?: Vec3 | undefined }): Affine {
  const spun = where.turn ? turned(where.turn) : STILL;
  const grown = where.scale ? chain(spun, scaled(where.scale)) : spun;
  return { rows: grown.rows, move: where.at ?? [0, 0, 0] };
}

export const determinant = ({ rows }: Affine): number => dot(rows[0], cross(rows[1], rows[2]));

/** Where a surface's normal points after the map: the cofactor matrix keeps it square to the surface. */
export function mapNormal({ rows }: Affine, n: Vec3): Vec3 {
  const cofactors: [Vec3, Vec3, Vec3] = [cross(rows[1], rows[2]), cross(rows[2], rows[0]), cross(rows[0], rows[1])];
  return unit([dot(cofactors[0], n), dot(cofactors[1], n), dot(cofactors[2], n)]);
}

/** The quaternion x, y, z, w of a pure turn. */
export function quaternion({ rows: [a, b, c] }: Affine): [number, number, number, number] {
  const trace = a[0] + b[1] + c[2];
  if (trace > 0) {
    const s = Math.sqrt(trace + 1) * 2;
    return [(c[1] - b[2]) / s, (a[2] - c[0]) / s, (b[0] - a[1]) / s, s / 4];
  }
  if (a[0] > b[1] && a[0] > c[2]) {
    const s = Math.sqrt(1 + a[0] - b[1] - c[2]) * 2;
    return [s / 4, (a[1] + b[0]) / s, (a[2] + c[0]) / s, (c[1] - b[2]) / s];
  }
  if (b[1] > c[2]) {
    const s = Math.sqrt(1 + b[1] - a[0] - c[2]) * 2;
    return [(a[1] + b[0]) / s, s / 4, (b[2] + c[1]) / s, (a[2] - c[0]) / s];
  }
  const s = Math.sqrt(1 + c[2] - a[0] - b[1]) * 2;
  return [(a[2] + c[0]) / s, (b[2] + c[1]) / s, s / 4, (b[0] - a[1]) / s];
}
