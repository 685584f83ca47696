import fc from 'fast-check';
import { expect, it } from 'vitest';
import { latticeHash } from '../../terrain/noise.ts';
import { codeFrame, FrameMemory, ROW_INTS } from './body-frame-codec.ts';
import { Chances, codeNumber, NUMBER_CHANCES, RangeReader, RangeWriter } from './range-coder.ts';

it('numbers and bits come back as they were written, whatever was learned', () => {
  const asked = fc.array(
    fc.oneof(
      fc.tuple(fc.constant('number' as const), fc.integer({ min: -1_048_575, max: 1_048_575 })),
      fc.tuple(fc.constant('bit' as const), fc.nat(1)),
      fc.tuple(fc.constant('raw' as const), fc.nat(1)),
    ),
    { maxLength: 300 },
  );
  fc.assert(
    fc.property(asked, (all) => {
      const [mine, theirs] = [new Chances(2 * NUMBER_CHANCES + 4), new Chances(2 * NUMBER_CHANCES + 4)];
      const writer = new RangeWriter(mine);
      for (const [kind, value] of all) {
        if (kind === 'number') codeNumber(writer, 4, 4 + NUMBER_CHANCES, value);
        else if (kind === 'bit') writer.bit(value, value);
        else writer.raw(value);
      }
      const reader = new RangeReader(theirs, writer.finish());
      const read = all.map(([kind, value]) =>
        kind === 'number' ? codeNumber(reader, 4, 4 + NUMBER_CHANCES, 0) : kind === 'bit' ? reader.bit(value, 0) : reader.raw(0),
      );
      expect(read).toEqual(all.map(([, value]) => value));
    }),
    { numRuns: 300 },
  );
});

it('what is nearly certain costs next to nothing', () => {
  const writer = new RangeWriter(new Chances(1));
  for (let i = 0; i < 10_000; i++) writer.bit(0, 0);
  expect(writer.finish().length).toBeLessThan(20);
});

const BODIES = 60;

/** Bodies that rest, fall, roll and stick to the first one, by dice. */
function wander(seed: number, from: Int32Array): Int32Array {
  let rolls = 0;
  const roll = () => latticeHash(++rolls, 5, seed) / 0x1_0000_0000;
  const rows = from.slice();
  for (let at = 0; at < rows.length; at += ROW_INTS) {
    if (at > 0 && roll() < 0.5) continue;
    const wild = roll() < 0.1 ? 4_000 : 30;
    rows[at] = roll() < 0.2 ? Math.floor(roll() * 4) : (rows[at] ?? 0);
    for (let i = 1; i <= 3; i++) rows[at + i] = Math.floor(roll() * 512);
    for (let i = 4; i <= 6; i++) rows[at + i] = (rows[at + i] ?? 0) + Math.round((roll() - 0.5) * wild);
    rows[at + 7] = roll() < 0.3 ? 1 : 0;
  }
  return rows;
}

it('any frames come back exactly, from any baseline that arrived, whatever else was lost', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.array(fc.boolean(), { minLength: 20, maxLength: 30 }), (seed, lost) => {
      // The writer goes on from the newest frame that arrived; so does the reader, who never saw the others.
      let mine = new FrameMemory(BODIES);
      let theirs = new FrameMemory(BODIES);
      let truth = wander(seed, new Int32Array(BODIES * ROW_INTS));
      for (const [index, gone] of lost.entries()) {
        truth = wander(seed + index, truth);
        const next = mine.follow();
        next.rows[0].set(truth);
        const writer = new RangeWriter(next.chances);
        codeFrame(writer, next, 1);
        if (gone) continue;
        const read = theirs.follow();
        codeFrame(new RangeReader(read.chances, writer.finish()), read, 1);
        expect(read.rows[0]).toEqual(truth);
        [mine, theirs] = [next, read];
      }
    }),
    { numRuns: 40 },
  );
});

it('random bytes are read as some frame or refused as invalid, and always end', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const memory = new FrameMemory(BODIES).follow();
      let outcome = 'read';
      try {
        codeFrame(new RangeReader(memory.chances, bytes), memory, 1);
      } catch (error) {
        outcome = (error as { kind?: string }).kind ?? String(error); // whatever was thrown, its kind is what is asked
      }
      expect(['read', 'invalid']).toContain(outcome);
    }),
    { numRuns: 500 },
  );
});
