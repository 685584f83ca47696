import { BUTTON, WORLD_HALF_M, type Quat, type Vec3 } from '@worldkiln/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { latticeHash } from '../terrain/noise.ts';
import { Terrain } from '../terrain/terrain.ts';
import type { Box } from '../world/boxes.ts';
import { quantizeInput } from './input.ts';
import { copyMove, MOVE, restingAt, stepMovement, type MoveState } from './step-movement.ts';
import { PLAYER, type Surroundings } from './surroundings.ts';
import { cosine, lookDirection, sine } from './trig.ts';

const LEVEL: Quat = [0, 0, 0, 1];
const box = (centre: Vec3, half: Vec3, turn: Quat = LEVEL): Box => ({ centre, half, turn });
/** Flat ground at zero, and boxes. */
const flat = (...boxes: Box[]): Surroundings => ({ terrain: { heightAt: () => 0, normalAt: () => [0, 1, 0] }, boxesNear: () => boxes });
/** A plane that rises along +Z by this much a metre. */
const slope = (rise: number): Surroundings => {
  const length = Math.hypot(1, rise);
  return { terrain: { heightAt: (_, z) => z * rise, normalAt: () => [0, 1 / length, -rise / length] }, boxesNear: () => [] };
};

function go(state: MoveState, around: Surroundings, seconds: number, buttons: number, yaw = 0): MoveState {
  for (let i = 0; i < seconds * 60; i++) stepMovement(state, { buttons, yaw, pitch: 0 }, around);
  return state;
}

it('walks and runs at its pace, where it looks', () => {
  expect(go(restingAt([0, 0, 0]), flat(), 3, BUTTON.forward).position[2] / 3).toBeCloseTo(MOVE.walkMs, 0);
  const run = go(restingAt([0, 0, 0]), flat(), 3, BUTTON.forward | BUTTON.run, Math.PI / 2);
  expect(run.position[0] / 3).toBeGreaterThan(MOVE.runMs * 0.95);
  expect(Math.abs(run.position[2])).toBeLessThan(0.01);
  expect(run.grounded).toBe(true);
});

it('left is left: looking along +Z, that is +X', () => {
  expect(go(restingAt([0, 0, 0]), flat(), 1, BUTTON.left).position[0]).toBeGreaterThan(3);
  expect(lookDirection(Math.PI / 2, 0)[0]).toBeCloseTo(1, 6);
});

it('a jump clears one metre and lands', () => {
  const state = go(restingAt([0, 0, 0]), flat(), 0.2, 0);
  let top = 0;
  for (let i = 0; i < 90; i++) {
    stepMovement(state, { buttons: i < 5 ? BUTTON.jump : 0, yaw: 0, pitch: 0 }, flat());
    top = Math.max(top, state.position[1]);
  }
  expect(top).toBeGreaterThan(1);
  expect(top).toBeLessThan(1.3);
  expect(state).toMatchObject({ grounded: true, velocity: [0, 0, 0] });
});

it('a step of 40 cm is walked up, a wall of 60 is not', () => {
  expect(go(restingAt([0, 0, 0]), flat(box([0, 0.19, 4], [2, 0.19, 2])), 1.2, BUTTON.forward).position[1]).toBeCloseTo(0.38, 3);
  const stopped = go(restingAt([0, 0, 0]), flat(box([0, 0.5, 4], [2, 0.5, 2])), 2, BUTTON.forward);
  expect(stopped.position[1]).toBe(0);
  expect(stopped.position[2]).toBeCloseTo(2 - PLAYER.radius, 1);
});

it('stairs are walked up and down without leaving the ground', () => {
  const stairs = Array.from({ length: 8 }, (_, i) => box([0, (i + 1) * 0.15, 2 + i * 0.5], [1, (i + 1) * 0.15, 0.25]));
  const top = go(restingAt([0, 0, 0]), flat(...stairs), 1.25, BUTTON.forward);
  expect(top.position[1]).toBeGreaterThan(1.5);
  for (let i = 0; i < 60; i++) {
    stepMovement(top, { buttons: BUTTON.back, yaw: 0, pitch: 0 }, flat(...stairs));
    expect(top.grounded).toBe(true);
  }
  expect(top.position[1]).toBeLessThan(0.5);
});

it('a crate is stood on, upright or turned', () => {
  const turned: Quat = [0, Math.sin(0.4), 0, Math.cos(0.4)];
  for (const turn of [LEVEL, turned]) {
    const state = go(restingAt([0.2, 3, 0.1]), flat(box([0, 0.5, 0], [0.5, 0.5, 0.5], turn)), 1.5, 0);
    expect(state.position[1]).toBeCloseTo(1, 4);
    expect(state.grounded).toBe(true);
  }
});

it('a wall met at an angle is slid along', () => {
  const state = go(restingAt([0, 0, 0]), flat(box([0, 2, 3], [20, 2, 0.5])), 3, BUTTON.forward, Math.PI / 4);
  expect(state.position[2]).toBeLessThan(2.5 - PLAYER.radius + 0.02);
  expect(state.position[0]).toBeGreaterThan(5);
});

it('gentle slopes are climbed, steep ones slid down', () => {
  const up = go(restingAt([0, 0, 0]), slope(0.6), 2, BUTTON.forward);
  expect(up.position[2]).toBeGreaterThan(5);
  expect(up.grounded).toBe(true);
  const steep = go(restingAt([0, 0, 0]), slope(2.5), 3, BUTTON.forward);
  expect(steep.position[2]).toBeLessThan(0.5);
});

it('a head under a ceiling stops there', () => {
  const state = go(restingAt([0, 0, 0]), flat(box([0, 2.5, 0], [3, 0.4, 3])), 0.3, BUTTON.jump);
  expect(state.position[1]).toBeLessThan(0.31);
});

it('flies up, hovers, and comes down when it stops flying', () => {
  const state = go(restingAt([0, 0, 0]), flat(), 1, BUTTON.fly | BUTTON.jump);
  const { 1: y } = copyMove(go(state, flat(), 1, BUTTON.fly)).position;
  expect(y).toBeGreaterThan(5);
  expect(go(state, flat(), 1, BUTTON.fly).position[1]).toBeCloseTo(y, 2);
  expect(go(state, flat(), 4, 0)).toMatchObject({ grounded: true, flying: false });
});

it('whatever is pressed, nobody leaves the world, sinks into the ground, or becomes NaN', () => {
  const terrain = new Terrain(4);
  const around: Surroundings = { terrain, boxesNear: () => [] };
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(255), fc.double({ min: -7, max: 7, noNaN: true }), fc.integer({ min: 1, max: 200 })), { maxLength: 12 }),
      fc.double({ min: -130, max: 130, noNaN: true }),
      (plan, x) => {
        const state = restingAt([x, 40, x / 2]);
        for (const [buttons, yaw, steps] of plan) {
          for (let i = 0; i < steps; i++) {
            stepMovement(state, quantizeInput({ seq: i, buttons, yaw, pitch: 0 }), around);
            const [px, py, pz] = state.position;
            expect(Math.max(Math.abs(px), Math.abs(pz))).toBeLessThanOrEqual(WORLD_HALF_M);
            expect(py).toBeGreaterThan(terrain.heightAt(px, pz) - 0.05);
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

it('nobody walks through walls, however they run at them', () => {
  const walls = [
    box([0, 2, 6], [6, 2, 0.1]),
    box([0, 2, -6], [6, 2, 0.1]),
    box([6, 2, 0], [0.1, 2, 6]),
    box([-6, 2, 0], [0.1, 2, 6]),
    box([0, 4.2, 0], [6, 0.2, 6]),
  ];
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(255), fc.double({ min: -7, max: 7, noNaN: true }), fc.integer({ min: 1, max: 120 })), { maxLength: 15 }), (plan) => {
      const state = restingAt([0, 0, 0]);
      for (const [buttons, yaw, steps] of plan) for (let i = 0; i < steps; i++) stepMovement(state, { buttons, yaw, pitch: 0 }, flat(...walls));
      expect(Math.max(Math.abs(state.position[0]), Math.abs(state.position[2]))).toBeLessThan(6);
      expect(state.position[1]).toBeLessThan(4.2);
    }),
    { numRuns: 150 },
  );
});

it('a thousand steps give the same bits as ever: both ends of a line depend on it', () => {
  const terrain = new Terrain(8);
  const boxes = [box([3, 3.4, 3], [1, 0.5, 1]), box([-4, 4, 2], [0.5, 2, 3], [0, Math.SQRT1_2, 0, Math.SQRT1_2])];
  const state = restingAt([0, 5, 0]);
  for (let i = 0; i < 1_000; i++)
    stepMovement(state, quantizeInput({ seq: i, buttons: latticeHash(i >> 4, 1, 8) & 0x7f, yaw: (latticeHash(i >> 5, 2, 8) / 0x1_0000_0000) * 6, pitch: 0 }), {
      terrain,
      boxesNear: () => boxes,
    });
  expect(state.position).toMatchInlineSnapshot(`
    [
      -0.054505448788404465,
      3.0354156494140625,
      -8.12890625,
    ]
  `);
});

it('sine and cosine are right to a ten-millionth', () => {
  fc.assert(
    fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (angle) => {
      expect(Math.abs(sine(angle) - Math.sin(angle))).toBeLessThan(1e-7);
      expect(Math.abs(cosine(angle) - Math.cos(angle))).toBeLessThan(1e-7);
    }),
  );
});
