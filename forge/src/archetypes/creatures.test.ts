import { LIMITS, ShapeProgram, type Style } from '@worldkiln/contracts';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lint } from '../lint/lint.ts';
import { author } from '../author/author.ts';
import { senseNamed } from '../understand/wordnet.ts';
import { meaningOf } from '../understand/noun.ts';
import type { Archetype } from './archetype.ts';
import { Make } from './make.ts';
import { Random } from './random.ts';
import { archetypeNamed } from './registry.ts';

const FOLDERS = ['animals', 'characters', 'sea'];
const names = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(import.meta.dirname, folder))
    .filter((file) => /^[a-z0-9-]+\.ts$/.test(file))
    .map((file) => file.slice(0, -3).replaceAll('-', '_')),
);
const all = names.map(archetypeNamed);

const STYLES: readonly Style[] = ['lowpoly', 'realistic', 'toon'];

function built(of: Archetype, seed: number, style: Style, words: readonly string[] = [], wants: readonly string[] = [], refuses: readonly string[] = []): Make {
  const make = new Make(
    of,
    { size: of.size, style, words: new Set(words), wants: new Set(wants), refuses: new Set(refuses), text: null, materials: {} },
    new Random(seed),
  );
  of.build(make);
  return make;
}

describe.each(all.map((each) => [each.name, each] as const))('%s', (_, each) => {
  it('passes the schema for every style, several seeds, every option asked and refused', () => {
    const optionWords = Object.values(each.options ?? {}).flatMap((words) => words.slice(0, 1));
    const makes = [
      ...STYLES.map((style, i) => built(each, i * 7919 + 1, style)),
      built(each, 3, 'lowpoly', ['angry', 'fat', 'old', 'open'], optionWords),
      built(each, 4, 'lowpoly', ['sad', 'thin', 'grinning'], [], optionWords),
    ];
    for (const { parts } of makes) {
      const parsed = ShapeProgram.safeParse({ version: 1, seed: 1, name: each.name, parts });
      expect(parsed.error?.issues[0], each.name).toBeUndefined();
      expect(new Set(parts.map((part) => part.name)).size, 'part names are told apart').toBe(parts.length);
      const orphans = parts.filter((part, i) => part.parent !== undefined && !parts.slice(0, i).some((before) => before.name === part.parent));
      expect(
        orphans.map((part) => `${part.name} hangs on ${part.parent}, which is not named before it`),
        each.name,
      ).toEqual([]);
    }
  });

  it('is a character with a head to wear a hat, and knows the senses it serves', () => {
    expect(each.kind).toBe('character');
    expect(each.serves.filter((sense) => senseNamed(sense) === null)).toEqual([]);
    expect(each.words.length + each.serves.length).toBeGreaterThan(0);
    for (const side of each.size) expect(side).toBeLessThan(LIMITS.shapeExtentM);
  });

  it('hangs together, stands and fills the size it was promised', async () => {
    for (const seed of [0, 12]) {
      const { recipe, program } = author({ prompt: each.name.replaceAll('_', ' '), seed });
      expect(recipe.archetype).toBe(each.name);
      expect(await lint(recipe, program)).toEqual([]);
    }
  });
});

describe('breeds and trades', () => {
  it.each([
    ['mastiff', 'dog'],
    ['poodle', 'dog'],
    ['jaguar', 'leopard'],
    ['lioness', 'lion'],
    ['stallion', 'horse'],
    ['pterodactyl', 'pterosaur'],
    ['orca', 'orca'],
    ['plumber', 'builder'],
    ['lawyer', 'businessman'],
    ['sorcerer', 'wizard'],
    ['android', 'robot'],
    ['sasquatch', 'yeti'],
    ['beast', 'animal'],
    ['mammal', 'animal'],
  ])('%s is built as a %s', (word, name) => {
    expect(meaningOf(word, new Set())?.archetype.name).toBe(name);
  });
});
