import { boxBody, IDENTITY, type Body } from '@worldkiln/contracts';
import { expect, it } from 'vitest';
import { createPhysics } from './physics.ts';
import { flatGround, standingTrial } from './standing-trial.ts';

it('a crate rests where it was set down', async () => {
  const { restedS, tiltDeg } = await standingTrial(boxBody([1, 1, 1], 20));
  expect(restedS).toBeLessThan(2);
  expect(tiltDeg).toBeLessThan(1);
});

it('what has its weight beside its foot falls over', async () => {
  const body: Body = { ...boxBody([0.1, 1, 0.1], 10), centre: [0.4, 0.5, 0] };
  expect((await standingTrial(body)).tiltDeg).toBeGreaterThan(30);
});

it('a wheel on its side rim keeps rolling or lies down, and is not said to stand', async () => {
  const leaning: Body = { ...boxBody([0.05, 1, 1], 10), centre: [0.12, 0.5, 0] };
  const { restedS, tiltDeg } = await standingTrial(leaning);
  expect(restedS === null || tiltDeg > 30).toBe(true);
});

/** Eight corners of a foot, a wide top: a thing with a hull, as the forge gives them. */
function cupboard(): Body {
  const points: number[] = [];
  for (const [y, k] of [
    [0, 0.3],
    [0, 0.27],
    [1.7, 0.38],
  ] as const)
    for (const [x, z] of [
      [1, 0.9],
      [-1, 0.9],
      [1, -0.9],
      [-1, -0.9],
    ] as const)
      points.push(x * k, y, z * (k === 0.27 ? 0.33 : k));
  return { ...boxBody([0.76, 1.7, 0.7], 80), colliders: [{ shape: 'hull', points }], centre: [0, 0.9, -0.02] };
}

it('a tall thing stands wherever on the lattice it is put', async () => {
  const physics = await createPhysics(flatGround());
  const places = [0.1, 0.33, 0.5, 0.67, 0.77, 0.95].flatMap((x) => [0.2, 0.5, 0.67].map((z): [number, number] => [x, z]));
  places.forEach(([x, z], i) =>
    physics.add(i, cupboard(), { position: [x + (i % 6) * 3 - 9, 0.01, z + Math.floor(i / 6) * 3 - 6], rotation: IDENTITY }, [0, 0, 0]),
  );
  for (let step = 0; step < 240; step++) physics.step();
  const leans = places.map((_, i) => physics.poseOf(i).pose.rotation).map(([x, , z]) => Math.hypot(x, z));
  expect(Math.max(...leans)).toBeLessThan(0.02);
  physics.close();
});

it('a crate that slides over the seams keeps its feet on the ground', async () => {
  const physics = await createPhysics(flatGround());
  physics.add(1, boxBody([0.8, 0.8, 0.8], 20), { position: [-10.3, 0, 0.37], rotation: IDENTITY }, [6, 0, 1.5]);
  let highest = 0;
  let leaned = 0;
  for (let step = 0; step < 120; step++) {
    physics.step();
    const { position, rotation } = physics.poseOf(1).pose;
    highest = Math.max(highest, position[1]);
    leaned = Math.max(leaned, Math.hypot(rotation[0], rotation[2]));
  }
  expect(physics.poseOf(1).pose.position[0]).toBeGreaterThan(-9);
  expect(highest).toBeLessThan(0.08);
  expect(leaned).toBeLessThan(0.08);
  physics.close();
});
