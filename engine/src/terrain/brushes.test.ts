import { BRUSH, BRUSHES, TERRAIN, WORLD_HALF_M, type GroundOp } from '@worldkiln/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { effectOf } from './brushes.ts';
import { decodeGroundOp, encodeGroundOp } from './ground-op.ts';
import { decodePatch, emptyPatch, encodePatch, joinPatches, type GroundPatch } from './ground-patch.ts';
import { Terrain } from './terrain.ts';

const argumentOf = (brush: GroundOp['brush'], n: number): number => {
  switch (brush) {
    case 'flatten':
      return (n % 2_000) - 500;
    case 'terrace':
      return 8 + (n % 300);
    case 'paint':
      return n % TERRAIN.layers.length;
    case 'noise':
      return n % 32_768;
    default:
      return 0;
  }
};
const edge = WORLD_HALF_M * BRUSH.unitsPerM;
const op: fc.Arbitrary<GroundOp> = fc
  .record({
    brush: fc.constantFrom(...BRUSHES),
    x: fc.integer({ min: -edge, max: edge }),
    z: fc.integer({ min: -edge, max: edge }),
    radius: fc.integer({ min: BRUSH.radiusMin, max: BRUSH.radiusMax }),
    strength: fc.integer({ min: 1, max: 255 }),
    falloff: fc.integer({ min: 0, max: 255 }),
    n: fc.nat(100_000),
  })
  .map(({ n, ...rest }) => ({ ...rest, argument: argumentOf(rest.brush, n) }));
/** Dabs close together, across the corner of four chunks: where borders go wrong. */
const crowded = op.map((each) => ({ ...each, x: each.x % 64, z: each.z % 64 }));

const dab = (terrain: Terrain, each: GroundOp): GroundPatch => {
  const patch = effectOf(terrain, each);
  terrain.apply(patch);
  return patch;
};

it('a dab is fourteen letters, and comes back as it was', () => {
  fc.assert(
    fc.property(op, (each) => {
      const text = encodeGroundOp(each);
      expect(text).toHaveLength(14);
      expect(decodeGroundOp(text)).toEqual(each);
    }),
  );
});

it('whatever fourteen letters say, it is a sound dab or none', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 14, maxLength: 14 }), fc.base64String({ minLength: 12, maxLength: 16 }), (a, b) => {
      for (const text of [a, b]) {
        const decoded = decodeGroundOp(text);
        if (!decoded) continue;
        expect(decoded.radius).toBeLessThanOrEqual(BRUSH.radiusMax);
        expect(Math.abs(decoded.x)).toBeLessThanOrEqual(edge);
        expect(encodeGroundOp(decoded)).toHaveLength(14);
      }
    }),
    { numRuns: 2_000 },
  );
});

it('after any dabs, chunks agree on their borders and paint sums to 255', () => {
  fc.assert(
    fc.property(fc.array(crowded, { minLength: 1, maxLength: 12 }), (dabs) => {
      const terrain = new Terrain(5);
      for (const each of dabs) dab(terrain, each);
      const side = TERRAIN.cells + 1;
      for (const [cx, cz] of [
        [-1, -1],
        [-1, 0],
        [0, -1],
      ] as const) {
        const here = terrain.chunk(cx, cz);
        const [east, south] = [terrain.chunk(cx + 1, cz), terrain.chunk(cx, cz + 1)];
        for (let i = 0; i < side; i++) {
          expect(here.heights[i * side + TERRAIN.cells]).toBe(east.heights[i * side]);
          expect(here.heights[TERRAIN.cells * side + i]).toBe(south.heights[i]);
          const [a, b] = [(i * side + TERRAIN.cells) * 4, i * side * 4];
          expect([...here.splat.subarray(a, a + 4)].join()).toBe([...east.splat.subarray(b, b + 4)].join());
        }
        let off = 0;
        for (let i = 0; i < here.splat.length; i += 4) off += Number(here.splat.subarray(i, i + 4).reduce((sum, each) => sum + each, 0) !== 255);
        expect(off).toBe(0);
      }
    }),
    { numRuns: 40 },
  );
});

it('a dab and its inverse leave the ground as the seed made it', () => {
  fc.assert(
    fc.property(op, (each) => {
      const terrain = new Terrain(5);
      const patch = effectOf(terrain, each);
      const inverse = terrain.inverseOf(patch);
      terrain.apply(patch);
      terrain.apply(inverse);
      expect(terrain.sinceSeed()).toBeNull();
    }),
    { numRuns: 60 },
  );
});

it('a whole stroke goes back at once, and what another raised meanwhile stays', () => {
  fc.assert(
    fc.property(fc.array(crowded, { minLength: 2, maxLength: 8 }), (dabs) => {
      const terrain = new Terrain(5);
      let back: GroundPatch | null = null;
      for (const each of dabs) {
        const patch = effectOf(terrain, each);
        const inverse = terrain.inverseOf(patch);
        terrain.apply(patch);
        back = back ? joinPatches(back, inverse) : inverse;
      }
      const another = emptyPatch(0, 0, 1, 1);
      another.rise[0] = 77;
      const before = new Terrain(5).pointAt(0, 0);
      terrain.apply(another);
      if (back) terrain.apply(back);
      expect(terrain.pointAt(0, 0)).toBe(before + 77);
      another.rise[0] = -77;
      terrain.apply(another);
      expect(terrain.sinceSeed()).toBeNull();
    }),
    { numRuns: 40 },
  );
});

it('a patch comes back from its text, and a newcomer who gets it stands on the same ground', () => {
  fc.assert(
    fc.property(fc.array(crowded, { minLength: 1, maxLength: 10 }), (dabs) => {
      const [mine, theirs] = [new Terrain(5), new Terrain(5)];
      for (const each of dabs) dab(mine, each);
      const patch = mine.sinceSeed();
      const text = patch && encodePatch(patch);
      const read = text === null ? null : decodePatch(text);
      expect(read && encodePatch(read)).toBe(text);
      if (read) theirs.apply(read);
      for (const cx of [-1, 0]) for (const cz of [-1, 0]) expect(theirs.chunkHash(cx, cz)).toBe(mine.chunkHash(cx, cz));
    }),
    { numRuns: 20 },
  );
});

it('damaged patches are refused or sound, never anything else', () => {
  const good = encodePatch(effectOf(new Terrain(5), { brush: 'raise', x: 0, z: 0, radius: 40, strength: 90, falloff: 200, argument: 0 }));
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '-', '_', '!'), fc.nat(good.length), (at, letter, length) => {
      const damaged = (good.slice(0, at) + letter + good.slice(at + 1)).slice(0, length);
      const patch = decodePatch(damaged);
      const { x0, width } = patch ?? { x0: 0, width: 1 };
      expect(x0 >= -WORLD_HALF_M && x0 + width <= WORLD_HALF_M + 1).toBe(true);
      if (patch) new Terrain(5).apply(patch);
    }),
    { numRuns: 2_000 },
  );
});

it('each brush does what it is called', () => {
  const at = { x: 0, z: 0, radius: 64, strength: 128, falloff: 255, argument: 0 };
  const after = (brush: GroundOp['brush'], argument = 0, times = 1): Terrain => {
    const terrain = new Terrain(5);
    for (let i = 0; i < times; i++) dab(terrain, { ...at, brush, argument });
    return terrain;
  };
  const before = new Terrain(5);
  expect(after('raise').heightAt(0, 0)).toBeCloseTo(before.heightAt(0, 0) + 2, 5);
  expect(after('raise').heightAt(4, 0) - before.heightAt(4, 0)).toBeGreaterThan(0.5);
  expect(after('raise').heightAt(9, 0)).toBe(before.heightAt(9, 0));
  expect(after('lower').heightAt(0, 0)).toBeCloseTo(before.heightAt(0, 0) - 2, 5);
  expect(after('flatten', 640, 30).heightAt(0, 0)).toBe(10);
  expect(after('terrace', 128, 60).pointAt(0, 0) % 128).toBe(0);
  expect(after('paint', 2, 4).paintAt(0, 0)[2]).toBe(255);
  const rough = (terrain: Terrain) => {
    let sum = 0;
    for (let x = -3; x < 3; x++) sum += Math.abs(terrain.pointAt(x + 1, 0) - 2 * terrain.pointAt(x, 0) + terrain.pointAt(x - 1, 0));
    return sum;
  };
  const bumpy = after('noise', 7, 3);
  expect(rough(bumpy)).toBeGreaterThan(rough(before) + 20);
  const bumps = rough(bumpy);
  for (let i = 0; i < 12; i++) dab(bumpy, { ...at, brush: 'smooth' });
  expect(rough(bumpy)).toBeLessThan(bumps / 3);
});

it('the rim of the world stays: the hills beyond join it there', () => {
  const terrain = new Terrain(5);
  dab(terrain, { brush: 'raise', x: edge, z: 0, radius: 128, strength: 255, falloff: 0, argument: 0 });
  expect(terrain.pointAt(WORLD_HALF_M, 0)).toBe(new Terrain(5).pointAt(WORLD_HALF_M, 0));
  expect(terrain.pointAt(WORLD_HALF_M - 4, 0)).toBeGreaterThan(new Terrain(5).pointAt(WORLD_HALF_M - 4, 0));
});
