import { boxBody, IDENTITY, PLACING, WORLD_HALF_M, type Vec3 } from '@worldkiln/contracts';
import { lookDirection, rotate } from '@worldkiln/engine';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeAt, placeFor, type Surroundings } from './placing.ts';

const empty: Surroundings = { heightAt: (x) => x * 0.1, things: [], people: [] };
const asker = { position: [0, 0, 0] as Vec3, yaw: 0.7 };

it('[RM-PL1] a thing stands two to three metres ahead of its asker, a little to the right, on the ground, and faces them', () => {
  const pose = placeFor(asker, [1, 1, 1], [0, 0, 0], empty);
  const [x, y, z] = pose.position;
  const [lx, , lz] = lookDirection(asker.yaw, 0);
  expect(Math.hypot(x, z)).toBeGreaterThan(2);
  expect(Math.hypot(x, z)).toBeLessThan(3);
  expect(x * lx + z * lz).toBeCloseTo(Math.hypot(x, z) * Math.cos(PLACING.asideRad), 3);
  // The camera's right, looking along +z with y up, is −x.
  expect(x * -lz + z * lx).toBeGreaterThan(0.5);
  expect(y).toBeGreaterThanOrEqual(empty.heightAt(x, z));
  const front = rotate(pose.rotation, [0, 0, 1]);
  expect(front[0] * lx + front[2] * lz).toBeCloseTo(-1, 5);
});

it('[RM-PL2] any number of things asked for at one spot stand apart', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.double({ min: 0.2, max: 3, noNaN: true }), fc.double({ min: 0.2, max: 3, noNaN: true })), { minLength: 2, maxLength: 25 }),
      (sizes) => {
        const things: { pose: { position: Vec3; rotation: typeof IDENTITY }; body: ReturnType<typeof boxBody> }[] = [];
        for (const [w, d] of sizes) {
          const size: Vec3 = [w, 1, d];
          things.push({ pose: placeFor(asker, size, [0, 0, 0], { ...empty, heightAt: () => 0, things }), body: boxBody(size, 10) });
        }
        for (const [i, a] of things.entries()) {
          for (const b of things.slice(i + 1)) {
            const apart = Math.hypot(a.pose.position[0] - b.pose.position[0], a.pose.position[2] - b.pose.position[2]);
            expect(apart).toBeGreaterThan((Math.hypot(a.body.size[0], a.body.size[2]) + Math.hypot(b.body.size[0], b.body.size[2])) / 2);
          }
        }
      },
    ),
    { numRuns: 50 },
  );
});

it('[RM-PL3] nothing is placed outside the world or inside a hill', () => {
  fc.assert(
    fc.property(
      fc.tuple(
        fc.double({ noNaN: true, min: -500, max: 500 }),
        fc.double({ noNaN: true, min: -500, max: 500 }),
        fc.double({ noNaN: true, min: -500, max: 500 }),
      ),
      (at) => {
        const { position } = placeAt(at, [2, 2, 2], 0, empty);
        expect(Math.abs(position[0])).toBeLessThan(WORLD_HALF_M);
        expect(Math.abs(position[2])).toBeLessThan(WORLD_HALF_M);
        expect(position[1]).toBeGreaterThanOrEqual(empty.heightAt(position[0], position[2]));
      },
    ),
  );
});

it('[RM-PL4] nobody is buried under what they asked for', () => {
  const people: Vec3[] = [
    [0, 0, 0],
    [1.8, 0, 2],
  ];
  const { position } = placeFor(asker, [6, 3, 6], [0, 0, 0], { ...empty, people });
  for (const person of people) expect(Math.hypot(position[0] - person[0], position[2] - person[2])).toBeGreaterThan(Math.hypot(6, 6) / 2);
});
