import type { Vec3 } from '@worldkiln/contracts';
import { fill, ngon, wound } from '../geometry/outline.ts';
import type { Flat, Mesh } from '../geometry/mesh.ts';
import { Surface } from '../geometry/surface.ts';
import { add, along, cross, dot, size, sub, times, unit } from '../geometry/vec.ts';
import { roundOf, type Detail } from './detail.ts';

/** Carries an outline along a path with mitred corners; its y stays as upright as the path lets it. Equal ends close it. */
export function sweep({ outline, path }: { outline: readonly Flat[]; path: readonly Vec3[] }): Mesh {
  return carry(wound(outline), path, () => 1, 40);
}

/** A round pipe along a path; one radius, or one per point. */
export function tube({ path, radius, sides }: { path: readonly Vec3[]; radius: number | readonly number[]; sides?: number | undefined }, detail: Detail): Mesh {
  const widest = typeof radius === 'number' ? radius : Math.max(...radius);
  const round = roundOf(widest, sides, detail);
  const radiusAt = (i: number): number => (typeof radius === 'number' ? radius : (radius[i] ?? widest));
  return carry(ngon(1, round.sides), path, radiusAt, round.faceted && round.sides < 5 ? 40 : 75);
}

/** A ring lying flat, from +x towards -z; less than 360° leaves an arc with closed ends. */
export function torus(
  { radius, tube: thick, arc = 360, sides }: { radius: number; tube: number; arc?: number | undefined; sides?: number | undefined },
  detail: Detail,
): Mesh {
  const round = roundOf(radius + thick, sides, detail);
  const steps = Math.max(3, Math.ceil((round.sides * arc) / 360));
  const path = Array.from({ length: steps + 1 }, (_, i): Vec3 => {
    const angle = ((i / steps) * arc * Math.PI) / 180;
    return [radius * Math.cos(angle), 0, -radius * Math.sin(angle)];
  });
  const [first] = path;
  if (arc >= 360 && first) path[steps] = first;
  const across = Math.min(12, roundOf(thick, undefined, detail).sides);
  return carry(ngon(1, across), path, () => thick, 75);
}

interface Frame {
  right: Vec3;
  up: Vec3;
}

function carry(outline: readonly Flat[], given: readonly Vec3[], scaleAt: (i: number) => number, creaseDeg: number): Mesh {
  const path = given.filter((p, i) => i === 0 || size(sub(p, given[i - 1] ?? p)) > 1e-6);
  const [first] = path;
  const last = path.at(-1);
  const surface = new Surface();
  if (!first || !last || path.length < 2) return surface.finish(creaseDeg);
  const loop = path.length > 3 && size(sub(first, last)) < 1e-6;
  const points = loop ? path.slice(0, -1) : path;
  const rings = ringsOf(outline, points, scaleAt, loop);
  stitch(surface, rings, outline, loop);
  if (!loop) cap(surface, outline, rings[0] ?? [], rings.at(-1) ?? []);
  return surface.finish(creaseDeg);
}

/** The outline at every point of the path, in the plane that halves the bend there. */
function ringsOf(outline: readonly Flat[], points: readonly Vec3[], scaleAt: (i: number) => number, loop: boolean): Vec3[][] {
  const count = points.length;
  const way = (i: number): Vec3 => unit(sub(points[(i + 1) % count] ?? [0, 0, 0], points[i % count] ?? [0, 0, 0]));
  let before = loop ? way(count - 1) : way(0);
  let frame = upright(before);
  return points.map((point, i) => {
    const after = !loop && i === count - 1 ? before : way(i);
    const plane = unit(add(before, after));
    // The frame arrives along `before`; its points slide along it onto the halving plane.
    const facing = Math.max(0.34, dot(before, plane));
    const scale = scaleAt(i);
    const ring = outline.map(([x, y]): Vec3 => {
      const offset = add(times(frame.right, x * scale), times(frame.up, y * scale));
      return add(point, along(offset, before, -dot(offset, plane) / facing));
    });
    frame = carried(frame, before, after);
    before = after;
    return ring;
  });
}

function upright(way: Vec3): Frame {
  const reference: Vec3 = Math.abs(way[1]) > 0.99 ? [0, 0, way[1] > 0 ? -1 : 1] : [0, 1, 0];
  const right = unit(cross(reference, way));
  return { right, up: cross(way, right) };
}

/** The frame turned by the least turn that takes one direction to the next, so that it never twists. */
function carried(frame: Frame, from: Vec3, to: Vec3): Frame {
  const axis = cross(from, to);
  const sine = size(axis);
  if (sine < 1e-9) return frame;
  const k = times(axis, 1 / sine);
  const cosine = dot(from, to);
  const turn = (v: Vec3): Vec3 => add(along(times(v, cosine), cross(k, v), sine), times(k, dot(k, v) * (1 - cosine)));
  return { right: turn(frame.right), up: turn(frame.up) };
}

function stitch(surface: Surface, rings: readonly Vec3[][], outline: readonly Flat[], loop: boolean): void {
  const girth = outline.map((p, i) => Math.hypot(p[0] - (outline[i - 1] ?? p)[0], p[1] - (outline[i - 1] ?? p)[1]));
  let v = 0;
  const steps = loop ? rings.length : rings.length - 1;
  for (let i = 0; i < steps; i++) {
    const [low, high] = [rings[i] ?? [], rings[(i + 1) % rings.length] ?? []];
    const length = size(sub(high[0] ?? [0, 0, 0], low[0] ?? [0, 0, 0]));
    let u = 0;
    for (let j = 0; j < outline.length; j++) {
      const k = (j + 1) % outline.length;
      const wide = girth[k] ?? 0;
      const corner = (ring: readonly Vec3[], index: number, uv: Flat): number => surface.corner(ring[index] ?? [0, 0, 0], { uv });
      surface.quad(corner(low, j, [u, v]), corner(low, k, [u + wide, v]), corner(high, k, [u + wide, v + length]), corner(high, j, [u, v + length]));
      u += wide;
    }
    v += length;
  }
}

function cap(surface: Surface, outline: readonly Flat[], start: readonly Vec3[], end: readonly Vec3[]): void {
  const starts = start.map((at) => surface.corner(at));
  const ends = end.map((at) => surface.corner(at));
  for (const [a, b, c] of fill(outline)) {
    surface.triangle(starts[a] ?? 0, starts[c] ?? 0, starts[b] ?? 0);
    surface.triangle(ends[a] ?? 0, ends[b] ?? 0, ends[c] ?? 0);
  }
}
