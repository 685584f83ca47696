import type { Body, Collider, Vec3 } from '@worldkiln/contracts';
import { standingTrial, type Stood } from '@worldkiln/physics';
import { falls } from '../lint/trial.ts';
import type { Note } from './baked.ts';

/** How high the weight comes to lie when a thing would not stand, at first and if that is not enough: toys have lead in their feet. */
const LOWER = [0.6, 0.25] as const;
/** Points this near to the lowest, as a part of the height, are what it stands on. */
const FOOT = 0.02;

export interface Steadied {
  body: Body;
  stood: Stood;
  notes: Note[];
}

/** Sets a thing down; one that falls gets its weight over its feet, is told so, and is set down again. */
export async function steady(body: Body): Promise<Steadied> {
  const stood = await standingTrial(body);
  if (!falls(stood)) return { body, stood, notes: [] };
  const [x, , z] = footOf(body);
  for (const lower of LOWER) {
    const weighted: Body = { ...body, centre: [x, body.centre[1] * lower, z] };
    const again = await standingTrial(weighted);
    if (falls(again)) continue;
    const by = Math.hypot(...weighted.centre.map((c, k) => c - (body.centre[k] ?? 0)));
    const message = `It did not stand by itself: its weight was moved ${(by * 100).toFixed(0)} cm towards its feet.`;
    return { body: weighted, stood: again, notes: [{ step: 'trial', message }] };
  }
  return { body, stood, notes: [] };
}

/** The middle of what a body stands on. */
function footOf({ colliders, size }: Body): Vec3 {
  const low = colliders.flatMap(cornersOf).filter(([, y]) => y < size[1] * FOOT);
  const middle = (k: 0 | 2): number => (low.length === 0 ? 0 : (Math.min(...low.map((p) => p[k])) + Math.max(...low.map((p) => p[k]))) / 2);
  return [middle(0), 0, middle(2)];
}

function cornersOf(collider: Collider): Vec3[] {
  if (collider.shape !== 'hull') return [collider.at];
  return Array.from({ length: collider.points.length / 3 }, (_, i): Vec3 => [
    collider.points[i * 3] ?? 0,
    collider.points[i * 3 + 1] ?? 0,
    collider.points[i * 3 + 2] ?? 0,
  ]);
}
