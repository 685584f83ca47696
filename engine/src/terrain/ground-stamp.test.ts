import { BRUSH, CHUNK_M, STAMP, STAMPS, TERRAIN, WORLD_HALF_M, type GroundStamp } from '@worldkiln/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeGroundOp } from './ground-op.ts';
import { decodeGroundStamp, directionOf, effectOfStamp, encodeGroundStamp } from './ground-stamp.ts';
import { decodePatch, encodePatch } from './ground-patch.ts';
import { Terrain } from './terrain.ts';

const edge = WORLD_HALF_M * BRUSH.unitsPerM;
const any: fc.Arbitrary<GroundStamp> = fc.record({
  stamp: fc.constantFrom(...STAMPS),
  x: fc.integer({ min: -edge, max: edge }),
  z: fc.integer({ min: -edge, max: edge }),
  radius: fc.integer({ min: STAMP.radiusMin, max: STAMP.radiusMax }),
  height: fc.integer({ min: 1, max: STAMP.heightMax }),
  turn: fc.nat(255),
  seed: fc.nat(65_535),
});
const here = (stamp: GroundStamp['stamp'], over: Partial<GroundStamp> = {}): GroundStamp => ({
  stamp,
  x: 0,
  z: 0,
  radius: 128,
  height: 320,
  turn: 0,
  seed: 7,
  ...over,
});

it('[ST1] a landform survives the wire in less than two dozen bytes, and is no dab', () => {
  fc.assert(
    fc.property(any, (stamp) => {
      const text = encodeGroundStamp(stamp);
      expect(text.length).toBeLessThanOrEqual(24);
      expect(decodeGroundStamp(text)).toEqual(stamp);
      expect(decodeGroundOp(text)).toBeNull();
    }),
  );
});

it('[ST2] texts of other lengths, other marks and numbers out of bounds are no landform', () => {
  fc.assert(fc.property(fc.string({ maxLength: 30 }), (text) => fc.pre(text.length !== 18) ?? decodeGroundStamp(text) === null));
  expect(decodeGroundStamp(encodeGroundStamp(here('hill', { radius: STAMP.radiusMin - 1 })))).toBeNull();
  expect(decodeGroundStamp(encodeGroundStamp(here('hill', { height: 0 })))).toBeNull();
  expect(decodeGroundStamp(encodeGroundStamp(here('hill', { x: edge + 1 })))).toBeNull();
});

it.each(STAMPS)('[ST3] %s: the same ground on every machine, inside its circle, and taken back to the bit', (stamp) => {
  const [mine, theirs] = [new Terrain(5), new Terrain(5)];
  const before = mine.chunkHash(0, 0);
  const op = here(stamp, { turn: 37 });
  const patch = effectOfStamp(mine, op);
  const back = mine.inverseOf(patch);
  mine.apply(patch);
  theirs.apply(effectOfStamp(theirs, decodeGroundStamp(encodeGroundStamp(op)) ?? op));
  for (const chunk of mine.chunks()) expect(theirs.chunkHash(chunk.cx, chunk.cz)).toBe(mine.chunkHash(chunk.cx, chunk.cz));
  expect(mine.chunkHash(0, 0)).not.toBe(before);
  const untouched = new Terrain(5);
  const radiusM = op.radius / BRUSH.unitsPerM;
  for (const x of [radiusM + 1, -radiusM - 1]) expect(mine.pointAt(Math.round(x), 0)).toBe(untouched.pointAt(Math.round(x), 0));
  const text = decodePatch(encodePatch(back));
  if (text) mine.apply(text);
  expect(mine.chunkHash(0, 0)).toBe(before);
});

it('[ST4] a crater is deep in the middle and has a rim; a hill stands; a canyon lies along its turn', () => {
  const rise = (op: GroundStamp, x: number, z: number): number => {
    const terrain = new Terrain(5);
    const before = terrain.pointAt(x, z);
    terrain.apply(effectOfStamp(terrain, op));
    return (terrain.pointAt(x, z) - before) / TERRAIN.unitsPerM;
  };
  expect(rise(here('crater'), 0, 0)).toBeLessThan(-4);
  expect(rise(here('crater'), 11, 0)).toBeGreaterThan(0.8);
  expect(rise(here('hill'), 0, 0)).toBeGreaterThan(4);
  expect(rise(here('canyon'), 0, 8)).toBeLessThan(-4);
  expect(rise(here('canyon', { turn: 64 }), 8, 0)).toBeLessThan(-4);
});

it('[ST5] paint stays whole: four weights that sum to 255, and the rim of the world as the seed made it', () => {
  fc.assert(
    fc.property(any, (op) => {
      const terrain = new Terrain(9);
      const patch = effectOfStamp(terrain, op);
      patch.painted.forEach((painted, at) =>
        expect(painted === 0 ? 255 : patch.paint.slice(at * 4, at * 4 + 4).reduce((sum, each) => sum + each, 0)).toBe(255),
      );
      expect(patch.x0).toBeGreaterThan(-WORLD_HALF_M);
      expect(patch.x0 + patch.width - 1).toBeLessThan(WORLD_HALF_M);
    }),
    { numRuns: 12 },
  );
});

it('[ST6] a turn is a point of the circle, and a whole turn goes round it', () => {
  const points = Array.from({ length: 256 }, (_, turn) => directionOf(turn));
  for (const [c, s] of points) expect(c * c + s * s).toBeCloseTo(1, 12);
  expect(points[64]?.map((each) => Math.round(each))).toEqual([-0, 1].map((each) => Math.round(each)));
  expect(new Set(points.map(String)).size).toBe(256);
  expect(CHUNK_M).toBe(32);
});
