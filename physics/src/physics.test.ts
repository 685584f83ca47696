import { boxBody, CHUNK_M, IDENTITY, TERRAIN, type Body, type Pose } from '@worldkiln/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPhysics, type Physics } from './physics.ts';
import type { GroundChunk } from './ground.ts';

const SIDE = TERRAIN.cells + 1;

/** Ground by a rule, around the middle of the world. */
function ground(height: (x: number, z: number) => number): GroundChunk[] {
  const chunks: GroundChunk[] = [];
  for (const cx of [-1, 0]) {
    for (const cz of [-1, 0]) {
      const heights = new Int16Array(SIDE * SIDE);
      for (let z = 0; z < SIDE; z++)
        for (let x = 0; x < SIDE; x++) heights[z * SIDE + x] = Math.round(height(cx * CHUNK_M + x, cz * CHUNK_M + z) * TERRAIN.unitsPerM);
      chunks.push({ cx, cz, heights });
    }
  }
  return chunks;
}

const flat = ground(() => 0);
const at = (x: number, y: number, z: number): Pose => ({ position: [x, y, z], rotation: IDENTITY });
const crate = (massKg = 20, type: Body['type'] = 'dynamic'): Body => boxBody([1, 1, 1], massKg, type);

function run(physics: Physics, seconds: number): void {
  for (let i = 0; i < seconds * 60; i++) {
    physics.step();
    physics.forEachMoved(() => undefined);
  }
}

it('a tower of ten boxes stands, and sleeps', async () => {
  const physics = await createPhysics(flat);
  for (let i = 0; i < 10; i++) physics.add(i + 1, crate(), at(4, i * 1.01, 4), [0, 0, 0]);
  run(physics, 12);
  for (let i = 0; i < 10; i++) {
    const { position } = physics.poseOf(i + 1).pose;
    expect(position[0]).toBeCloseTo(4, 1);
    expect(position[1]).toBeCloseTo(i, 1);
    expect(physics.isAsleep(i + 1)).toBe(true);
  }
  physics.close();
});

it('a dropped box comes to rest on sloped ground at the right height', async () => {
  const slope = (x: number) => x * 0.2;
  const physics = await createPhysics(ground(slope));
  physics.add(1, crate(), at(5, 3, 5), [0, 0, 0]);
  run(physics, 8);
  expect(physics.isAsleep(1)).toBe(true);
  // It may have rolled onto another side: its middle stands half a metre off the slope whichever that is.
  const {
    position: [x, y],
    rotation: [qx, qy, qz, qw],
  } = physics.poseOf(1).pose;
  const middle = [x + qx * qy - qw * qz, y + 0.5 - qx * qx - qz * qz] as const;
  expect((middle[1] - slope(middle[0])) / Math.hypot(1, 0.2)).toBeCloseTo(0.5, 1);
  physics.close();
});

it('cells are cut from (x, z + 1) to (x + 1, z), as the engine cuts them', async () => {
  const [chunk] = ground((x, z) => (x === 4 && z === 5 ? 8 : 0)).filter((each) => each.cx === 0 && each.cz === 0);
  if (!chunk) throw new Error('no chunk');
  const physics = await createPhysics([chunk]);
  physics.step();
  // On the cut the height is between its two ends; across it, the other triangle is flat.
  expect(physics.heightBelow(4.5, 4.5)).toBeCloseTo(4, 3);
  expect(physics.heightBelow(4.75, 4.75)).toBeCloseTo(0 + 8 * 0.25, 3);
  expect(physics.heightBelow(4.25, 4.25)).toBeCloseTo(8 * 0.25, 3);
  expect(physics.heightBelow(3.5, 4.5)).toBeCloseTo(0, 3);
  physics.close();
});

it('swapping the body keeps pose and motion, and wakes what leaned on it', async () => {
  const physics = await createPhysics(flat);
  physics.add(1, crate(), at(0, 0, 0), [0, 0, 0]);
  physics.add(2, crate(), at(0, 1.01, 0), [0, 0, 0]);
  run(physics, 6);
  expect(physics.isAsleep(2)).toBe(true);
  const before = physics.poseOf(1);
  physics.replaceBody(1, boxBody([1, 0.5, 1], 8));
  expect(physics.poseOf(1)).toEqual(before);
  run(physics, 3);
  expect(physics.poseOf(2).pose.position[1]).toBeCloseTo(0.5, 1);

  physics.add(3, crate(), at(8, 6, 8), [3, 1, 0]);
  run(physics, 0.2);
  const flying = physics.poseOf(3);
  physics.replaceBody(3, crate(60));
  expect(physics.poseOf(3)).toEqual(flying);
  physics.close();
});

it('removing the lowest box of a tower lets the rest fall', async () => {
  const physics = await createPhysics(flat);
  for (let i = 0; i < 3; i++) physics.add(i + 1, crate(), at(0, i * 1.01, 0), [0, 0, 0]);
  run(physics, 6);
  physics.remove(1);
  run(physics, 3);
  expect(physics.poseOf(2).pose.position[1]).toBeCloseTo(0, 1);
  expect(physics.poseOf(3).pose.position[1]).toBeCloseTo(1, 1);
  physics.close();
});

it('a hull without volume collides as a box, and that is told', async () => {
  const physics = await createPhysics(flat);
  const body: Body = { ...crate(), colliders: [{ shape: 'hull', points: [0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 1] }] };
  expect(physics.add(1, body, at(0, 2, 0), [0, 0, 0])).toHaveLength(1);
  run(physics, 4);
  expect(physics.poseOf(1).pose.position[1]).toBeCloseTo(0, 1);
  physics.close();
});

it('any hull points give a body that stays in the world', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 12, maxLength: 60 }), async (points) => {
      const physics = await createPhysics(flat);
      physics.add(1, { ...crate(), colliders: [{ shape: 'hull', points }] }, at(0, 4, 0), [0, 0, 0]);
      run(physics, 1);
      expect(physics.lost(128, () => false)).toEqual([]);
      physics.close();
    }),
    { numRuns: 60 },
  );
});

it('a thing thrown fast does not pass through a thin wall', async () => {
  const physics = await createPhysics(flat);
  physics.add(1, boxBody([0.05, 4, 8], 500, 'fixed'), at(6, 0, 0), [0, 0, 0]);
  physics.add(2, boxBody([0.1, 0.1, 0.1], 1), at(0, 1, 0), [0, 0, 0]);
  physics.hold(2);
  physics.release(2, [18, 2, 0]);
  run(physics, 2);
  expect(physics.poseOf(2).pose.position[0]).toBeLessThan(6);
  physics.close();
});

it('a held thing follows its place, stops at walls, and falls when let go', async () => {
  const physics = await createPhysics(flat);
  physics.add(1, crate(), at(0, 0, 0), [0, 0, 0]);
  physics.add(2, boxBody([0.4, 4, 8], 5_000, 'fixed'), at(5, 0, 0), [0, 0, 0]);
  physics.hold(1);
  for (let i = 0; i < 120; i++) {
    physics.steer(1, [2, 2, 0], IDENTITY, [0, 0, 0]);
    run(physics, 1 / 60);
  }
  expect(physics.poseOf(1).pose.position[0]).toBeCloseTo(2, 1);
  expect(physics.poseOf(1).pose.position[1]).toBeCloseTo(1.5, 1);
  for (let i = 0; i < 120; i++) {
    physics.steer(1, [8, 2, 0], IDENTITY, [0, 0, 0]);
    run(physics, 1 / 60);
  }
  expect(physics.poseOf(1).pose.position[0]).toBeLessThan(4.4);
  physics.release(1, [0, 0, 0]);
  run(physics, 3);
  // It may come to lean on the wall it slid down.
  expect(physics.poseOf(1).pose.position[1]).toBeLessThan(0.6);
  physics.close();
});

it('a walking player pushes a crate and not a house', async () => {
  const physics = await createPhysics(flat);
  physics.add(1, crate(20), at(2, 0, 0), [0, 0, 0]);
  physics.add(2, boxBody([1, 1, 1], 4_000), at(2, 0, 6), [0, 0, 0]);
  for (const [key, z] of [
    [1, 0],
    [2, 6],
  ] as const)
    physics.people.add(key, [0, 0, z], { radius: 0.35, height: 1.8 });
  for (let i = 0; i < 120; i++) {
    for (const [key, z] of [
      [1, 0],
      [2, 6],
    ] as const)
      physics.people.move(key, [i / 60, 0, z]);
    run(physics, 1 / 60);
  }
  expect(physics.poseOf(1).pose.position[0]).toBeGreaterThan(2.7);
  expect(physics.poseOf(2).pose.position[0]).toBeCloseTo(2, 1);
  physics.close();
});

it('what falls out of the world is found', async () => {
  const physics = await createPhysics(flat);
  physics.add(1, crate(), at(300, 2, 0), [0, 0, 0]);
  physics.add(2, crate(), at(1, 2, 0), [0, 0, 0]);
  run(physics, 0.1);
  expect(physics.lost(128, () => false)).toEqual([1]);
  expect(physics.lost(128, (_x, y) => y < 5)).toEqual([1, 2]);
  physics.close();
});
