import type { Collider, Vec3 } from '@worldkiln/contracts';
import { colliderOf } from '../body/compound.ts';
import { convexHull, type Hull } from '../geometry/convex-hull.ts';
import { extremePoints, roughExtremes } from '../geometry/extreme-points.ts';
import { boundsOf } from '../geometry/mesh.ts';
import { at } from '../geometry/vec.ts';
import type { Soup } from './soup.ts';

type Corners = [Vec3, Vec3, Vec3];

interface Lump {
  triangles: Corners[];
  /** Of the corners furthest out: near enough to compare cuts. The pieces that stay get one of all their corners. */
  rough: Hull;
}

/** A cut has to save this share of the whole hull to be worth another piece. */
const WORTH = 0.03;
/** Where a lump may be cut, as shares of its extent. */
const CUTS = [0.2, 0.35, 0.5, 0.65, 0.8] as const;

/**
 * At most `most` convex pieces around a surface: the hull is cut by planes along the axes, always where the pieces'
 * hulls lose most volume, until nothing is worth a piece. Works on open and broken surfaces, because it never asks
 * what is inside. Tried: Rapier's V-HACD overshoots the count and the corners per piece; this keeps both by
 * construction. Measured on levels of 300 to 700 triangles: 10 to 120 ms.
 */
export function convexPieces(soup: Pick<Soup, 'positions' | 'indices'>, most: number): { colliders: Collider[]; hulls: Hull[] } {
  const first = lumpOf(cornersOf(soup));
  if (!first) return { colliders: [], hulls: [] };
  const whole = first.rough.volume;
  const lumps = [first];
  while (lumps.length < most) {
    let best: { index: number; halves: [Lump, Lump]; saved: number } | null = null;
    for (const [index, lump] of lumps.entries()) {
      const cut = bestCut(lump);
      if (cut && (!best || cut.saved > best.saved)) best = { index, ...cut };
    }
    if (!best || best.saved < whole * WORTH) break;
    lumps.splice(best.index, 1, ...best.halves);
  }
  const hulls = lumps.map(({ triangles }) => convexHull(extremePoints(triangles.flat(2))));
  return { colliders: hulls.map(({ points }) => colliderOf({ points, bounds: boundsOf(points) })), hulls };
}

const known = new WeakMap<Lump, ReturnType<typeof findCut>>();

function bestCut(lump: Lump): ReturnType<typeof findCut> {
  if (!known.has(lump)) known.set(lump, findCut(lump));
  return known.get(lump) ?? null;
}

function findCut(lump: Lump): { halves: [Lump, Lump]; saved: number } | null {
  const { least, most } = boundsOf(lump.rough.points);
  let best: { halves: [Lump, Lump]; saved: number } | null = null;
  for (const axis of [0, 1, 2] as const)
    for (const share of CUTS) {
      const plane = least[axis] + (most[axis] - least[axis]) * share;
      const [low, high] = [lumpOf(clip(lump.triangles, axis, plane, -1)), lumpOf(clip(lump.triangles, axis, plane, 1))];
      if (!low || !high) continue;
      const saved = lump.rough.volume - low.rough.volume - high.rough.volume;
      if (!best || saved > best.saved) best = { halves: [low, high], saved };
    }
  return best;
}

function cornersOf({ positions, indices }: Pick<Soup, 'positions' | 'indices'>): Corners[] {
  const point = (i: number): Vec3 => [at(positions, i * 3), at(positions, i * 3 + 1), at(positions, i * 3 + 2)];
  const corners: Corners[] = [];
  for (let i = 0; i < indices.length; i += 3) corners.push([point(at(indices, i)), point(at(indices, i + 1)), point(at(indices, i + 2))]);
  return corners;
}

function lumpOf(triangles: Corners[]): Lump | null {
  if (triangles.length === 0) return null;
  return { triangles, rough: convexHull(roughExtremes(triangles.flat(2))) };
}

/** What of the triangles lies on one side of a plane: cut ones as fans. */
function clip(triangles: readonly Corners[], axis: 0 | 1 | 2, plane: number, side: 1 | -1): Corners[] {
  const out: Corners[] = [];
  for (const triangle of triangles) {
    const far = triangle.map((p) => (p[axis] - plane) * side);
    if (far.every((d) => d >= 0)) out.push(triangle);
    else if (far.some((d) => d > 0)) {
      const ring: Vec3[] = [];
      for (const k of [0, 1, 2] as const) {
        const [here, next] = [triangle[k], triangle[(k + 1) % 3] ?? triangle[0]];
        const [a, b] = [at(far, k), at(far, (k + 1) % 3)];
        if (a >= 0) ring.push(here);
        if (a * b < 0) ring.push([0, 1, 2].map((c) => at(here, c) + (at(next, c) - at(here, c)) * (a / (a - b))) as Vec3); // three in, three out
      }
      for (let k = 1; k + 1 < ring.length; k++) out.push([ring[0], ring[k], ring[k + 1]] as Corners); // the loop's bounds hold them
    }
  }
  return out;
}
