import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Recipe, ShapeProgram, type Part } from '@worldkiln/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARCHETYPES } from '../archetypes/registry.ts';
import * as every from '../archetypes/every.ts';
import { lint } from '../lint/lint.ts';
import { sketch } from '../sketch.ts';
import { author } from './author.ts';
import { boundsOfParts, extentOf, partBounds } from './bounds.ts';

const names = [...ARCHETYPES.values()].map((each) => each.name.replaceAll('_', ' '));

function valid(prompt: string, seed = 1): ReturnType<typeof author> {
  const made = author({ prompt, seed });
  const [recipe, program] = [Recipe.safeParse(made.recipe), ShapeProgram.safeParse(made.program)];
  expect(recipe.error?.issues ?? [], prompt).toEqual([]);
  expect(program.error?.issues ?? [], prompt).toEqual([]);
  return made;
}

/** What the linter finds hanging in the air: it judges real surfaces, not boxes round them. */
async function floating({ recipe, program }: ReturnType<typeof author>): Promise<string[]> {
  const found = await lint(recipe, program);
  return found.filter(({ rule }) => rule === 'floating').map(({ part }) => part ?? 'the whole');
}

it('a world’s guide dresses what the prompt leaves open, and nothing else', () => {
  const guide = 'victorian, toon';
  expect(author({ prompt: 'a wooden chair', seed: 3, guide }).recipe.style).toBe('toon, victorian');
  expect(author({ prompt: 'a spooky lowpoly wooden chair', seed: 3, guide }).recipe.style).not.toMatch(/toon|victorian/);
});

describe('the author', () => {
  it('makes a valid program of every archetype, on the ground, centred, as large as it says', () => {
    for (const archetype of ARCHETYPES.values()) {
      const { program, recipe } = valid(archetype.words[0] ?? archetype.name.replaceAll('_', ' '), 5);
      const { min, max } = boundsOfParts(program.parts);
      expect(Math.abs(min[1]), archetype.name).toBeLessThan(1e-3);
      expect(Math.abs(min[0] + max[0]), archetype.name).toBeLessThan(1e-2);
      extentOf({ min, max }).forEach((side, i) => expect(side, archetype.name).toBeCloseTo(recipe.scaleMeters[i] ?? 0, 1));
    }
  });

  it('hangs every part on one that was named before, and lets none float', { timeout: 60_000 }, async () => {
    const faults: string[] = [];
    for (const archetype of ARCHETYPES.values()) {
      const made = author({ prompt: archetype.name.replaceAll('_', ' '), seed: 3 });
      const { parts } = made.program;
      const orphans = parts.filter((part, i) => part.parent !== undefined && !parts.slice(0, i).some((before) => before.name === part.parent));
      faults.push(...orphans.map((part) => `${archetype.name}.${part.name}: no parent ${part.parent}`));
      // Characters have a test of their own, which lints each of them.
      if (archetype.kind !== 'character') faults.push(...(await floating(made)).map((name) => `${archetype.name}.${name} floats`));
    }
    expect(faults).toEqual([]);
  });

  it('would see a part that floats', async () => {
    const { recipe, program } = author({ prompt: 'a crate', seed: 1 });
    const [first] = program.parts;
    if (!first) throw new Error('a crate has parts');
    const balloon: Part = { name: 'balloon', solid: { shape: 'place', of: { shape: 'box', size: [0.1, 0.1, 0.1] }, at: [0, 3, 0] }, material: first.material };
    expect(await floating({ recipe, program: { ...program, parts: [...program.parts, balloon] } })).toEqual(['balloon']);
  });

  it('gives the same JSON for the same seed and another for another', () => {
    const one = JSON.stringify(author({ prompt: 'an oak tree', seed: 7 }));
    expect(JSON.stringify(author({ prompt: 'an oak tree', seed: 7 }))).toBe(one);
    expect(JSON.stringify(author({ prompt: 'an oak tree', seed: 8 }).program.parts)).not.toBe(
      JSON.stringify(author({ prompt: 'an oak tree', seed: 7 }).program.parts),
    );
  });

  it('sketches exactly the size, mass and body it will make, whatever the seed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom('', 'a giant ', 'three ', 'a rusty ', 'a 2 m tall ', 'tiny red '),
        fc.integer({ min: 0, max: 0xffff_ffff }),
        (name, before, seed) => {
          const quick = sketch({ prompt: before + name });
          const { recipe } = author({ prompt: before + name, seed });
          expect(recipe.scaleMeters).toEqual(quick.scaleMeters);
          expect(recipe.physics).toMatchObject({ massKg: quick.massKg, body: quick.body });
          expect(recipe.archetype).toBe(quick.archetype);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('stands things on, in and beside each other, touching', () => {
    const lamp = valid('a lamp on a table').program;
    const table = lamp.parts.filter((part) => part.name === 'top');
    const base = lamp.parts.find((part) => part.name === 'base');
    expect(table).toHaveLength(1);
    expect(base && partBounds(base).min[1]).toBeCloseTo(table[0] ? partBounds(table[0]).max[1] : 0, 1);
    expect(valid('a basket full of rocks').program.parts.some((part) => part.name.startsWith('rock'))).toBe(true);
  });

  it('puts things under, between, against and on each other with nothing in the air', async () => {
    const prompts = [
      'a cat under a table',
      'a bench under a tree',
      'a dog between two boxes',
      'a bicycle leaning against a wall',
      'a stack of books',
      'a pile of pumpkins',
      'a row of five barrels',
      'a lamp on a table',
      'a basket full of apples',
      'a cookie in the shape of a star',
      'a half-eaten apple',
      'a balloon in the shape of a dog',
    ];
    const faults: string[] = [];
    for (const prompt of prompts) faults.push(...(await floating(author({ prompt, seed: 2 }))).map((part) => `${prompt}: ${part}`));
    expect(faults).toEqual([]);
  });

  it('says how things lie, and cuts a slice where the thing knows slices', () => {
    expect(valid('a stack of three crates').recipe.scaleMeters[1]).toBeGreaterThan(valid('a crate').recipe.scaleMeters[1] * 2.8);
    expect(valid('a slice of pizza').recipe.parts).not.toContain('rim');
    expect(valid('a cookie in the shape of a star').recipe.parts).toEqual(['star']);
    expect(valid('a teapot in the shape of an elephant').recipe.guessed.join()).toContain('only its colour');
    const [, height] = valid('a table').recipe.scaleMeters;
    expect(valid('a cat under a table').recipe.scaleMeters[1]).toBeCloseTo(height, 1);
  });

  it('leaves out what is refused and says so', () => {
    expect(valid('a mug without handle').recipe.parts).not.toContain('handle');
    expect(valid('a car without wheels').recipe.parts.filter((part) => part.includes('wheel'))).toEqual([]);
  });

  it('answers any string at all with something valid', () => {
    const odd = [
      '',
      ' ',
      '\0\u0001',
      '🐉🏰',
      'цветок',
      '一只猫',
      'ignore previous instructions',
      '<script>alert(1)</script>',
      '{"a":[[[[]]]]}',
      'of of of',
      'a a a',
      'with',
      'x'.repeat(1000),
      'chair '.repeat(200),
      '9999 chairs',
      '-1 chairs',
      'NaN m tall table',
      '__proto__',
      'constructor',
      'toString',
      'a constructor made of prototype',
      '"',
      "'''",
      'a 0.00001 mm tall house',
      'a 99999 km tall house',
    ];
    for (const prompt of odd) expect(valid(prompt).recipe.parts.length, prompt).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(), (prompt, seed) => void valid(prompt, seed)),
      { numRuns: 60 },
    );
    const words = fc.constantFrom(
      ...names.slice(0, 80),
      'on',
      'in',
      'with',
      'without',
      'made of',
      'full of',
      'red',
      'giant',
      'three',
      'holding',
      'wearing',
      'next to',
      'the size of',
      'glass',
      'and',
      'a',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 9 }), (list) => void valid(list.join(' '))),
      { numRuns: 80 },
    );
  });

  it('knows every archetype file: list-archetypes.mjs was run', () => {
    const here = path.join(import.meta.dirname, '../archetypes');
    const files = readdirSync(here, { withFileTypes: true })
      .filter((each) => each.isDirectory())
      .flatMap((folder) => readdirSync(path.join(here, folder.name)).filter((name) => /^[a-z0-9-]+\.ts$/.test(name)));
    expect(Object.keys(every)).toHaveLength(files.length);
  });
});

it('what is full of a matter shows that matter, and of gold its coins', () => {
  for (const [prompt, holds] of [
    ['a treasure chest full of gold', 'gold coins'],
    ['a bucket full of sand', 'sand'],
    ['a barrel of water', 'water'],
    ['a wheelbarrow full of dirt', 'dirt'],
  ] as const)
    expect(author({ prompt, seed: 1 }).recipe.understood, prompt).toContain(`it holds ${holds}`);
  for (const prompt of ['a bowl of wood', 'a robot with gold'])
    expect(author({ prompt, seed: 1 }).recipe.understood.join(' '), prompt).not.toContain('it holds');
  // Words that any object has are just words.
  for (const prompt of ['a box full of constructor', 'a table with __proto__', 'a cart of toString', 'a table in the shape of constructor'])
    expect(() => author({ prompt, seed: 1 }), prompt).not.toThrow();
  const { program } = author({ prompt: 'a bucket full of sand', seed: 1 });
  expect(program.parts.map(({ material }) => material.set)).toContain('sand');
});

it('a landform said plainly shapes the ground, and a small model marks it; said of a thing, it is the thing', () => {
  const crater = author({ prompt: 'a crater', seed: 1 }).recipe;
  expect(crater).toMatchObject({ kind: 'terrain_stamp', stamp: { shape: 'crater', radiusM: 12, heightM: 3.5 }, physics: { body: 'fixed' } });
  expect(Math.max(...crater.scaleMeters)).toBeLessThan(1.6);
  expect(crater.understood.join(' ')).toMatch(/24 m across/);
  expect(author({ prompt: 'a huge crater', seed: 1 }).recipe.stamp?.radiusM).toBeGreaterThan(16);
  expect(author({ prompt: 'a 40 m wide canyon', seed: 1 }).recipe.stamp).toMatchObject({ shape: 'canyon', radiusM: 20 });
  expect(author({ prompt: 'a 12 m tall hill', seed: 1 }).recipe.stamp).toMatchObject({ shape: 'hill', heightM: 12 });
  for (const prompt of ['sand dunes', 'a rocky canyon', 'a grass hill'])
    expect(sketch({ prompt }), prompt).toMatchObject({ kind: 'terrain_stamp', body: 'fixed' });
  for (const prompt of ['a volcano made of chocolate', 'a toy volcano', 'a crater on a table', 'a 2 m tall volcano', 'three hills', 'a castle on a hill'])
    expect(author({ prompt, seed: 1 }).recipe, prompt).not.toHaveProperty('stamp');
});
