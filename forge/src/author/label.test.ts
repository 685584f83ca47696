import type { Solid } from '@worldkiln/contracts';
import { expect, test } from 'vitest';
import { lint } from '../lint/lint.ts';
import { author } from './author.ts';
import { partBounds } from './bounds.ts';

const lettersOf = (solid: Solid): string[] =>
  solid.shape === 'text' ? [solid.text] : 'of' in solid ? (Array.isArray(solid.of) ? solid.of : [solid.of]).flatMap(lettersOf) : [];

test.each([
  ['a crate labelled FRAGILE', 'FRAGILE'],
  ['a poster that reads "Lost cat"', 'LOST CAT'],
  ['a barrel that says RUM', 'RUM'],
  ['a wooden chest with the words "keep out of this"', 'KEEP OUT OF THIS'],
  ['a fridge that says COLD', 'COLD'],
  ['a chair labelled VIP', 'VIP'],
  ['a house with the words "home sweet home"', 'HOME SWEET HOME'],
  ['a tree that says HI', 'HI'],
  ['a ball saying "13"', '13'],
  ['a sign that says OPEN', 'OPEN'],
])('%s bears its letters, once, and nothing of it floats', async (prompt, said) => {
  const { recipe, program } = author({ prompt, seed: 5 });
  expect(program.parts.flatMap(({ solid }) => lettersOf(solid)).join(' ')).toBe(said);
  const floating = (await lint(recipe, program)).filter(({ part }) => part?.startsWith('label'));
  expect(floating).toEqual([]);
});

test('a label lies within the front of what it is on, and its letters within the label', () => {
  const { program } = author({ prompt: 'a crate labelled "this side up"', seed: 5 });
  const [plate, letters] = ['label', 'label_letters'].map((name) => program.parts.find((part) => part.name === name));
  const host = program.parts.find(({ name }) => name === plate?.parent);
  if (!plate || !letters || !host) throw new Error('there is no label');
  const [on, of, body] = [partBounds(letters), partBounds(plate), partBounds(host)];
  for (const axis of [0, 1] as const) {
    expect(on.min[axis] >= of.min[axis] && on.max[axis] <= of.max[axis]).toBe(true);
    expect(of.min[axis] >= body.min[axis] - 1e-6 && of.max[axis] <= body.max[axis] + 1e-6).toBe(true);
  }
  expect(on.max[2]).toBeGreaterThan(of.max[2]);
});

test('without letters nothing is labelled', () => {
  expect(author({ prompt: 'a wooden crate', seed: 5 }).program.parts.some(({ name }) => name.startsWith('label'))).toBe(false);
});
