import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BitReader, BitWriter, unzigzag, zigzag } from './bits.ts';
import { decodeText, encodeText } from './utf8.ts';

const word = fc.oneof(
  fc.tuple(fc.constant('bits' as const), fc.integer({ min: 1, max: 32 }), fc.integer({ min: 0, max: 0xffff_ffff })),
  fc.tuple(fc.constant('varint' as const), fc.constant(0), fc.integer({ min: 0, max: 0xffff_ffff })),
  fc.tuple(fc.constant('float' as const), fc.constant(0), fc.float({ noNaN: true })),
);

it('what is written is read, whatever the widths', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const writer = new BitWriter(1_000);
      for (const [kind, width, value] of words) {
        if (kind === 'bits') writer.bits(value, width);
        else if (kind === 'varint') writer.varint(value);
        else writer.float(value);
      }
      const reader = new BitReader(writer.finish());
      const read = words.map(([kind, width]) => (kind === 'bits' ? reader.bits(width) : kind === 'varint' ? reader.varint() : reader.float()));
      expect(read).toEqual(words.map(([kind, width, value]) => (kind === 'bits' && width < 32 ? value % 2 ** width : value)));
    }),
  );
});

it('taking back leaves no trace', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 90 }), (kept, taken) => {
      const [once, twice] = [new BitWriter(50), new BitWriter(50)];
      for (const writer of [once, twice]) for (let i = 0; i < kept; i++) writer.bits(i, 1);
      for (let i = 0; i < taken; i++) twice.bits(1, 1);
      twice.rewind(kept);
      for (const writer of [once, twice]) writer.bits(0b1010, 4);
      expect(twice.finish()).toEqual(once.finish());
    }),
  );
});

it('reading past the end throws invalid, not undefined', () => {
  const reader = new BitReader(Uint8Array.of(255));
  expect(reader.bits(8)).toBe(255);
  expect(() => reader.bits(1)).toThrow(expect.objectContaining({ kind: 'invalid' }));
  expect(() => new BitReader(new Uint8Array(2)).raw(3)).toThrow(expect.objectContaining({ kind: 'invalid' }));
});

it('a full packet refuses more and keeps what it holds', () => {
  const writer = new BitWriter(2);
  writer.bits(0xabcd, 16);
  expect(() => writer.bool(true)).toThrow(expect.objectContaining({ code: 'packet_full' }));
  expect(writer.finish()).toEqual(Uint8Array.of(0xcd, 0xab));
});

it('signs fold into the lowest bit and out again', () => {
  fc.assert(
    fc.property(fc.integer(), (value) => {
      expect(unzigzag(zigzag(value))).toBe(value);
    }),
  );
});

it('text survives as UTF-8, the same bytes as everybody else’s', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(encodeText(text)).toEqual(new TextEncoder().encode(text));
      expect(decodeText(encodeText(text))).toBe(text.toWellFormed());
    }),
  );
});

it('bytes that are no UTF-8 are null, never a guess', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      let theirs: string | null = null;
      try {
        theirs = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      } catch {
        theirs = null;
      }
      expect(decodeText(bytes)).toBe(theirs);
    }),
    { numRuns: 2_000 },
  );
});
