import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codeNumber, codeRaw, NUMBER } from './number.ts';
import { Chances, RangeReader, RangeWriter } from './range-coder.ts';

it('numbers and bits come back as they were written, whatever was learned', () => {
  const asked = fc.array(
    fc.oneof(
      fc.tuple(fc.constant('number' as const), fc.integer({ min: -0x7fff_ffff, max: 0x7fff_ffff })),
      fc.tuple(fc.constant('bit' as const), fc.nat(1)),
      fc.tuple(fc.constant('raw' as const), fc.nat(0xffff_ffff)),
    ),
    { maxLength: 300 },
  );
  fc.assert(
    fc.property(asked, (all) => {
      const [mine, theirs] = [new Chances(2 * NUMBER + 4), new Chances(2 * NUMBER + 4)];
      const writer = new RangeWriter(mine);
      for (const [kind, value] of all) {
        if (kind === 'number') codeNumber(writer, 4, 4 + NUMBER, value);
        else if (kind === 'bit') writer.bit(value, value);
        else codeRaw(writer, value, 32);
      }
      const reader = new RangeReader(theirs, writer.finish());
      const read = all.map(([kind, value]) =>
        kind === 'number' ? codeNumber(reader, 4, 4 + NUMBER, 0) : kind === 'bit' ? reader.bit(value, 0) : codeRaw(reader, 0, 32),
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
