import { BUTTON, LIMITS, WORLD_HALF_M, type Vec3 } from '@worldkiln/contracts';
import type { Box } from '../world/boxes.ts';
import { capsuleContact, topBelow } from './box-contact.ts';
import type { Steering } from './input.ts';
import { PLAYER, type Surroundings } from './surroundings.ts';
import { cosine, sine } from './trig.ts';

/** A player's body in motion. Position is at the feet; its numbers are float32, so that the wire carries them whole. */
export interface MoveState {
  position: Vec3;
  velocity: Vec3;
  yaw: number;
  pitch: number;
  grounded: boolean;
  flying: boolean;
}

/** How a player moves: metres, seconds. Tuned by feel; a jump clears a 1 m crate. */
export const MOVE = {
  walkMs: 4.2,
  runMs: 7.5,
  flyMs: 9,
  flyRunMs: 22,
  jumpMs: 6.6,
  gravityMss: 20,
  fallMaxMs: 50,
  /** Share of the wanted change of speed that happens in a second, on the ground, in the air, flying. */
  groundGain: 14,
  airGain: 2.5,
  flyGain: 7,
  stepM: 0.4,
  /** Faces less upright than this are slid off: 50°. */
  uprightMin: 0.64,
  /** Nobody builds higher, and the sky is not part of the game. */
  ceilingM: 200,
} as const;

const DT = 1 / LIMITS.tickHz;
/** No part of a step is longer than this, so that nobody is on the far side of a wall before it is asked. */
const STRIDE_M = 0.25;
/** Feet are felt at the middle and this far out. */
const FOOT_M = 0.2;

/** A body at rest with its feet here. */
export function restingAt(position: Readonly<Vec3>, yaw = 0): MoveState {
  const [x, y, z] = position;
  return { position: [Math.fround(x), Math.fround(y), Math.fround(z)], velocity: [0, 0, 0], yaw, pitch: 0, grounded: false, flying: false };
}

/** An independent copy. */
export const copyMove = (state: MoveState): MoveState => ({ ...state, position: [...state.position], velocity: [...state.velocity] });

/** Moves a body one step of 1/60 s. The same arguments give the same bits on every machine: only + − × ÷ and sqrt are used. */
export function stepMovement(state: MoveState, input: Steering, surroundings: Surroundings): void {
  state.yaw = input.yaw;
  state.pitch = input.pitch;
  state.flying = (input.buttons & BUTTON.fly) !== 0;
  steer(state, input.buttons);
  const { position, velocity } = state;
  const boxes = surroundings.boxesNear(position[0], position[2], PLAYER.radius + 1.5);
  const speed = Math.sqrt(velocity[0] ** 2 + velocity[1] ** 2 + velocity[2] ** 2);
  const strides = Math.min(Math.max(Math.ceil((speed * DT) / STRIDE_M), 1), 8);
  const wasGrounded = state.grounded;
  state.grounded = false;
  for (let i = 0; i < strides; i++) stride(state, DT / strides, boxes, surroundings, wasGrounded);
  stayInside(state);
  for (const axis of [0, 1, 2] as const) {
    position[axis] = Math.fround(position[axis]);
    // A creeping rest would never let an idle player's packets stop.
    velocity[axis] = Math.abs(velocity[axis]) < 0.004 ? 0 : Math.fround(velocity[axis]);
  }
}

/** Turns buttons into velocity. */
function steer(state: MoveState, buttons: number): void {
  const pressed = (bit: number) => ((buttons & bit) === 0 ? 0 : 1);
  const ahead = pressed(BUTTON.forward) - pressed(BUTTON.back);
  const left = pressed(BUTTON.left) - pressed(BUTTON.right);
  const running = pressed(BUTTON.run) === 1;
  const scale = ahead !== 0 && left !== 0 ? Math.SQRT1_2 : 1;
  const speed = (state.flying ? (running ? MOVE.flyRunMs : MOVE.flyMs) : running ? MOVE.runMs : MOVE.walkMs) * scale;
  const [sin, cos] = [sine(state.yaw), cosine(state.yaw)];
  const { velocity } = state;
  const gain = Math.min((state.flying ? MOVE.flyGain : state.grounded ? MOVE.groundGain : MOVE.airGain) * DT, 1);
  velocity[0] += ((sin * ahead + cos * left) * speed - velocity[0]) * gain;
  velocity[2] += ((cos * ahead - sin * left) * speed - velocity[2]) * gain;
  if (state.flying) {
    velocity[1] += ((pressed(BUTTON.jump) - pressed(BUTTON.down)) * speed - velocity[1]) * gain;
    return;
  }
  if (state.grounded && pressed(BUTTON.jump) === 1) {
    velocity[1] = MOVE.jumpMs;
    state.grounded = false;
  } else if (state.grounded) velocity[1] = 0;
  else velocity[1] = Math.max(velocity[1] - MOVE.gravityMss * DT, -MOVE.fallMaxMs);
}

/** A part of a step: go, come out of walls, stand on what is there. */
function stride(state: MoveState, dt: number, boxes: readonly Box[], surroundings: Surroundings, wasGrounded: boolean): void {
  const { position, velocity } = state;
  for (const axis of [0, 1, 2] as const) position[axis] += velocity[axis] * dt;
  leaveWalls(state, boxes);
  climbNoCliff(state, surroundings, dt);
  standOn(state, boxes, surroundings, wasGrounded);
}

/** Pushes the body out of boxes. Its legs are left to `standOn`: so a step of up to stepM is walked up, not walked into. */
function leaveWalls(state: MoveState, boxes: readonly Box[]): void {
  const { position, velocity } = state;
  const legs = state.flying ? 0 : MOVE.stepM;
  for (let pass = 0; pass < 3; pass++) {
    let touched = false;
    for (const box of boxes) {
      const y0 = position[1] + legs + PLAYER.radius;
      const y1 = position[1] + PLAYER.height - PLAYER.radius;
      const contact = capsuleContact(box, position[0], y0, y1, position[2], PLAYER.radius);
      if (!contact || contact.depth < 1e-5) continue;
      touched = true;
      push(state, contact.normal, contact.depth);
    }
    if (!touched) return;
  }
  // Three passes and still inside: squeezed. Nothing is gained by keeping speed.
  velocity[0] = velocity[2] = 0;
}

function push({ position, velocity }: MoveState, normal: Vec3, depth: number): void {
  const into = velocity[0] * normal[0] + velocity[1] * normal[1] + velocity[2] * normal[2];
  for (const axis of [0, 1, 2] as const) {
    position[axis] += normal[axis] * depth;
    if (into < 0) velocity[axis] -= normal[axis] * into;
  }
}

/** Ground that rises too steeply stops the way up and leaves the way along. */
function climbNoCliff({ position, velocity, flying }: MoveState, { terrain }: Surroundings, dt: number): void {
  if (flying || terrain.heightAt(position[0], position[2]) <= position[1]) return;
  const [nx, ny, nz] = terrain.normalAt(position[0], position[2]);
  const into = velocity[0] * nx + velocity[2] * nz;
  if (ny >= MOVE.uprightMin || into >= 0) return;
  const flat = nx * nx + nz * nz;
  const share = into / flat;
  velocity[0] -= nx * share;
  velocity[2] -= nz * share;
  position[0] -= nx * share * dt;
  position[2] -= nz * share * dt;
}

interface Floor {
  y: number;
  /** How upright it is; 1 is level. */
  up: number;
}

const FEET = [
  [0, 0],
  [FOOT_M, 0],
  [-FOOT_M, 0],
  [0, FOOT_M],
  [0, -FOOT_M],
] as const;

function floorUnder(position: Vec3, boxes: readonly Box[], terrain: Surroundings['terrain'], reach: number): Floor {
  const ground = terrain.heightAt(position[0], position[2]);
  let floor: Floor = { y: ground, up: terrain.normalAt(position[0], position[2])[1] };
  const from = position[1] + reach + 0.01;
  for (const box of boxes) {
    for (const [dx, dz] of FEET) {
      const top = topBelow(box, position[0] + dx, from, position[2] + dz);
      if (top && top.y > floor.y) floor = top;
    }
  }
  return floor;
}

function standOn(state: MoveState, boxes: readonly Box[], { terrain }: Surroundings, wasGrounded: boolean): void {
  const { position, velocity } = state;
  const floor = floorUnder(position, boxes, terrain, state.flying ? 0.1 : MOVE.stepM);
  const above = position[1] - floor.y;
  if (state.flying) {
    if (above <= 0) {
      position[1] = floor.y;
      velocity[1] = Math.max(velocity[1], 0);
    }
    return;
  }
  const rising = velocity[1] > 0.01;
  // Walking down stairs and slopes keeps its feet on them; a jump does not.
  const clings = wasGrounded && !rising && above <= MOVE.stepM && floor.up >= MOVE.uprightMin;
  if (above > 0.001 && !clings) return;
  if (rising && above > -0.001) return;
  position[1] = floor.y;
  if (floor.up >= MOVE.uprightMin) {
    state.grounded = !rising;
    velocity[1] = Math.max(velocity[1], 0);
  } else slideOff(state, terrain);
}

/** Too steep to stand: what fell now slides downhill instead. */
function slideOff({ position, velocity }: MoveState, terrain: Surroundings['terrain']): void {
  const normal = terrain.normalAt(position[0], position[2]);
  const into = velocity[0] * normal[0] + velocity[1] * normal[1] + velocity[2] * normal[2];
  if (into >= 0) return;
  for (const axis of [0, 1, 2] as const) velocity[axis] -= normal[axis] * into;
}

function stayInside({ position, velocity }: MoveState): void {
  const edge = WORLD_HALF_M - 0.5;
  for (const axis of [0, 2] as const) {
    if (Math.abs(position[axis]) <= edge) continue;
    position[axis] = position[axis] < 0 ? -edge : edge;
    velocity[axis] = 0;
  }
  if (position[1] > MOVE.ceilingM) {
    position[1] = MOVE.ceilingM;
    velocity[1] = Math.min(velocity[1], 0);
  }
}
