import { type Recipe, type Vec3 } from '@worldkiln/contracts';
import { groundPivot } from '../assembly/ground.ts';
import type { Bounds } from '../geometry/mesh.ts';
import { at, sub } from '../geometry/vec.ts';
import type { Note } from './baked.ts';
import type { Soup } from './soup.ts';

export function boundsOfSoup({ positions, indices }: Pick<Soup, 'positions' | 'indices'>): Bounds {
  const least: Vec3 = [Infinity, Infinity, Infinity];
  const most: Vec3 = [-Infinity, -Infinity, -Infinity];
  for (const i of indices)
    for (const k of [0, 1, 2] as const) {
      least[k] = Math.min(least[k], at(positions, i * 3 + k));
      most[k] = Math.max(most[k], at(positions, i * 3 + k));
    }
  return { least, most };
}

/** A difference of one in a hundred is no other unit. */
const SAME = 0.01;

export interface Fitting {
  factor: number;
  pivot: Vec3;
  notes: Note[];
}

/** How a thing comes to the recipe's size (evenly, never stretched) with its ground point at the origin. */
export function fitting(bounds: Bounds, recipe: Pick<Recipe, 'scaleMeters'>): Fitting {
  const size = sub(bounds.most, bounds.least);
  const wanted = Math.min(...size.map((s, i) => (s > 1e-6 ? at(recipe.scaleMeters, i) / s : Infinity)));
  const factor = Math.abs(wanted - 1) < SAME || !Number.isFinite(wanted) ? 1 : wanted;
  return {
    factor,
    pivot: groundPivot(bounds),
    notes: factor === 1 ? [] : [{ step: 'normalize', message: `Scaled by ${factor.toPrecision(3)} to the recipe's size.` }],
  };
}

/** The soup, scaled and moved. */
export function fitSoup(soup: Soup, { factor, pivot }: Fitting): Soup {
  return { ...soup, positions: soup.positions.map((c, i) => (c - at(pivot, i % 3)) * factor) };
}
