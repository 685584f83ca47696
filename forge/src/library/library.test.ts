import { createHash } from 'node:crypto';
import type { LibraryMaterial } from '@worldkiln/contracts';
import { expect, test } from 'vitest';
import { draw } from './draw.ts';
import { DRAWINGS } from './drawings.ts';
import { encodeSet } from './encode-set.ts';
import { libraryFile } from './library-files.ts';
import { SETS } from './sets.ts';

const names = Object.keys(DRAWINGS) as LibraryMaterial[]; // the keys of a record of library materials
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('about sixty sets, and every file of each is there under its content', () => {
  expect(names.length).toBeGreaterThanOrEqual(60);
  expect(Object.keys(SETS).toSorted()).toEqual(names.toSorted());
  for (const name of names) {
    for (const sha256 of Object.values(SETS[name]?.maps ?? {})) {
      const bytes = libraryFile(sha256);
      expect(bytes && hash(bytes), name).toBe(sha256);
    }
  }
  expect(libraryFile('0'.repeat(64))).toBeNull();
});

test('drawing and encoding again gives the same bytes', async () => {
  const { gain, files } = await encodeSet(DRAWINGS.cheese ?? never());
  expect({ gain, maps: { albedo: hash(files.albedo), normal: hash(files.normal), orm: hash(files.orm) } }).toMatchObject({
    gain: SETS.cheese?.gain,
    maps: SETS.cheese?.maps,
  });
});

test.each(names)('%s has no seam, keeps its colour and has something on it', (name) => {
  const drawing = DRAWINGS[name] ?? never();
  const side = 48;
  const { tones } = draw(drawing, side);
  const tone = (x: number, y: number): number => tones[(y * side + x) * 3 + 1] ?? 0;
  const mean = tones.reduce((sum, value) => sum + value, 0) / tones.length;
  expect(mean).toBeCloseTo(1, 3);
  const jumps = (across: boolean, at: number): number =>
    Array.from({ length: side }, (_, i) =>
      across ? Math.abs(tone(at % side, i) - tone((at + 1) % side, i)) : Math.abs(tone(i, at % side) - tone(i, (at + 1) % side)),
    ).reduce((a, b) => a + b, 0) / side;
  for (const across of [true, false]) {
    const usual = Array.from({ length: side - 1 }, (_, i) => jumps(across, i));
    // The step from the last column to the first is hardly larger than the largest inside; a seam is several times that.
    expect(jumps(across, side - 1), `${name} across ${across}`).toBeLessThanOrEqual(Math.max(...usual) * 1.3);
  }
  expect(Math.max(...tones) - Math.min(...tones)).toBeGreaterThan(0.01);
});

function never(): never {
  throw new Error('the drawing is gone');
}
