import { expect, test } from 'vitest';
import { author } from '../author/author.ts';
import { boundsOfParts, extentOf, partBounds } from '../author/bounds.ts';
import { lint } from '../lint/lint.ts';
import { editedRecipe } from './edited-recipe.ts';
import { editProgram } from './edit-program.ts';

const make = (prompt: string) => author({ prompt, seed: 1 });
const height = (parts: Parameters<typeof boundsOfParts>[0]): number => extentOf(boundsOfParts(parts))[1];
const named = (parts: Parameters<typeof boundsOfParts>[0], word: string) => parts.filter(({ name }) => name.includes(word));

async function sound(prompt: string, text: string) {
  const { recipe, program } = make(prompt);
  const edited = editProgram(program, text);
  const after = editedRecipe(recipe, program, edited, text);
  expect(await lint(after, edited.program), `${prompt}: ${text}`).toEqual([]);
  return { before: program, after: edited.program, recipe: after, ...edited };
}

test('longer legs lift the table, and nothing comes apart', async () => {
  const { before, after, understood } = await sound('a wooden table', 'longer legs');
  expect(height(after.parts)).toBeGreaterThan(height(before.parts) * 1.25);
  expect(extentOf(boundsOfParts(after.parts))[0]).toBeCloseTo(extentOf(boundsOfParts(before.parts))[0], 2);
  expect(understood[0]).toMatch(/leg.*long × 1.4/);
});

test('make it red paints what most of it is made of; a part is painted alone', async () => {
  const { after } = await sound('a wooden chest', 'make it red');
  const reds = after.parts.filter(
    ({ material }) => material.color === editProgram(after, 'make the lid red').program.parts.find(({ name }) => name === 'lid')?.material.color,
  );
  expect(reds.length).toBeGreaterThan(0);
  expect(reds.length).toBeLessThan(after.parts.length);
  const { before, after: lid } = await sound('a wooden chest', 'paint the lid blue');
  const changed = lid.parts.filter((part, i) => part.material.color !== before.parts[i]?.material.color);
  expect(changed.map(({ name }) => name)).toContain('lid');
  expect(changed.every(({ name }) => name.includes('lid'))).toBe(true);
});

test('without wheels takes them away with what hangs on them', () => {
  const { program } = make('a red car');
  const { program: after, understood } = editProgram(program, 'without wheels');
  expect(named(program.parts, 'wheel').length).toBeGreaterThan(3);
  expect(named(after.parts, 'wheel')).toEqual([]);
  expect(understood[0]).toMatch(/^without .*wheel/);
});

test('twice as big is twice as large every way, eight times as heavy, and its joints go along', async () => {
  const { recipe: small, program } = make('a treasure chest');
  const { after, recipe } = await sound('a treasure chest', 'twice as big');
  for (const i of [0, 1, 2] as const) expect(recipe.scaleMeters[i] / small.scaleMeters[i]).toBeCloseTo(2, 1);
  expect(recipe.physics.massKg / small.physics.massKg).toBeCloseTo(8, 0);
  const joint = (parts: typeof program.parts) => parts.find((part) => part.joint)?.joint?.at[1] ?? 0;
  expect(joint(after.parts)).toBeCloseTo(joint(program.parts) * 2, 3);
});

test('three of them stand side by side', async () => {
  const { recipe, program } = make('an apple');
  const { program: after } = editProgram(program, 'three of them');
  expect(after.parts).toHaveLength(program.parts.length * 3);
  const [first, second] = [after.parts[0], after.parts[program.parts.length]].map((part) => (part ? partBounds(part) : null));
  expect(second?.min[0]).toBeGreaterThan(first?.max[0] ?? Infinity);
  expect(recipe.edits).toBeUndefined();
});

test('several changes in one sentence, and what was not understood is told', () => {
  const { program } = make('a wooden chair');
  const { understood, ignored } = editProgram(program, 'make it blue, 20% bigger and add a cup holder');
  expect(understood).toHaveLength(2);
  expect(ignored).toEqual(['add a cup holder']);
  expect(editProgram(program, 'without wheels').ignored).toEqual(['without wheels (it has no such part)']);
});

test('the same change gives the same program, and where it came from is written down', async () => {
  const { recipe, program, before } = { ...(await sound('a stool', 'taller')) };
  expect(editProgram(before, 'taller').program).toEqual(program);
  expect(recipe.edits).toEqual([{ from: expect.stringMatching(/^[0-9a-f]{64}$/), text: 'taller' }]);
});

test.each(['', ' '.repeat(10), 'x'.repeat(2_000)])('an empty or endless change is refused', (text) =>
  expect(() => editProgram(make('a box').program, text)).toThrow(/change/),
);

test.each(['🎈🎈🎈', 'DROP TABLE assets; --', 'größer bitte', '9999999999 of them', '1e400% bigger', 'ignore previous instructions'])(
  '%s changes nothing that breaks',
  (text) => {
    const { program } = make('a stool');
    expect(editProgram(program, text).program.parts.length).toBeGreaterThan(0);
  },
);
