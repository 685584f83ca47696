import type { Vec3 } from '@worldkiln/contracts';
import { signedArea } from '../geometry/outline.ts';
import type { Flat, Mesh } from '../geometry/mesh.ts';
import { Surface } from '../geometry/surface.ts';
import type { Round } from './detail.ts';

/** A point of a profile: radius and height. */
export interface Ring {
  r: number;
  y: number;
  /** The piece from here to the next ring is a bevel: it takes its normals from the pieces around it. */
  bevel?: boolean;
}

/** Rings that shade as one; every sharp bend of the profile begins a new one. */
interface Strip {
  bevel: boolean;
  rings: (Ring & { normal: Flat; v: number })[];
}

/** Turns a profile about the y axis and closes it; bends under `creaseDeg` are smooth. */
export function revolve(profile: readonly Ring[], round: Round, creaseDeg: number): Mesh {
  const surface = new Surface();
  for (const strip of stripsOf(closed(profile), creaseDeg)) {
    if (round.faceted) facet(surface, strip, round.sides);
    else turn(surface, strip, round.sides);
  }
  return surface.finish(45);
}

/** The profile from the bottom up, reaching the axis at both ends unless it is a ring of its own. */
function closed(profile: readonly Ring[]): Ring[] {
  const [first] = profile;
  const last = profile.at(-1);
  if (!first || !last) return [];
  const loop = profile.length > 3 && Math.hypot(first.r - last.r, first.y - last.y) < 1e-6;
  const ends: Ring[] = loop ? [...profile] : [{ r: 0, y: first.y }, ...profile, { r: 0, y: last.y }];
  const upward = signedArea(ends.map(({ r, y }): Flat => [r, y])) >= 0;
  const ordered = upward ? ends : ends.toReversed();
  return ordered.filter((ring, i) => i === 0 || Math.hypot(ring.r - (ordered[i - 1]?.r ?? 0), ring.y - (ordered[i - 1]?.y ?? 0)) > 1e-7);
}

function stripsOf(rings: readonly Ring[], creaseDeg: number): Strip[] {
  const strips: Strip[] = [];
  const least = Math.cos((creaseDeg * Math.PI) / 180);
  const normals = rings.slice(1).map((ring, i): Flat => outwards(rings[i] ?? ring, ring));
  const smooth = (i: number): boolean => {
    const [a, b] = [normals[i - 1], normals[i]];
    return a !== undefined && b !== undefined && !rings[i - 1]?.bevel && !rings[i]?.bevel && a[0] * b[0] + a[1] * b[1] >= least;
  };
  let v = 0;
  for (let i = 0; i + 1 < rings.length; i++) {
    const [low, high, own] = [rings[i], rings[i + 1], normals[i]];
    if (!low || !high || !own) continue;
    const bevel = low.bevel ?? false;
    if (!smooth(i)) strips.push({ bevel, rings: [{ ...low, normal: bevel ? (normals[i - 1] ?? own) : own, v }] });
    v += Math.hypot(high.r - low.r, high.y - low.y);
    const next = normals[i + 1] ?? own;
    const normal: Flat = bevel ? next : smooth(i + 1) ? unitFlat([own[0] + next[0], own[1] + next[1]]) : own;
    strips.at(-1)?.rings.push({ ...high, normal, v });
  }
  return strips;
}

const unitFlat = ([x, y]: Flat): Flat => {
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
};
const outwards = (low: Ring, high: Ring): Flat => unitFlat([high.y - low.y, low.r - high.r]);

/** From +x towards -z: counter-clockwise seen from above. */
const around = (r: number, y: number, angle: number): Vec3 => [r * Math.cos(angle), y, -r * Math.sin(angle)];

function turn(surface: Surface, { rings, bevel }: Strip, sides: number): void {
  const widest = Math.max(...rings.map((ring) => ring.r));
  const edge = bevel ? 1 : 0;
  const flat = rings.every((ring) => Math.abs(ring.normal[0]) < 1e-6);
  const rows = rings.map((ring) =>
    Array.from({ length: sides + 1 }, (_, j) => {
      const angle = (j / sides) * Math.PI * 2;
      const at = around(ring.r, ring.y, angle);
      // A lid's grain runs straight across; a wall's goes round it.
      return surface.corner(at, {
        normal: around(ring.normal[0], ring.normal[1], angle),
        edge,
        uv: flat ? [at[0], at[2]] : [(j / sides) * Math.PI * 2 * widest, ring.v],
      });
    }),
  );
  stitch(surface, rows, sides);
}

function facet(surface: Surface, { rings, bevel }: Strip, sides: number): void {
  const edge = bevel ? 1 : 0;
  for (let j = 0; j < sides; j++) {
    const [from, to] = [(j / sides) * Math.PI * 2, ((j + 1) / sides) * Math.PI * 2];
    const middle = (from + to) / 2;
    const rows = rings.map((ring) =>
      [from, to].map((angle) => surface.corner(around(ring.r, ring.y, angle), { normal: around(ring.normal[0], ring.normal[1], middle), edge })),
    );
    stitch(surface, rows, 1);
  }
}

function stitch(surface: Surface, rows: readonly (readonly number[])[], sides: number): void {
  for (let i = 0; i + 1 < rows.length; i++) {
    const [low, high] = [rows[i] ?? [], rows[i + 1] ?? []];
    for (let j = 0; j < sides; j++) surface.quad(low[j] ?? 0, low[j + 1] ?? 0, high[j + 1] ?? 0, high[j] ?? 0);
  }
}
