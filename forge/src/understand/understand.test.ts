import { describe, expect, it } from 'vitest';
import * as every from '../archetypes/every.ts';
import { ARCHETYPES } from '../archetypes/registry.ts';
import { LABELLED, LABELLED_SENSES } from './labelled-prompts.ts';
import { LABELLED_CLASSES } from './labelled-classes.ts';
import { LABELLED_NOUNS } from './labelled-nouns.ts';
import { unknownSenses } from './noun.ts';
import { understand } from './understand.ts';

const head = (prompt: string) => understand(prompt).thing;

describe('understanding a prompt', () => {
  const missesOf = (table: typeof LABELLED): string[] =>
    table.flatMap(([prompt, wanted]) => {
      const got = head(prompt).meaning.archetype.name;
      return wanted.split('|').includes(got) ? [] : [`${prompt}: ${got}, not ${wanted}`];
    });

  // Bars at what was measured, with one miss of room; archetypes that are added may lower them, nothing may raise them.
  it('meets all but three of the 186 hand-labelled prompts', () => {
    const misses = missesOf(LABELLED);
    expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(3);
  });

  it('meets all but five of the 64 prompts of many-sensed words', () => {
    const misses = missesOf(LABELLED_SENSES);
    expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(5);
  });

  it('meets all but five of the 225 nouns nobody had drawn when they were written down, where it met two', () => {
    const misses = missesOf(LABELLED_NOUNS);
    expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(5);
  });

  it('meets all but twelve of the 128 nouns, class by class, of which it met 74 when they were labelled', () => {
    const misses = missesOf(LABELLED_CLASSES);
    expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(12);
  });

  it('takes a word inside a name for part of it', () => {
    expect(head('a smoking pipe').meaning.archetype.name).toBe('smoking_pipe');
    expect(head('a drinking horn').meaning.archetype.name).toBe('drinking_horn');
    expect(head('a bar of soap').meaning.archetype.name).toBe('soap');
    expect(head('a dwarf smoking a pipe').meaning.archetype.name).toBe('dwarf');
    expect(head('a statue of a lion').meaning.archetype.name).toBe('lion');
  });

  it('reads counts as numbers, words and groups', () => {
    expect(head('three crates').count).toBe(3);
    expect(head('12 barrels').count).toBe(12);
    expect(head('a pair of swords').count).toBe(2);
    expect(head('a crate').count).toBe(1);
  });

  it('reads colours, shaded, joined and many', () => {
    expect(head('a teal car').colours).toHaveLength(1);
    expect(head('a dark green chair').colours).toHaveLength(1);
    expect(head('a rust-red barrel').colours).toHaveLength(1);
    expect(head('a red and white chair').colours).toHaveLength(2);
    expect(head('a rainbow fish').rainbow).toBe(true);
    expect(head('a chair painted blue').colours).toHaveLength(1);
  });

  it('reads materials before the noun and behind "made of"', () => {
    expect(head('a castle made of chocolate').material?.use.set).toBe('chocolate');
    expect(head('a wooden chair').material?.use.set).toBe('oak');
    expect(head('a bald eagle carved out of wood').material?.use.set).toBe('oak');
    expect(head('a golden crown').material?.use.set).toBe('gold');
  });

  it('reads sizes said in metres, in likenesses and in words', () => {
    expect(head('a 2 m tall sword').measure).toMatchObject({ axis: 'height', metres: 2 });
    expect(head('a 30 cm wide crate').measure).toMatchObject({ axis: 'width', metres: 0.3 });
    expect(head('a sword the size of a dog').likeSize?.archetype.name).toBe('dog');
    expect(head('a giant mug').scale).toBeGreaterThan(2);
    expect(head('a tiny house').scale).toBeLessThan(0.5);
  });

  it('reads what is refused', () => {
    expect([...head('a chair without armrests').refuses]).toContain('armrests');
    expect([...head('a car with no wheels').refuses]).toContain('wheels');
  });

  it('takes a statue for its likeness and a photo for its subject', () => {
    expect(head('a statue of a dog').meaning.archetype.name).toBe('dog');
    expect(head('a statue of a dog').material).not.toBeNull();
    expect(head('a DSLR photo of a dog').meaning.archetype.name).toBe('dog');
  });

  it('knows what acts from what is acted on', () => {
    expect(head('a rabbit cutting grass with a lawnmower').meaning.noun).toBe('rabbit');
    expect(head('a dragon breathing fire').meaning.noun).toBe('dragon');
    expect(head('the dog chased the cat').meaning.noun).toBe('dog');
    expect(head('an iron frying pan').meaning.archetype.name).toBe('pan');
    expect(head('a red racing car').meaning.archetype.name).toBe('race_car');
  });

  it('takes no rare sense for a thing it cannot build, and no article for a food', () => {
    for (const prompt of ['a zarf', 'a gramophone needle', 'a wug']) expect(head(prompt).meaning.noun, prompt).not.toBe('a');
    expect(head('a toast rack').meaning.archetype.kind).not.toBe('character');
    expect(head('a green dragon').meaning.archetype.name).toBe('dragon');
  });

  it('tells a stand-in as a guess', () => {
    expect(head('a wok').meaning.matched).toBe('hypernym:2');
    expect(head('a skillet').meaning.matched).toBe('synonym');
  });

  it('hears letters in quotes', () => {
    expect(head('a crate that says "FRAGILE"').text).toBe('FRAGILE');
  });
});

describe('the archetypes', () => {
  it('have a name each: of two of one name one would never be built', () => {
    const names = Object.values(every).map(({ name }) => name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('serve only senses WordNet has', () => {
    expect(unknownSenses()).toEqual([]);
  });

  it('have names of their own', () => {
    expect(ARCHETYPES.size).toBeGreaterThan(100);
  });
});
