import { STAMPS, stampAt, type Solid, type Stamp, type Vec3 } from '@worldkiln/contracts';
import { archetype, mat, type Archetype } from '../archetypes/archetype.ts';
import type { Make } from '../archetypes/make.ts';
import { at, box } from '../archetypes/solids.ts';

type Base = Pick<Archetype, 'name' | 'words' | 'serves'> & Partial<Pick<Archetype, 'near' | 'when'>>;

interface Plan {
  shape: Stamp;
  radiusM: number;
  heightM: number;
  /** Height of the model as a part of its width. */
  relief: number;
  /** Colours of the ground, and of what the landform lays over it. */
  ground: [set: 'grass' | 'sand' | 'earth' | 'stone', color: string];
  top: [set: 'grass' | 'sand' | 'earth' | 'stone', color: string];
}

const CELLS = 18;

/** A landform: the ground takes its shape, and a square model of that, like a surveyor's table, marks the place. */
export function landform(base: Base, { shape, radiusM, heightM, relief, ground, top }: Plan): Archetype {
  return archetype({
    ...base,
    kind: 'structure',
    landform: { shape, radiusM, heightM },
    size: [6, 6 * relief + 0.6, 6],
    massKg: 40_000,
    roles: { main: mat(top[0], top[1]), ground: mat(ground[0], ground[1]), rim: mat('oak', '#8a6a45') },
    build: (it) => model(it, shape, relief),
  });
}

/** The same landform the ground takes, as two fields: what it lays down, and what was there. */
function model(it: Make, shape: Stamp, relief: number): void {
  const { w, h, d } = it;
  const base = h * 0.16;
  const bumps = smoothBumps(STAMPS.indexOf(shape));
  const points = Array.from({ length: CELLS + 1 }, (_, j) =>
    Array.from({ length: CELLS + 1 }, (__, i) => stampAt(shape, (i / CELLS) * 1.9 - 0.95, (j / CELLS) * 1.9 - 0.95, bumps)),
  );
  const rises = points.flat().map(({ rise }) => rise);
  const [low, high] = [Math.min(...rises), Math.max(...rises)];
  const span = Math.max(0.2, high - low);
  const room = h - base * 2;
  const height = (rise: number): number => base + ((rise - low) / span) * Math.min(room, w * relief) + h * 0.02;
  const field = (keep: (coat: number) => boolean, lift: number): Solid => ({
    shape: 'heightfield',
    size: [w * 0.92, d * 0.92],
    rows: points.map((row) => row.map(({ rise, coat }) => (keep(coat) ? height(rise) + lift : base * 0.5))),
  });
  it.part('table', at(box(w, base, d, base * 0.2), 0, base / 2), 'rim');
  it.part(
    'land',
    at(
      field((coat) => coat >= 90, 0),
      0,
      0.001,
    ),
    'main',
    { parent: 'table' },
  );
  it.part(
    'ground',
    at(
      field((coat) => coat < 130, h * 0.004),
      0,
      0,
    ),
    'ground',
    { parent: 'table' },
  );
  it.anchor('top', 0, height(points[CELLS / 2]?.[CELLS / 2]?.rise ?? 0), 0, w * 0.3);
}

/** Bumps for a model: sums of waves are enough where no two machines need to agree on a centimetre. */
function smoothBumps(seed: number): (u: number, v: number) => number {
  const turn: Vec3 = [seed * 1.7, seed * 2.3 + 1, seed * 0.9 + 2];
  return (u, v) => Math.sin(u * 2.1 + turn[0]) * 0.5 + Math.sin(v * 2.4 + turn[1]) * 0.4 + Math.sin((u + v) * 3.3 + turn[2]) * 0.2;
}
