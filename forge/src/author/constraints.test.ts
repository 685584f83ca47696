import type { LibraryMaterial, Recipe } from '@worldkiln/contracts';
import { describe, expect, it } from 'vitest';
import { author } from './author.ts';

const made = (prompt: string): Recipe => author({ prompt, seed: 1 }).recipe;
const largest = (prompt: string): number => Math.max(...made(prompt).scaleMeters);
/** What did not hold, as lines to read; a rule of the issue allows one in twenty, these hold all. */
const broken = <T extends readonly [prompt: string, ...rest: readonly unknown[]]>(rows: readonly T[], holds: (row: T) => boolean): string[] =>
  rows.filter((row) => !holds(row)).map(([prompt]) => prompt);

describe('what a prompt says of its thing', () => {
  it('holds for colours', () => {
    const rows = [
      ['a teal bulldozer'],
      ['a purple sofa'],
      ['a pink shopping cart'],
      ['a maroon scarf'],
      ['a lime green scooter'],
      ['a sky blue bicycle'],
      ['a dark green truck'],
      ['a chair painted lavender'],
      ['a red and white lighthouse'],
    ] as const;
    expect(broken(rows, ([prompt]) => made(prompt).understood.some((line) => line.startsWith('coloured')))).toEqual([]);
  });

  it('holds for materials, said before or behind', () => {
    const rows: readonly (readonly [string, LibraryMaterial])[] = [
      ['a wooden shopping cart', 'oak'],
      ['a marble elephant', 'marble'],
      ['a golden harp', 'gold'],
      ['an ice castle', 'ice'],
      ['a chocolate rabbit', 'chocolate'],
      ['a brick tower', 'brick'],
      ['a wicker chair', 'wicker'],
      ['a dragon made of ice', 'ice'],
      ['a house made of cheese', 'cheese'],
      ['a robot made out of glass', 'glass'],
    ];
    expect(broken(rows, ([prompt, set]) => made(prompt).materials.some(({ type }) => type === set))).toEqual([]);
  });

  it('holds for counts', () => {
    const rows = [
      ['two crates', 2],
      ['three barrels', 3],
      ['seven coins', 7],
      ['a dozen eggs', 12],
      ['two of the same chair', 2],
      ['please create four lanterns', 4],
    ] as const;
    expect(broken(rows, ([prompt, count]) => made(prompt).understood.includes(`${count} of them`))).toEqual([]);
  });

  it('holds for sizes in metres and in likenesses', () => {
    const metres = [
      ['a 3 m tall statue', 1, 3],
      ['a 2 m wide table', 0, 2],
      ['a 50 cm tall vase', 1, 0.5],
      ['a 1 metre long sword', 1, 1],
    ] as const;
    expect(broken(metres, ([prompt, axis, want]) => Math.abs((made(prompt).scaleMeters[axis] ?? 0) / want - 1) < 0.12)).toEqual([]);
    expect(largest('a giant mug')).toBeGreaterThan(2 * largest('a mug'));
    expect(largest('a tiny house')).toBeLessThan(0.5 * largest('a house'));
    expect(largest('a toy bulldozer')).toBeLessThan(0.3 * largest('a bulldozer'));
    expect(Math.abs(largest('a crate as big as a car') / largest('a car') - 1)).toBeLessThan(0.3);
  });

  it('holds for parts asked for and refused', () => {
    const has = (prompt: string, part: string): boolean => made(prompt).parts?.some((name) => name.includes(part)) ?? false;
    const wanted = [
      ['a trampoline with a net', 'net'],
      ['a canoe with paddles', 'paddle'],
      ['a chimney with smoke', 'smoke'],
      ['a knight with a shield', 'shield'],
      ['a house with a chimney', 'chimney'],
    ] as const;
    const refused = [
      ['a chair without armrests', 'armrest'],
      ['a cart without wheels', 'wheel'],
      ['a fire truck without a ladder', 'ladder'],
      ['a mug with no handle', 'handle'],
      ['a wagon without a cover', 'cover'],
    ] as const;
    expect(broken(wanted, ([prompt, part]) => has(prompt, part))).toEqual([]);
    expect(broken(refused, ([prompt, part]) => !has(prompt, part))).toEqual([]);
  });

  it('holds for what stands to what', () => {
    const rows = [
      ['a corgi wearing a top hat', 'wearing top hat'],
      ['a man holding an umbrella', 'holding umbrella'],
      ['a cat on a sofa', 'it stands on sofa'],
      ['a wheelbarrow filled with bricks', 'it holds'],
      ['a broom leaning against a wall', 'leaning against wall'],
      ['a tree between two rocks', 'between rock'],
      ['a cookie in the shape of a star', 'in the shape of a star'],
    ] as const;
    expect(broken(rows, ([prompt, line]) => made(prompt).understood.some((told) => told.includes(line)))).toEqual([]);
  });

  it('tilts what leans and leaves its foot on the ground', () => {
    const { program } = author({ prompt: 'a ladder leaning against a wall', seed: 1 });
    const leaning = program.parts.filter(({ solid }) => JSON.stringify(solid).includes('"turn":[-14,0,0]'));
    expect(leaning.length).toBeGreaterThan(0);
  });
});
