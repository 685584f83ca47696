import { afterAll, expect, test } from 'vitest';
import { crate, recipeFor } from '../samples/programs.ts';
import { ForgePool } from './forge-pool.ts';

const pool = new ForgePool({ threads: 1 });
afterAll(() => pool.close());
const recipe = recipeFor(crate, [1, 0.8, 1]);

test('a thread builds and bakes, and says each step', async () => {
  const glb = await pool.buildGlb(recipe, crate);
  const steps: string[] = [];
  const baked = await pool.bake({ glb, recipe, program: crate, onStep: (step) => steps.push(step) });
  expect(baked.lods).toHaveLength(2);
  expect(baked.glb.byteLength).toBeGreaterThan(1_000);
  expect(steps).toEqual(['inspect', 'normalize', 'lods', 'collider', 'trial', 'lint', 'validate', 'package', 'done']);
});

test('errors keep their kind, code and path across the thread', async () => {
  const program = structuredClone(crate);
  program.parts = [
    { name: 'all', solid: { shape: 'array', of: { shape: 'array', of: { shape: 'box', size: [1, 1, 1] }, count: 200 }, count: 200 }, material: { set: 'oak' } },
  ];
  await expect(pool.buildGlb(recipe, program)).rejects.toMatchObject({
    name: 'KilnError',
    kind: 'invalid',
    code: 'shape_too_many_triangles',
    path: 'parts.0.solid',
  });
});

test('an aborted call ends its thread, and the next call gets a fresh one', async () => {
  const abort = new AbortController();
  const doomed = pool.bake({ glb: await pool.buildGlb(recipe, crate), recipe, program: crate }, { signal: abort.signal });
  const queued = pool.buildGlb(recipe, crate, { signal: abort.signal });
  abort.abort(new Error('not wanted any more'));
  await expect(doomed).rejects.toThrow('not wanted any more');
  await expect(queued).rejects.toThrow('not wanted any more');
  await expect(pool.buildGlb(recipe, crate)).resolves.toBeInstanceOf(Uint8Array);
});

test('a call that runs past its deadline is stopped and told', async () => {
  const hasty = new ForgePool({ threads: 1, deadlineMs: 1 });
  await expect(hasty.buildGlb(recipe, crate)).rejects.toMatchObject({ kind: 'unusable', code: 'forge_deadline' });
  await hasty.close();
});

test('a closed pool refuses calls and says to ask again', async () => {
  const closed = new ForgePool({ threads: 1 });
  await closed.close();
  await expect(closed.buildGlb(recipe, crate)).rejects.toMatchObject({ kind: 'busy', code: 'forge_closed' });
});
