import { expect, test } from 'vitest';
import { readingOf } from './reading.ts';
import { understand } from './understand.ts';

const chip = (prompt: string, what: string) => readingOf(prompt).chips.find((each) => each.what === what);
const said = (prompt: string, what: string, words: string) => chip(prompt, what)?.choices.find((each) => each.words === words)?.prompt;

test('a word of several senses offers the others, each in words that are understood so', () => {
  for (const [prompt, noun] of [
    ['a big red bat', 'baseball bat'],
    ['a seal', 'wax seal'],
    ['mouse', 'computer mouse'],
  ] as const) {
    const choices = chip(prompt, 'noun')?.choices ?? [];
    const choice = choices.find(({ words }) => words.startsWith(noun));
    expect(choice, prompt).toBeDefined();
    expect(understand(choice?.prompt ?? '').thing.meaning.archetype.name).toBe(noun.replaceAll(' ', '_'));
    expect(choices.some((each) => understand(each.prompt).thing.meaning.archetype === understand(prompt).thing.meaning.archetype)).toBe(false);
  }
});

test('a colour, a material, a size or a count is replaced where it stands, and the article follows', () => {
  expect(said('a dark green dragon', 'colour', 'orange')).toBe('an orange dragon');
  expect(said('a big red bat', 'size', 'tiny')).toBe('a tiny red bat');
  expect(said('three wooden chairs', 'material', 'stone')).toBe('three stone chairs');
  expect(said('three wooden chairs', 'count', 'one')).toBe('a wooden chair');
  expect(said('three wooden chairs', 'count', 'five')).toBe('five wooden chairs');
});

test('what was not said can be said, in its usual place', () => {
  expect(said('a wooden chair', 'colour', 'red')).toBe('a red wooden chair');
  expect(said('An old lamp on a red table', 'count', 'three')).toBe('three old lamps on a red table');
  expect(said('a computer mouse', 'count', 'two')).toBe('two computer mice');
  expect(understand(said('a computer mouse', 'count', 'two') ?? '').thing.count).toBe(2);
});

test('what was said can be taken back', () => {
  expect(said('an orange wooden chair', 'colour', 'as it usually is')).toBe('a wooden chair');
});

test('a word nobody knows says what stands in for it; an empty prompt and a very long one are read, too', () => {
  expect(readingOf('a zyzzyva')).toMatchObject({ noun: 'zyzzyva', builtAs: 'curio', matched: 'fallback' });
  expect(readingOf('!!!').chips).toHaveLength(1);
  for (const { choices } of readingOf(`a red ${'very '.repeat(198)}chair`).chips)
    for (const { prompt } of choices) expect(prompt.length).toBeLessThanOrEqual(1_000);
});
