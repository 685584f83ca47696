import { CHUNK_M, TERRAIN, WORLD_HALF_M } from '@worldkiln/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { latticeHash } from './noise.ts';
import { CHUNK_SIDE, Terrain } from './terrain.ts';

/** A fingerprint of all ground, to pin it: saved worlds stand on it. */
function fingerprint(seed: number): number {
  let hash = 0;
  for (const { heights, splat } of new Terrain(seed).chunks())
    for (const column of [heights, splat]) for (const value of column) hash = latticeHash(hash, value, seed);
  return hash;
}

it('a seed makes the same ground for ever: worlds that were saved stand on it', () => {
  expect([fingerprint(1), fingerprint(42)]).toMatchInlineSnapshot(`
    [
      1470420820,
      4169915369,
    ]
  `);
});

it('the middle is gentle enough to build on, for every seed', () => {
  fc.assert(
    fc.property(fc.nat(0xffff_ffff), (seed) => {
      const terrain = new Terrain(seed);
      const heights: number[] = [];
      for (let x = -20; x <= 20; x += 2) for (let z = -20; z <= 20; z += 2) if (Math.hypot(x, z) <= 20) heights.push(terrain.heightAt(x, z));
      expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(0.8);
    }),
    { numRuns: 10 },
  );
});

it('the edge is higher than the middle all around', () => {
  const terrain = new Terrain(5);
  const middle = terrain.heightAt(0, 0);
  for (let i = -WORLD_HALF_M; i <= WORLD_HALF_M; i += 4) {
    for (const [x, z] of [
      [i, -WORLD_HALF_M],
      [i, WORLD_HALF_M],
      [-WORLD_HALF_M, i],
      [WORLD_HALF_M, i],
    ] as const)
      expect(terrain.heightAt(x, z)).toBeGreaterThan(middle + 6);
  }
});

it('neighbouring chunks agree on their border, ground and paint', () => {
  const terrain = new Terrain(9);
  const [a, b] = [terrain.chunk(0, 0), terrain.chunk(1, 0)];
  for (let z = 0; z < CHUNK_SIDE; z++) {
    const [right, left] = [z * CHUNK_SIDE + TERRAIN.cells, z * CHUNK_SIDE];
    expect(a.heights[right]).toBe(b.heights[left]);
    expect(a.splat.slice(right * 4, right * 4 + 4)).toEqual(b.splat.slice(left * 4, left * 4 + 4));
  }
});

it('paint always sums to 255', () => {
  for (const { splat } of new Terrain(3).chunks()) {
    for (let i = 0; i < splat.length; i += 4) expect((splat[i] ?? 0) + (splat[i + 1] ?? 0) + (splat[i + 2] ?? 0) + (splat[i + 3] ?? 0)).toBe(255);
  }
});

it('heights between points lie on the two triangles of the cell, cut from (x, z + 1) to (x + 1, z)', () => {
  const terrain = new Terrain(77);
  fc.assert(
    fc.property(fc.integer({ min: -100, max: 99 }), fc.integer({ min: -100, max: 99 }), fc.double({ min: 0, max: 1, noNaN: true }), (x, z, t) => {
      const [southWest, northEast] = [terrain.heightAt(x, z + 1), terrain.heightAt(x + 1, z)];
      expect(terrain.heightAt(x + t, z + 1 - t)).toBeCloseTo(southWest + (northEast - southWest) * t, 9);
      const [nx, ny, nz] = terrain.normalAt(x + 0.2, z + 0.2);
      expect(nx * nx + ny * ny + nz * nz).toBeCloseTo(1, 12);
      // The plane the normal describes is the plane the heights are on.
      const step = terrain.heightAt(x + 0.3, z + 0.3) - terrain.heightAt(x + 0.2, z + 0.2);
      expect(step).toBeCloseTo((-(nx + nz) / ny) * 0.1, 9);
    }),
  );
});

it('beyond the edge the ground goes on at its height', () => {
  const terrain = new Terrain(2);
  expect(terrain.heightAt(500, 3)).toBe(terrain.heightAt(WORLD_HALF_M, 3));
  expect(terrain.heightAt(-500, -500)).toBe(terrain.heightAt(-WORLD_HALF_M, -WORLD_HALF_M));
  expect(terrain.chunk(TERRAIN.radiusChunks - 1, 0).heights[TERRAIN.cells]).toBe(Math.round(terrain.heightAt(4 * CHUNK_M, 0) * TERRAIN.unitsPerM));
});
