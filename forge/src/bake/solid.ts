import type { Vec3 } from '@worldkiln/contracts';
import type { Hull } from '../geometry/convex-hull.ts';
import { PlaceTable } from '../geometry/place-table.ts';
import { RowTable } from '../geometry/row-table.ts';
import { at, f32, i32, u32 } from '../geometry/vec.ts';
import type { Soup } from './soup.ts';

/** What a thing's inside amounts to: for mass, balance and how it tumbles. */
export interface Solid {
  volumeM3: number;
  centre: Vec3;
  /** Inertia about the centre along the axes, for one kilogram. */
  inertiaPerKg: Vec3;
  /** Whether the surface encloses its volume, or the convex pieces had to stand in. */
  from: 'surface' | 'pieces';
}

type Triangles = Pick<Soup, 'positions' | 'indices'>;

/** A leak of this share of the edges is a crack, not an opening. */
const OPEN_SHARE = 0.01;

/** From the surface where it is closed, as a sum of tetrahedra; an open one (a shell, a plane, a scan without a floor) is as full as its convex pieces. */
export function solidOf(mesh: Triangles, pieces: () => readonly Hull[]): Solid {
  const own = summed([mesh]);
  if (own.volume > 0 && openShare(mesh) <= OPEN_SHARE) return { ...finished(own), from: 'surface' };
  const hulls = summed(
    pieces().map(({ points, triangles }) => ({ positions: Float32Array.from(points.flat()), indices: Uint32Array.from(triangles.flat()) })),
    true,
  );
  return { ...finished(hulls), from: 'pieces' };
}

interface Sum {
  volume: number;
  first: Vec3;
  /** Sums of x², y², z² over the volume. */
  second: Vec3;
}

/** Volume and moments of tetrahedra to the origin; `each` takes every face of a hull as looking outward. */
function summed(meshes: readonly Triangles[], each = false): Sum {
  const sum: Sum = { volume: 0, first: [0, 0, 0], second: [0, 0, 0] };
  for (const { positions, indices } of meshes) {
    const one: Sum = { volume: 0, first: [0, 0, 0], second: [0, 0, 0] };
    for (let i = 0; i < indices.length; i += 3) {
      const a = u32(indices, i) * 3;
      const b = u32(indices, i + 1) * 3;
      const c = u32(indices, i + 2) * 3;
      const p = (corner: number, k: number): number => f32(positions, corner + k);
      const six =
        p(a, 0) * (p(b, 1) * p(c, 2) - p(b, 2) * p(c, 1)) +
        p(a, 1) * (p(b, 2) * p(c, 0) - p(b, 0) * p(c, 2)) +
        p(a, 2) * (p(b, 0) * p(c, 1) - p(b, 1) * p(c, 0));
      one.volume += six / 6;
      for (const k of [0, 1, 2] as const) {
        const x = p(a, k);
        const y = p(b, k);
        const z = p(c, k);
        one.first[k] += (six / 24) * (x + y + z);
        one.second[k] += (six / 60) * (x * x + y * y + z * z + x * y + y * z + z * x);
      }
    }
    // A hull's faces are turned by its builder; only the sign can be wrong.
    const sign = each && one.volume < 0 ? -1 : 1;
    sum.volume += one.volume * sign;
    for (const k of [0, 1, 2] as const) {
      sum.first[k] += one.first[k] * sign;
      sum.second[k] += one.second[k] * sign;
    }
  }
  return sum;
}

function finished({ volume, first, second }: Sum): Omit<Solid, 'from'> {
  if (volume <= 1e-12) return { volumeM3: 0, centre: [0, 0, 0], inertiaPerKg: [0, 0, 0] };
  const centre = first.map((c) => c / volume) as Vec3; // three in, three out
  const spread = second.map((c, k) => Math.max(0, c / volume - at(centre, k) ** 2));
  return { volumeM3: volume, centre, inertiaPerKg: [at(spread, 1) + at(spread, 2), at(spread, 0) + at(spread, 2), at(spread, 0) + at(spread, 1)] };
}

/** The share of edges without a neighbour that runs the other way, corners at one place being one corner. */
function openShare({ positions, indices }: Triangles): number {
  const places = new PlaceTable(positions.length / 3);
  const ids = Int32Array.from({ length: positions.length / 3 }, (_, i) =>
    places.idOf([at(positions, i * 3), at(positions, i * 3 + 1), at(positions, i * 3 + 2)], PER_M),
  );
  const edges = new RowTable(indices.length, 2);
  const balance = new Int32Array(indices.length);
  for (let i = 0; i < indices.length; i += 3)
    for (let k = 0; k < 3; k++) {
      const a = i32(ids, at(indices, i + k));
      const b = i32(ids, at(indices, i + ((k + 1) % 3)));
      if (a === b) continue;
      edges.row[0] = Math.min(a, b);
      edges.row[1] = Math.max(a, b);
      const edge = edges.idOf();
      balance[edge] = i32(balance, edge) + (a < b ? 1 : -1);
    }
  if (edges.count === 0) return 1;
  let open = 0;
  for (let i = 0; i < edges.count; i++) if (i32(balance, i) !== 0) open++;
  return open / edges.count;
}

/** Corners this near are one: a hundredth of a millimetre. */
const PER_M = 1e5;
