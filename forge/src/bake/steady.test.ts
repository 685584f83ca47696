import { boxBody, type Body } from '@worldkiln/contracts';
import { standingTrial } from '@worldkiln/physics';
import { expect, it } from 'vitest';
import { checkTrial, mustStand } from '../lint/trial.ts';
import { recipeFor, crate } from '../samples/programs.ts';
import { steady } from './steady.ts';

it('what stands is left as it is', async () => {
  const body = boxBody([1, 1, 1], 20);
  expect(await steady(body)).toMatchObject({ body, notes: [] });
});

it('what would fall gets its weight over its feet, and is told so', async () => {
  const points = [0.2, -0.2].flatMap((x) => [0.2, -0.2].flatMap((z) => [x, 0, z, x, 1.6, z]));
  const heavyBack: Body = { ...boxBody([0.4, 1.6, 0.9], 60), colliders: [{ shape: 'hull', points }], centre: [0, 0.8, -0.3] };
  const { body, stood, notes } = await steady(heavyBack);
  expect(body.centre[2]).toBeCloseTo(0, 5);
  expect(body.centre[1]).toBeLessThan(0.8);
  expect(stood.tiltDeg).toBeLessThan(5);
  expect(notes[0]?.message).toMatch(/weight was moved 4\d cm/);
});

it('a fault is found: what stands on a point falls', async () => {
  const points = [0, 0, 0, 1, 1, 1, -1, 1, 1, 1, 1, -1, -1, 1, -1];
  const stood = await standingTrial({ ...boxBody([2, 1, 2], 60), colliders: [{ shape: 'hull', points }], centre: [0.1, 0.8, 0] });
  expect(checkTrial(stood)).toEqual([expect.objectContaining({ rule: 'unsteady' })]);
});

it('only what moves by itself must stand: not what is fixed, not what is carried', () => {
  const recipe = recipeFor(crate, [1, 1, 1]);
  expect(mustStand({ ...recipe, physics: { ...recipe.physics, body: 'fixed' } })).toBe(false);
  expect(mustStand({ ...recipe, physics: { ...recipe.physics, body: 'dynamic' }, interaction: { ...recipe.interaction, pickup: true } })).toBe(false);
  expect(mustStand({ ...recipe, physics: { ...recipe.physics, body: 'dynamic' }, interaction: { ...recipe.interaction, pickup: false } })).toBe(true);
});
