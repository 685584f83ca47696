import { KilnError } from '@worldkiln/contracts';
import { describe, expect, test } from 'vitest';
import { Bakery } from '../isolation/bakery.ts';
import { dice } from '../geometry/random.ts';
import { cube, HOSTILE_FILES } from '../samples/hostile-files.ts';
import { spoil } from '../samples/spoil.ts';
import { bakeForeign, examine } from './bake-foreign.ts';
import { joinDocument } from './join.ts';
import { readDocument } from './read-document.ts';
import { sanitize } from './sanitize.ts';

const refusals = HOSTILE_FILES.filter(([, , met]) => met !== 'repaired');
const repairs = HOSTILE_FILES.filter(([, , met]) => met === 'repaired');

describe('a file that tries', () => {
  test.each(refusals)('%s is refused with a kind, a code and what to do', async (_, make, met) => {
    const error = await bakeForeign({ glb: make() }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(KilnError);
    const { kind, code, message, path } = error as KilnError; // the line before says so
    expect({ kind, code }).toEqual({ kind: 'unusable', code: met });
    expect(message).toMatch(/\.$/);
    expect(message.length).toBeLessThan(300);
    expect(path ?? 'the whole file').toMatch(PLACED.test(met) ? /^[a-zA-Z]+(\.|$)/ : /./);
  });

  test.each(repairs)('%s is repaired, and nothing of it comes through', { timeout: 60_000 }, async (_, make) => {
    const { baked, recipe } = await bakeForeign({ glb: make() });
    expect(baked.triangles[0]).toBeGreaterThan(5);
    expect(JSON.stringify([recipe, baked.report])).not.toMatch(/<|polluted|xxxxxxxxxx/);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined(); // nobody declared it: that is the point
  });
});

/** Refusals that point at a place of the file's JSON; the others are about all of it. */
const PLACED = /^(glb_too_much|glb_cycle|glb_too_deep|glb_external|image_)/;

test('300 good files spoiled at random are opened or refused, never anything else', async () => {
  const roll = dice(20_261_121);
  const met = { opened: 0, refused: 0 };
  for (let turn = 0; turn < 300; turn++) {
    const glb = spoil(cube(), roll);
    try {
      const { document, pictures } = await readDocument(examine(glb));
      sanitize(document);
      joinDocument(document, pictures);
      met.opened++;
    } catch (error) {
      if (!(error instanceof KilnError && error.kind === 'unusable')) throw new Error(`turn ${turn} of seed 20261121 threw ${String(error)}`, { cause: error });
      met.refused++;
    }
  }
  expect(met.opened).toBeGreaterThan(20);
  expect(met.refused).toBeGreaterThan(20);
});

describe('in a process of its own', () => {
  const bakery = new Bakery({ deadlineMs: 60_000 });

  test('a bomb is refused with its path, within its memory, and the next file is baked', { timeout: 120_000 }, async () => {
    const bomb = HOSTILE_FILES.find(([tries]) => tries === 'a million nodes')?.[1]();
    let peakMb = Infinity;
    await expect(bakery.bake({ glb: bomb ?? new Uint8Array() }, { onPeak: (mb) => (peakMb = mb) })).rejects.toMatchObject({
      kind: 'unusable',
      code: 'glb_too_much',
      path: 'nodes',
    });
    expect(peakMb).toBeLessThan(512);
    const { baked } = await bakery.bake({ glb: cube(), name: 'cube' });
    expect(baked.triangles).toEqual([12, 12, 12]);
  });

  test('what runs past its deadline or is not wanted any more is ended', { timeout: 60_000 }, async () => {
    await expect(new Bakery({ deadlineMs: 50 }).bake({ glb: cube() })).rejects.toMatchObject({ kind: 'unusable', code: 'bake_deadline' });
    const abort = new AbortController();
    const doomed = bakery.bake({ glb: cube() }, { signal: abort.signal });
    abort.abort(new Error('not wanted'));
    await expect(doomed).rejects.toThrow('not wanted');
  });
});
