import { createHash } from 'node:crypto';
import { Body, LIMITS, TRIANGLES, type ShapeProgram } from '@worldkiln/contracts';
import { describe, expect, test } from 'vitest';
import { buildGlb } from '../glb/build-glb.ts';
import { glbIo } from '../glb/io.ts';
import { barrel, chair, crate, mug, recipeFor, SAMPLES } from '../samples/programs.ts';
import { GENERATOR_VERSION } from '../glb/generator.ts';
import { bake } from './bake.ts';

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const recipe = recipeFor(crate, [1.01, 0.81, 1.03]);

test('same recipe and program: same bytes, in the GLB, its levels and its picture', async () => {
  const once = await bake({ glb: await buildGlb(recipe, crate), recipe, program: crate });
  const again = await bake({ glb: await buildGlb(recipe, crate), recipe, program: crate });
  expect([once.glb, ...once.lods].map(hash)).toEqual([again.glb, ...again.lods].map(hash));
  const other = await buildGlb(recipe, { ...crate, parts: crate.parts.slice(0, 4) });
  expect(hash(other)).not.toBe(hash(await buildGlb(recipe, crate)));
});

describe.each(Object.entries(SAMPLES))('the %s', (_, program: ShapeProgram) => {
  test('bakes within its budgets, valid and small', async () => {
    const own = recipeFor(program, [1, 1, 1]);
    const baked = await bake({ glb: await buildGlb(own, program), recipe: own, program });
    expect(baked.report.validator).toEqual({ errors: 0, warnings: 0, messages: [] });
    expect(baked.triangles).toHaveLength(3);
    baked.triangles.forEach((count, level) => expect(count).toBeLessThanOrEqual(TRIANGLES.prop[`lod${level as 0 | 1 | 2}`][1])); // three levels
    expect(baked.triangles[2]).toBeGreaterThan(20);
    expect(baked.glb.length).toBeLessThan(35 * 1024);
    expect(baked.body.colliders.length).toBeLessThanOrEqual(8);
    expect(Body.parse(baked.body)).toEqual(baked.body);
    expect(baked.report.lint.filter(({ rule }) => rule !== 'size')).toEqual([]);
  });
});

test('the packed GLB is read back: parts by name, the lid at its hinge, sockets in its own space, one primitive a material', async () => {
  const { glb } = await bake({ glb: await buildGlb(recipe, crate), recipe, program: crate });
  const document = await (await glbIo()).readBinary(glb);
  const nodes = document.getRoot().listNodes();
  const lid = nodes.find((node) => node.getName() === 'lid');
  expect(nodes.map((node) => node.getName())).toEqual(expect.arrayContaining(crate.parts.map((part) => part.name)));
  expect(lid?.getParentNode()?.getName()).toBe('core');
  expect(lid?.getExtras()).toMatchObject({ worldkiln: { joint: { type: 'hinge', axis: [1, 0, 0], limitsDeg: [-100, 0] }, sockets: [{ kind: 'grip' }] } });
  expect(lid?.getTranslation()[1]).toBeCloseTo(0.72, 3);
  const body = document
    .getRoot()
    .listMeshes()
    .find((mesh) => mesh.getName() === 'body');
  // The crate's body is of two materials: each is one draw, however many parts wear it.
  const worn = body?.listPrimitives().map((primitive) => primitive.getMaterial()?.getName()) ?? [];
  expect(worn).toHaveLength(2);
  expect(new Set(worn).size).toBe(2);
  expect(document.getRoot().getAsset().extras).toMatchObject({ worldkiln: { generator: GENERATOR_VERSION, recipe: expect.stringMatching(/^[0-9a-f]{64}$/) } });
});

test('it stands on its ground pivot whatever its program said', async () => {
  const shifted: ShapeProgram = { ...barrel, parts: barrel.parts.map((part) => ({ ...part, at: [3, 5, -2] })) };
  const baked = await bake({ glb: await buildGlb(recipe, shifted), recipe, program: shifted });
  const straight = await bake({ glb: await buildGlb(recipe, barrel), recipe, program: barrel });
  expect(baked.body.size.map((s) => s.toFixed(3))).toEqual(straight.body.size.map((s) => s.toFixed(3)));
  expect(baked.body.centre[1]).toBeCloseTo(straight.body.centre[1], 3);
  expect(baked.glb.length).toBeGreaterThan(1_000);
});

test('the body knows weight and shape: a chair is legs, seat and back, and heavier below its middle than its box', async () => {
  const own = recipeFor(chair, [0.46, 0.98, 0.49], { physics: { body: 'dynamic', massKg: 6, collider: 'compound' } });
  const { body } = await bake({ glb: await buildGlb(own, chair), recipe: own, program: chair });
  expect(body.massKg).toBe(6);
  expect(body.colliders.length).toBeGreaterThan(3);
  expect(body.centre[1]).toBeGreaterThan(0.3);
  expect(body.centre[1]).toBeLessThan(0.6);
  const box = await bake({ glb: await buildGlb(own, chair), recipe: { ...own, physics: { ...own.physics, collider: 'box' } }, program: chair });
  expect(box.body.colliders).toEqual([expect.objectContaining({ shape: 'box' })]);
});

test('a GLB without a program is scaled to the recipe, simplified and given a hull', { timeout: 120_000 }, async () => {
  const foreign = recipeFor(barrel, [1.46, 1.8, 1.64], { physics: { body: 'dynamic', massKg: 9, collider: 'convex_hull' } });
  const { body, lods, triangles, report } = await bake({ glb: await buildGlb(foreign, barrel), recipe: foreign });
  expect(body.size[1]).toBeCloseTo(1.8, 1);
  expect(lods).toHaveLength(2);
  expect(triangles[1]).toBeLessThan(triangles[0] ?? 0);
  expect(report.notes.map((note) => note.message).join(' ')).toMatch(/Scaled by 1.99/);
  expect(body.colliders).toEqual([expect.objectContaining({ shape: 'hull' })]);
});

test('steps are told in order while it works, and a plan without levels has none', async () => {
  const steps: [string, number][] = [];
  const plain = { ...recipe, generationPlan: { ...recipe.generationPlan, lods: false } };
  const baked = await bake({ glb: await buildGlb(plain, mug), recipe: plain, program: mug, onStep: (step, done) => steps.push([step, done]) });
  expect(baked.lods).toEqual([]);
  expect(steps.map(([step]) => step)).toEqual(['inspect', 'normalize', 'lods', 'collider', 'trial', 'lint', 'validate', 'package', 'done']);
  expect(steps.map(([, done]) => done)).toEqual(steps.map(([, done]) => done).toSorted((a, b) => a - b));
  expect(baked.trace.map(({ step }) => step)).toContain('bake.package');
  expect(LIMITS.glbBytes).toBeGreaterThan(baked.glb.length);
});
