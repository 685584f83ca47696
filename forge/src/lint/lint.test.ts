import type { Part, Recipe, ShapeProgram, Solid, Vec3 } from '@worldkiln/contracts';
import { describe, expect, test } from 'vitest';
import { barrel, chair, crate, lantern, mug, recipeFor, signpost } from '../samples/programs.ts';
import { lint } from './lint.ts';

const box = (size: Vec3, at: Vec3): Solid => ({ shape: 'place', of: { shape: 'box', size }, at });
const part = (name: string, solid: Solid, more: Partial<Part> = {}): Part => ({ name, solid, material: { set: 'oak' }, ...more });
const made = (...parts: Part[]): ShapeProgram => ({ version: 1, seed: 1, name: 'Test', parts });
const fixed: Partial<Recipe> = { interaction: { pickup: false, pushable: true } };
const rulesOf = async (program: ShapeProgram, size: Vec3, more: Partial<Recipe> = fixed): Promise<string[]> =>
  (await lint(recipeFor(program, size, more), program)).map(({ rule }) => rule);

const table = [part('top', box([1, 0.05, 0.6], [0, 0.7, 0])), part('leg', box([0.3, 0.68, 0.3], [0, 0.34, 0]))];

test.each([
  ['crate', crate, [1.01, 0.81, 1.03]],
  ['barrel', barrel, [0.74, 0.9, 0.79]],
  ['mug', mug, [0.112, 0.095, 0.084]],
  ['chair', chair, [0.46, 0.98, 0.5]],
  ['lantern', lantern, [0.24, 0.43, 0.24]],
  ['signpost', signpost, [0.95, 1.5, 0.9]],
] as const)('the %s has no fault', async (_, program, size) => {
  expect(await lint(recipeFor(program, [...size]), program)).toEqual([]);
});

describe('each rule sees its planted fault and nothing else', () => {
  test('a table whose top rests on its leg passes', async () => expect(await rulesOf(made(...table), [1, 0.725, 0.6])).toEqual([]));

  test('floating: a top 2 cm above its leg', async () => {
    const program = made(part('leg', box([0.3, 0.66, 0.3], [0, 0.33, 0])), part('top', box([1, 0.05, 0.6], [0, 0.71, 0])));
    expect(await rulesOf(program, [1, 0.735, 0.6])).toEqual(['floating']);
  });

  test('floating: one of four copies beside the rest', async () => {
    const program = made(
      part('floor', box([1, 0.1, 1], [0, 0.05, 0])),
      part('posts', { shape: 'array', of: box([0.1, 0.3, 0.1], [-0.4, 0.25, 0]), count: 4, step: [0.35, 0, 0] }),
    );
    expect(await rulesOf(program, [1.2, 0.4, 1])).toEqual(['floating']);
  });

  test('floating spares ghosts: a flame may hover', async () => {
    expect(await rulesOf(made(...table, part('spark', box([0.05, 0.05, 0.05], [0, 0.8, 0]), { ghost: true })), [1, 0.82, 0.6])).toEqual([]);
  });

  test('sinking: 10 cm under the ground', async () => expect(await rulesOf(made(part('block', box([1, 1, 1], [0, 0.4, 0]))), [1, 1, 1])).toEqual(['sinking']));
  test('hovering: 10 cm above the ground', async () =>
    expect(await rulesOf(made(part('block', box([1, 1, 1], [0, 0.6, 0]))), [1, 1, 1])).toEqual(['hovering']));
  test('size: twice as high as asked', async () => expect(await rulesOf(made(part('block', box([1, 2, 1], [0, 1, 0]))), [1, 1, 1])).toEqual(['size']));

  test('topples: a heavy arm far beyond the foot', async () => {
    const program = made(part('foot', box([0.2, 1, 0.2], [0, 0.5, 0])), part('arm', box([2, 0.2, 0.2], [1, 1.1, 0])));
    expect(await rulesOf(program, [2.1, 1.2, 0.2])).toEqual(['topples']);
    expect(await rulesOf(program, [2.1, 1.2, 0.2], { interaction: { pickup: true, pushable: true } })).toEqual([]);
  });

  test('zero_area: a tube that goes nowhere', async () => {
    const program = made(
      ...table,
      part('wire', {
        shape: 'tube',
        path: [
          [0, 0.5, 0],
          [0, 0.5, 0],
        ],
        radius: 0.01,
      }),
    );
    expect(await rulesOf(program, [1, 0.725, 0.6])).toEqual(['zero_area']);
  });

  test.each([
    ['no angle', { type: 'hinge', at: [0, 0.7, 0], axis: [1, 0, 0], limitsDeg: [0, 0] }],
    ['limits the wrong way round', { type: 'hinge', at: [0, 0.7, 0], axis: [1, 0, 0], limitsDeg: [90, 0] }],
    ['no way', { type: 'slide', at: [0, 0.7, 0], axis: [1, 0, 0], limitsM: [0.1, 0.1] }],
    ['a pivot in the next room', { type: 'hinge', at: [9, 0.7, 0], axis: [1, 0, 0], limitsDeg: [0, 90] }],
  ] as const)('stuck_joint: %s', async (_, joint) => {
    const [top, leg] = table;
    const program = made(leg ?? part('leg', box([1, 1, 1], [0, 0.5, 0])), {
      ...(top ?? part('top', box([1, 1, 1], [0, 1, 0]))),
      joint: structuredClone(joint) as Part['joint'],
    });
    expect(await rulesOf(program, [1, 0.725, 0.6])).toEqual(['stuck_joint']);
  });
});
