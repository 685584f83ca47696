import { ShapeProgram, type Style } from '@worldkiln/contracts';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { author } from '../author/author.ts';
import { lint } from '../lint/lint.ts';
import { meaningOf } from '../understand/noun.ts';
import { senseNamed } from '../understand/wordnet.ts';
import { Make } from './make.ts';
import { Random } from './random.ts';
import { archetypeNamed } from './registry.ts';

const names = ['buildings', 'street', 'nature', 'landforms'].flatMap((folder) =>
  readdirSync(path.join(import.meta.dirname, folder))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -3).replaceAll('-', '_')),
);
const STYLES: readonly Style[] = ['lowpoly', 'realistic', 'toon'];

describe.each(names)('%s', (name) => {
  const each = archetypeNamed(name);

  it('passes the schema in every style, with and without its options', () => {
    const options = Object.values(each.options ?? {}).flatMap((words) => words.slice(0, 1));
    for (const style of STYLES)
      for (const [wants, refuses] of [
        [[], []],
        [options, []],
        [[], options],
      ] as const) {
        const make = new Make(
          each,
          { size: each.size, style, words: new Set(['open', 'old']), wants: new Set(wants), refuses: new Set(refuses), text: 'HI', materials: {} },
          new Random(7),
        );
        each.build(make);
        expect(ShapeProgram.safeParse({ version: 1, seed: 1, name, parts: make.parts }).error?.issues[0]).toBeUndefined();
        expect(new Set(make.parts.map((part) => part.name)).size, 'part names are told apart').toBe(make.parts.length);
      }
  });

  it('hangs together, stands and fills its size; knows the senses it serves', async () => {
    expect(each.serves.filter((sense) => senseNamed(sense) === null)).toEqual([]);
    for (const seed of [0, 12]) {
      const { recipe, program } = author({ prompt: name.replaceAll('_', ' '), seed });
      expect(recipe.archetype).toBe(name);
      expect(await lint(recipe, program)).toEqual([]);
    }
  });
});

describe('words for places', () => {
  it.each([
    ['teepee', 'tent'],
    ['bakery', 'shop'],
    ['cathedral', 'church'],
    ['jetty', 'pier'],
    ['tombstone', 'gravestone'],
    ['stop sign', 'road_sign'],
    ['weeping willow', 'willow_tree'],
    ['saturn', 'planet'],
    ['dustbin', 'trash_can'],
    ['crypt', 'mausoleum'],
    ['ziggurat', 'pyramid'],
    ['log cabin', 'cabin'],
  ])('%s is built as a %s', (word, name) => {
    expect(meaningOf(word, new Set())?.archetype.name).toBe(name);
  });

  it('a shop writes what it sells', () => {
    const { program } = author({ prompt: 'a bakery', seed: 1 });
    expect(JSON.stringify(program.parts.find((part) => part.name === 'letters'))).toContain('BAKERY');
  });
});
