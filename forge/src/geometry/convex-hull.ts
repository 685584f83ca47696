import type { Vec3 } from '@worldkiln/contracts';
import { add, cross, dot, size, sub, times } from './vec.ts';

export interface Hull {
  points: Vec3[];
  triangles: [number, number, number][];
  volume: number;
  middle: Vec3;
}

/**
 * The convex hull of a few hundred points at most, one point after another: each removes the faces it sees and closes
 * the hole with faces to their rim. Flat or tiny sets give a hull without triangles.
 */
export function convexHull(points: Vec3[]): Hull {
  const empty: Hull = { points, triangles: [], volume: 0, middle: points[0] ?? [0, 0, 0] };
  const start = tetrahedron(points);
  if (!start) return empty;
  const scale = Math.max(...points.map((p) => size(sub(p, points[start[0]] ?? p))));
  const epsilon = scale * 1e-7;
  const inside = times(
    start.reduce<Vec3>((sum, i) => add(sum, points[i] ?? [0, 0, 0]), [0, 0, 0]),
    0.25,
  );
  const face = (a: number, b: number, c: number): Face => {
    const [pa, pb, pc]: Vec3[] = [points[a] ?? inside, points[b] ?? inside, points[c] ?? inside];
    const way = cross(sub(pb ?? inside, pa ?? inside), sub(pc ?? inside, pa ?? inside));
    const length = size(way) || 1;
    const normal = times(way, 1 / length);
    const off = dot(normal, pa ?? inside);
    return dot(normal, inside) > off ? { corners: [a, c, b], normal: times(normal, -1), off: -off } : { corners: [a, b, c], normal, off };
  };
  const [a, b, c, d] = start;
  let faces = [face(a, b, c), face(a, b, d), face(a, c, d), face(b, c, d)];
  points.forEach((point, i) => {
    if (start.includes(i)) return;
    const seen = faces.filter(({ normal, off }) => dot(normal, point) > off + epsilon);
    if (seen.length === 0) return;
    const rim = new Map<string, [number, number]>();
    for (const { corners } of seen)
      for (let k = 0; k < 3; k++) {
        const [from, to] = [corners[k] ?? 0, corners[(k + 1) % 3] ?? 0];
        if (!rim.delete(`${to},${from}`)) rim.set(`${from},${to}`, [from, to]);
      }
    const gone = new Set(seen);
    faces = faces.filter((one) => !gone.has(one));
    for (const [from, to] of rim.values()) faces.push(face(from, to, i));
  });
  return measured(points, faces, inside);
}

interface Face {
  corners: [number, number, number];
  normal: Vec3;
  off: number;
}

function measured(points: Vec3[], faces: readonly Face[], inside: Vec3): Hull {
  let volume = 0;
  let sum: Vec3 = [0, 0, 0];
  for (const { corners } of faces) {
    const [a, b, c]: Vec3[] = corners.map((i) => sub(points[i] ?? inside, inside));
    if (!a || !b || !c) continue;
    const part = Math.abs(dot(a, cross(b, c))) / 6;
    volume += part;
    sum = add(sum, times(add(add(a, b), c), part / 4));
  }
  return { points, triangles: faces.map(({ corners }) => corners), volume, middle: volume > 0 ? add(inside, times(sum, 1 / volume)) : inside };
}

/** Four points that enclose something: far apart, off the line, off the plane. */
function tetrahedron(points: readonly Vec3[]): [number, number, number, number] | null {
  const furthest = (measure: (p: Vec3) => number): number => points.reduce((best, p, i) => (measure(p) > measure(points[best] ?? p) ? i : best), 0);
  const [origin] = points;
  if (!origin) return null;
  const a = furthest((p) => size(sub(p, origin)));
  const pa = points[a] ?? origin;
  const b = furthest((p) => size(sub(p, pa)));
  const ab = sub(points[b] ?? pa, pa);
  const c = furthest((p) => size(cross(ab, sub(p, pa))));
  const plane = cross(ab, sub(points[c] ?? pa, pa));
  const d = furthest((p) => Math.abs(dot(plane, sub(p, pa))));
  const height = Math.abs(dot(plane, sub(points[d] ?? pa, pa))) / (size(plane) || 1);
  return size(ab) > 1e-9 && height > size(ab) * 1e-5 ? [a, b, c, d] : null;
}
