import type { Vec3 } from '@worldkiln/contracts';
import { boundsOf, centreOf, cornersOf, type Mesh } from '../geometry/mesh.ts';
import { add, along, dot, size, sub, times } from '../geometry/vec.ts';
import { Bvh } from './bvh.ts';

/** Half of them are above any surface. Tried with 40: a quarter slower, no difference to be seen. */
const DIRECTION_COUNT = 32;

/** Directions over the whole sphere; those above a surface are its sky. The same for every point, so that neighbours agree. */
const DIRECTIONS: readonly Vec3[] = Array.from({ length: DIRECTION_COUNT }, (_, i): Vec3 => {
  const y = 1 - (2 * (i + 0.5)) / DIRECTION_COUNT;
  const angle = i * Math.PI * (3 - Math.sqrt(5));
  const r = Math.sqrt(1 - y * y);
  return [Math.cos(angle) * r, y, Math.sin(angle) * r];
});

/** Walls further away than this share of the whole thing do not darken. */
const REACH = 0.4;
/** A sample is taken this share of the way from the corner into its faces: a corner buried in another part would be black. */
const PULL = 0.22;
const PULL_MOST = 0.12;
/** The ground takes less light than a wall: it will be lit, and things are also thrown and carried. */
const GROUND = 0.55;

/** For every vertex of every mesh, how much of its sky is open: 1 is free, 0 is buried. All meshes shade each other. */
export function occlusion(meshes: readonly Mesh[]): Float64Array[] {
  const bounds = boundsOf(meshes.flatMap((mesh) => mesh.vertices.map((vertex) => vertex.at)));
  const whole = size(sub(bounds.most, bounds.least)) || 1;
  const bvh = new Bvh(trianglesOf(meshes));
  const ground = bounds.least[1];
  const centre = centreOf(bounds);
  return meshes.map((mesh) => {
    const samples = samplesOf(mesh, whole);
    // A bevel repeats the corners of its faces, normals and all: each is looked at once, from the larger face's sample.
    const known = new Map<string, number>();
    return Float64Array.from(mesh.vertices, ({ at, normal }, i) => {
      const key = `${at.map((c) => Math.round(c * 1e4)).join()},${normal.map((c) => Math.round(c * 50)).join()}`;
      const seen = known.get(key);
      if (seen !== undefined) return seen;
      const light = open(bvh, along(samples[i] ?? centre, normal, whole * 0.003), normal, whole * REACH, ground);
      known.set(key, light);
      return light;
    });
  });
}

function open(bvh: Bvh, from: Vec3, normal: Vec3, reach: number, ground: number): number {
  let light = 0;
  let sky = 0;
  let inside = 0;
  let cast = 0;
  for (const way of DIRECTIONS) {
    const slope = dot(way, normal);
    if (slope < 0.08) continue;
    sky += slope;
    cast++;
    const hit = bvh.nearest(from, way, reach);
    const down = way[1] < -0.02 ? (from[1] - ground) / -way[1] : Infinity;
    if (hit?.back) inside++;
    if (hit && !hit.back && hit.distance < down) light += slope * fade(hit.distance / reach);
    else if (down < reach) light += slope * (1 - GROUND * (1 - fade(down / reach)));
    else light += slope;
  }
  // A point inside another solid is never seen; mild grey keeps it from bleeding along its faces.
  if (inside > cast * 0.4) return 0.6;
  return sky > 0 ? light / sky : 1;
}

const fade = (near: number): number => Math.min(1, Math.sqrt(Math.max(0, near)));

function trianglesOf(meshes: readonly Mesh[]): Float64Array {
  const count = meshes.reduce((sum, mesh) => sum + mesh.triangles.length, 0);
  const corners = new Float64Array(count * 9);
  let i = 0;
  for (const mesh of meshes) {
    for (const triangle of mesh.triangles) {
      for (const corner of cornersOf(mesh, triangle)) {
        corners.set(corner, i);
        i += 3;
      }
    }
  }
  return corners;
}

/** For every vertex a point a little inside the faces that use it. */
function samplesOf(mesh: Mesh, whole: number): Vec3[] {
  const sums = mesh.vertices.map((): Vec3 => [0, 0, 0]);
  const counts = mesh.vertices.map(() => 0);
  for (const triangle of mesh.triangles) {
    const [a, b, c] = cornersOf(mesh, triangle);
    const middle = times(add(add(a, b), c), 1 / 3);
    for (const i of triangle) {
      sums[i] = add(sums[i] ?? middle, middle);
      counts[i] = (counts[i] ?? 0) + 1;
    }
  }
  return mesh.vertices.map((vertex, i) => {
    const count = counts[i] ?? 0;
    if (count === 0) return vertex.at;
    const way = sub(times(sums[i] ?? vertex.at, 1 / count), vertex.at);
    const share = Math.min(PULL, (whole * PULL_MOST) / (size(way) || 1));
    return along(vertex.at, way, share);
  });
}
