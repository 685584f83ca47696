import { TERRAIN } from './terrain.ts';

/** Landforms the ground can take at a word. The order is the wire's: append, never insert. */
export const STAMPS = [
  'crater',
  'hill',
  'mountain',
  'mesa',
  'volcano',
  'canyon',
  'river_bed',
  'dunes',
  'terraces',
  'island',
  'path',
  'valley',
  'ridge',
  'pond',
] as const;
export type Stamp = (typeof STAMPS)[number];

/** One landform laid over the ground that is there, in whole numbers: with its seed, every machine makes the same of it. */
export interface GroundStamp {
  stamp: Stamp;
  /** The middle, in 1/8 m. */
  x: number;
  z: number;
  /** In 1/8 m, STAMP.radiusMin … STAMP.radiusMax. */
  radius: number;
  /** How high or deep, in 1/64 m. */
  height: number;
  /** 256ths of a full turn. */
  turn: number;
  /** 0 … 65,535. */
  seed: number;
}

/** In 1/8 m: from 3 m, which a lattice of one metre can still draw, to 40 m, a sixth of the world. */
export const STAMP = { radiusMin: 24, radiusMax: 320, heightMax: 40 * TERRAIN.unitsPerM } as const;

/** What a stamp says of one place: how far up (1) or down (−1), and which layer lies there, how thick (0 … 255). */
export interface StampPoint {
  rise: number;
  layer: (typeof TERRAIN.layers)[number];
  coat: number;
}

/** Bumps in −1 … 1, about one a unit. */
export type Bumps = (u: number, v: number) => number;

const clamp = (value: number): number => Math.min(1, Math.max(0, value));
/** 0 at `from`, 1 at `to`, smooth between; `from` may be the larger. */
function step(from: number, to: number, value: number): number {
  const t = clamp((value - from) / (to - from));
  return t * t * (3 - 2 * t);
}
const point = (rise: number, layer: StampPoint['layer'] = 'grass', coat = 0): StampPoint => ({ rise, layer, coat: Math.round(255 * clamp(coat)) });
/** A soft bump of this half width around 0. */
const hump = (x: number, wide: number): number => step(wide, 0, Math.abs(x));

/**
 * A landform on the unit disc: u to the right, v ahead; 0 beyond it. Sums, products, quotients and roots only, because those
 * are the same on every machine.
 */
export function stampAt(stamp: Stamp, u: number, v: number, bumps: Bumps): StampPoint {
  const r = Math.sqrt(u * u + v * v);
  if (r >= 1) return point(0);
  const fade = step(1, 0.8, r);
  const rough = bumps(u * 5, v * 5);
  switch (stamp) {
    case 'crater': {
      const bowl = r < 0.62 ? -(1 - (r / 0.62) * (r / 0.62)) : 0;
      const rim = hump(r - 0.7 - rough * 0.03, 0.28) * 0.34;
      return point(bowl + rim + rough * 0.04 * fade, r < 0.5 ? 'earth' : 'rock', step(0.98, 0.6, r + rough * 0.1) * 1.2);
    }
    case 'hill':
      return point((1 - r * r) * (1 - r * r) * (1 + rough * 0.12), 'grass', fade);
    case 'mountain': {
      const spur = Math.abs(bumps(u * 2.6 + 9, v * 2.6)) + Math.abs(rough) * 0.35;
      const rise = (1 - r) * Math.sqrt(1 - r) * (1.12 - spur * 0.42);
      return point(rise, 'rock', step(0.12, 0.34, rise + rough * 0.05));
    }
    case 'mesa': {
      const edge = r + rough * 0.07;
      const wall = step(0.86, 0.7, edge);
      const shelf = step(0.98, 0.84, edge) * 0.28;
      return point(Math.max(shelf, wall) + rough * 0.015 * fade, wall > 0.94 ? 'sand' : 'rock', step(1, 0.86, edge) * 1.2);
    }
    case 'volcano': {
      const cone = (1 - r) * (1 - r * 0.25);
      const mouth = r < 0.2 ? (0.2 - r) * 2.6 : 0;
      return point(cone - mouth + rough * 0.05 * fade, r < 0.17 ? 'earth' : 'rock', step(0.98, 0.62, r + rough * 0.12) * 1.3);
    }
    case 'canyon': {
      const away = Math.abs(u - bumps(v * 1.6, 3) * 0.16) * 2.1 + rough * 0.05;
      const open = step(1, 0.72, Math.abs(v));
      // Two shelves on the way down: the layers rivers leave standing.
      const depth = (step(0.86, 0.72, away) * 0.34 + step(0.62, 0.5, away) * 0.36 + step(0.4, 0.28, away) * 0.3) * open;
      return point(-depth, away < 0.3 ? 'sand' : 'rock', step(1, 0.8, away) * open * 1.2);
    }
    case 'river_bed': {
      const away = Math.abs(u - bumps(v * 1.5, 7) * 0.3) * 3.2;
      const open = step(1, 0.86, Math.abs(v));
      return point(
        (-step(1, 0.2, away) + hump(away - 1.25, 0.4) * 0.12) * open,
        away < 0.45 ? 'rock' : 'sand',
        step(1.25, 0.7, away + rough * 0.2) * open * 1.2,
      );
    }
    case 'dunes': {
      // Long on the windward side, short on the other.
      const along = (u + bumps(v * 1.3, 1) * 0.22) * 1.7 + 20;
      const phase = along - Math.floor(along);
      const wave = phase < 0.72 ? step(0, 0.72, phase) : step(1, 0.72, phase);
      return point((wave * 0.85 + bumps(u * 2, v * 2) * 0.15) * fade, 'sand', step(1, 0.8, r + rough * 0.05) * 1.3);
    }
    case 'terraces': {
      const rise = (1 - r) * 1.15 * 5;
      const whole = Math.floor(rise);
      const bank = step(0.72, 1, rise - whole);
      return point(Math.min(1, (whole + bank) / 5), bank > 0.15 && bank < 0.85 ? 'earth' : 'grass', step(1, 0.9, r) * 1.1);
    }
    case 'island': {
      const edge = r + rough * 0.08;
      const land = step(0.72, 0.3, edge);
      const moat = hump(edge - 0.82, 0.2) * 0.45;
      return point(land * (0.62 + bumps(u * 2, v * 2) * 0.14) - moat, edge > 0.5 ? 'sand' : 'grass', step(1, 0.92, r) * 1.1);
    }
    case 'path': {
      const away = Math.abs(u - bumps(v * 1.4, 5) * 0.2) * 5;
      const open = step(1, 0.94, Math.abs(v));
      return point(-step(1, 0.5, away) * open, 'earth', step(1.1, 0.65, away + rough * 0.18) * open * 1.2);
    }
    case 'valley':
      return point(-step(0.8, 0.1, Math.abs(u - bumps(v * 1.2, 2) * 0.15)) * step(1, 0.6, r) * (1 + rough * 0.05), 'grass', fade);
    case 'ridge': {
      const away = Math.abs(u - bumps(v * 1.4, 4) * 0.12) * 1.7;
      const rise = step(0.95, 0, away) * step(1, 0.55, Math.abs(v)) * (1 + rough * 0.1);
      return point(rise, 'rock', step(0.55, 0.8, rise + rough * 0.1));
    }
    case 'pond': {
      const edge = r + rough * 0.06;
      return point(-step(0.82, 0.3, edge) + hump(edge - 0.88, 0.1) * 0.1, edge < 0.55 ? 'earth' : 'sand', step(0.96, 0.8, edge) * 1.2);
    }
  }
}
