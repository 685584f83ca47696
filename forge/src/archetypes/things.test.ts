import { LIMITS, ShapeProgram, type Style } from '@worldkiln/contracts';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { author } from '../author/author.ts';
import { lint } from '../lint/lint.ts';
import { meaningOf } from '../understand/noun.ts';
import { senseNamed } from '../understand/wordnet.ts';
import type { Archetype } from './archetype.ts';
import { Make } from './make.ts';
import { Random } from './random.ts';
import { archetypeNamed } from './registry.ts';

/** Bodies are looked at in creatures.test.ts, buildings and ground in places.test.ts; every other folder here, so that none is left out. */
const ELSEWHERE = new Set(['animals', 'characters', 'sea', 'buildings', 'street', 'nature', 'landforms']);
const FOLDERS = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((each) => each.isDirectory() && !ELSEWHERE.has(each.name))
  .map((each) => each.name)
  .sort();
const STYLES: readonly Style[] = ['lowpoly', 'realistic', 'toon'];
/** Whose file bears another name than the thing. */
const RENAMED: Readonly<Record<string, string>> = { screen: 'television', glass: 'wine_glass', tumbler: 'glass' };

const all = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(import.meta.dirname, folder))
    .filter((file) => /^[a-z0-9-]+\.ts$/.test(file))
    .map((file) => file.slice(0, -3).replaceAll('-', '_'))
    .map((name) => archetypeNamed(RENAMED[name] ?? name)),
).filter((each) => each.kind !== 'character');

function built(of: Archetype, style: Style, wants: readonly string[], refuses: readonly string[]): Make {
  const words = new Set(['open', 'closed', 'empty', 'pirate', 'treasure', 'pawn']);
  const make = new Make(of, { size: of.size, style, words, wants: new Set(wants), refuses: new Set(refuses), text: 'HELLO', materials: {} }, new Random(3));
  of.build(make);
  return make;
}

describe.each(all.map((each) => [each.name, each] as const))('%s', (_, each) => {
  it('passes the schema in every style, with every option asked and refused, open and closed', () => {
    const asked = Object.values(each.options ?? {}).flatMap((words) => words.slice(0, 1));
    for (const style of STYLES)
      for (const { parts } of [built(each, style, asked, []), built(each, style, [], asked)]) {
        const parsed = ShapeProgram.safeParse({ version: 1, seed: 1, name: each.name, parts });
        expect(parsed.error?.issues[0], each.name).toBeUndefined();
        expect(new Set(parts.map((part) => part.name)).size, 'part names are told apart').toBe(parts.length);
        const orphans = parts.filter((part, i) => part.parent !== undefined && !parts.slice(0, i).some((before) => before.name === part.parent));
        expect(orphans.map((part) => part.name)).toEqual([]);
      }
  });

  it('knows the senses it serves', () => {
    expect(each.serves.filter((sense) => senseNamed(sense) === null)).toEqual([]);
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

describe('words for things', () => {
  it.each([
    ['iphone', 'phone'],
    ['macbook', 'laptop'],
    ['wristwatch', 'watch'],
    ['sneakers', 'shoe'],
    ['jeans', 'trousers'],
    ['sunglasses', 'glasses'],
    ['fiddle', 'violin'],
    ['ruby', 'gem'],
    ['fridge', 'refrigerator'],
    ['oven', 'stove'],
    ['football', 'soccer_ball'],
    ['padlock', 'lock'],
    ['parasol', 'umbrella'],
    ['envelope', 'letter'],
    ['poster', 'painting'],
    ['cello', 'violin'],
    ['fedora', 'hat'],
    ['stopwatch', 'pocket_watch'],
  ])('%s is built as a %s', (word, name) => {
    expect(meaningOf(word, new Set())?.archetype.name).toBe(name);
  });
});
