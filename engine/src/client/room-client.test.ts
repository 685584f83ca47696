import { BUTTON, LIMITS, type Applied, type Vec3 } from '@worldkiln/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashWorld } from '../world/hash-world.ts';
import { makeThing } from '../world/make-thing.ts';
import { TinyRoom } from './tiny-room.ts';

const BAD = { delayMs: 40, jitterMs: 20, loss: 0.05, duplicate: 0.02 };
const things = (count: number) => Array.from({ length: count }, (_, i) => makeThing(i + 1, [(i % 30) * 2 - 30, 6, Math.floor(i / 30) * 2 + 20]));

function until(room: TinyRoom, ready: () => boolean, seconds: number): void {
  for (let i = 0; i < seconds * 60 && !ready(); i++) room.step(null);
  expect(ready()).toBe(true);
}

it.each([1, 2, 3])('over a way that loses 5 %, every line arrives once and in order (seed %i)', (seed) => {
  const room = new TinyRoom(seed, BAD, things(60));
  const lines: Applied[] = [];
  room.client.on('applied', (line) => lines.push(line));
  until(room, () => room.client.session.state === 'live', 5);
  for (let i = 0; i < 120; i++) {
    room.commit({ type: 'tint', entityId: makeThing((i % 60) + 1, [0, 0, 0]).id, tint: i % 2 === 0 ? '#112233' : '#445566' });
    room.step(null);
  }
  until(room, () => lines.length === 120, 5);
  expect(lines.map((line) => line.seq)).toEqual(Array.from({ length: 120 }, (_, i) => 61 + i));
  const { session } = room.client;
  if (session.state !== 'live') throw new Error('not live');
  expect(hashWorld(session.world)).toBe(hashWorld(room.world));
});

it('a world of 901 things opens within 1.5 s over 100 ms there and back', () => {
  const room = new TinyRoom(4, { delayMs: 50, jitterMs: 0, loss: 0, duplicate: 0 }, things(901));
  until(room, () => room.client.session.state === 'live', 10);
  console.log(`[join] 901 things, 100 ms: live after ${Math.round(room.nowMs)} ms, ${Math.round(room.down.bytes / 1_024)} KiB down`);
  expect(room.nowMs).toBeLessThan(2_500);
});

it('the own body is where the room puts it, and corrections stay small', () => {
  const room = new TinyRoom(11, { delayMs: 40, jitterMs: 20, loss: 0.05, duplicate: 0.01 }, things(200));
  until(room, () => room.client.session.state === 'live', 5);
  const corrections: number[] = [];
  const plan = [
    BUTTON.forward | BUTTON.run,
    BUTTON.forward | BUTTON.jump,
    BUTTON.left,
    BUTTON.forward | BUTTON.right | BUTTON.run,
    BUTTON.back | BUTTON.jump,
    0,
  ];
  let before = 0;
  for (let i = 0; i < 1_800; i++) {
    room.step({ buttons: plan[Math.floor(i / 40) % plan.length] ?? 0, yaw: i * 0.01, pitch: 0.1 });
    const now = room.client.figures.correctionM;
    if (now !== before) corrections.push(now);
    before = now;
  }
  for (let i = 0; i < 60; i++) room.step({ buttons: 0, yaw: 18, pitch: 0.1 });
  const worst = Math.max(0, ...corrections);
  console.log(`[prediction] 30 s, 80–120 ms, 5 % loss: ${corrections.length} corrections, worst ${(worst * 100).toFixed(2)} cm`);
  expect(worst).toBeLessThan(0.25);
  const { self } = room.client;
  // It has been somewhere: a body that stands needs no correcting.
  expect(room.truth.size).toBeGreaterThan(1_700);
  expect(Math.max(...[...room.truth.values()].map(([x, , z]) => Math.hypot(x, z)))).toBeGreaterThan(8);
  expect(self?.position).toEqual(room.body.position);
});

it.each([21, 22])('[RM-MV3] whoever walks among things that move is not corrected: the room steps them against what they see (seed %i)', (seed) => {
  const room = new TinyRoom(seed, BAD, things(40));
  until(room, () => room.client.session.state === 'live', 5);
  const circle = (i: number) => {
    for (let net = 1; net <= 40; net++)
      room.move(net, [Math.sin(net * 2.4 + i / 40) * (1 + net / 4), room.body.position[1] + 0.3, Math.cos(net * 2.4 + i / 40) * (1 + net / 4)]);
  };
  // What is told in words may still be on its way.
  for (let i = 0; i < 60; i++) room.step(null);
  let [worst, touched] = [0, 0];
  for (let i = 0; i < 900; i++) {
    if (i % 5 !== 0) circle(i);
    const before = room.body.velocity[0] ** 2 + room.body.velocity[2] ** 2;
    room.step({ buttons: BUTTON.forward | (i % 70 < 4 ? BUTTON.jump : 0), yaw: i * 0.02, pitch: 0 });
    if (before - room.body.velocity[0] ** 2 - room.body.velocity[2] ** 2 > 1) touched += 1;
    worst = Math.max(worst, room.client.figures.correctionM);
  }
  expect(touched).toBeGreaterThan(5);
  expect(worst).toBeLessThan(0.01);
});

it('what happens while a player joins is neither lost nor done twice', () => {
  const room = new TinyRoom(15, BAD, things(300));
  const seen: number[] = [];
  room.client.on('applied', ({ seq }) => seen.push(seq));
  for (let i = 0; i < 600; i++) {
    if (i < 200) room.commit({ type: 'tint', entityId: makeThing((i % 300) + 1, [0, 0, 0]).id, tint: i % 2 === 0 ? '#112233' : '#445566' });
    // Things move and come to rest before the client has them all.
    if (i < 60) for (let net = 1; net <= 300; net++) room.move(net, [net / 3, 5 + i / 100, 0], i === 59);
    room.step(null);
  }
  const { session } = room.client;
  if (session.state !== 'live') throw new Error('not live');
  expect(session.world.seq).toBe(room.world.seq);
  expect(seen).toEqual(seen.map((_, i) => room.world.seq - seen.length + 1 + i));
  for (const [net, entity] of room.world.byNet) {
    const known = session.world.byNet.get(net);
    expect(known?.tint).toBe(entity.tint);
    for (const axis of [0, 1, 2] as const) expect(Math.abs((known?.pose.position[axis] ?? NaN) - entity.pose.position[axis])).toBeLessThan(0.002);
  }
});

it('a body the room moves elsewhere is corrected at once and shown gliding', () => {
  const room = new TinyRoom(13, { delayMs: 50, jitterMs: 0, loss: 0, duplicate: 0 }, []);
  until(room, () => room.client.session.state === 'live', 5);
  for (let i = 0; i < 60; i++) room.step({ buttons: BUTTON.forward, yaw: 0, pitch: 0 });
  room.body.position[0] += 0.5;
  let glided = 0;
  for (let i = 0; i < 30; i++) {
    room.step({ buttons: BUTTON.forward, yaw: 0, pitch: 0 });
    const [shown, self] = [room.client.selfShownAt, room.client.self];
    if (shown && self) glided = Math.max(glided, Math.abs(shown[0] - self.position[0]));
  }
  expect(room.client.figures.correctionM).toBeCloseTo(0.5, 2);
  expect(glided).toBeGreaterThan(0.3);
  for (let i = 0; i < 60; i++) room.step({ buttons: 0, yaw: 0, pitch: 0 });
  expect(room.client.self?.position).toEqual(room.body.position);
});

it('a thing that rested for long and moves again does not drift off early', () => {
  const room = new TinyRoom(14, { delayMs: 30, jitterMs: 0, loss: 0, duplicate: 0 }, things(1));
  until(room, () => room.client.session.state === 'live', 5);
  room.move(1, [0, 5, 0], true);
  for (let i = 0; i < 240; i++) room.step(null);
  const drift: number[] = [];
  for (let i = 0; i < 30; i++) {
    room.move(1, [4, 5, 0]);
    room.step(null);
    drift.push(room.client.poseOf(1, room.nowMs)?.position[0] ?? -1);
  }
  // It leaves within one gap of two snapshots, not over the four seconds it was silent.
  const between = drift.filter((x) => x > 0.001 && x < 3.999);
  expect(drift[0]).toBeCloseTo(0, 2);
  expect(drift.at(-1)).toBeCloseTo(4, 2);
  expect(between.length).toBeGreaterThan(0);
  expect(between[0]).toBeLessThan(3);
  expect(between.length).toBeLessThan(6);
});

it('a moving thing is shown near its true path, a little in the past', () => {
  const room = new TinyRoom(21, { delayMs: 40, jitterMs: 20, loss: 0.05, duplicate: 0 }, things(1));
  until(room, () => room.client.session.state === 'live', 5);
  const path = (tick: number): Vec3 => [4 * Math.sin(tick / 50), 5 + Math.sin(tick / 23), 4 * Math.cos(tick / 50)];
  const errors: number[] = [];
  let lag = 0;
  for (let i = 0; i < 1_200; i++) {
    room.move(1, path(room.tick + 1));
    room.step(null);
    if (i < 240) continue;
    const pose = room.client.poseOf(1, room.nowMs);
    if (!pose) throw new Error('not shown');
    // The shown moment is the one of the last ticks that fits best.
    let best = Infinity;
    for (let back = 0; back < 240; back++) {
      const [x, y, z] = path(room.tick - back / 10);
      const error = Math.hypot(pose.position[0] - x, pose.position[1] - y, pose.position[2] - z);
      if (error < best) [best, lag] = [error, back / 10];
    }
    errors.push(best);
  }
  errors.sort((a, b) => a - b);
  const p95 = errors[Math.floor(errors.length * 0.95)] ?? 1;
  console.log(`[remote] p95 ${(p95 * 100).toFixed(2)} cm, last lag ${((lag * 1_000) / 60).toFixed(0)} ms, delay ${room.client.figures.delayMs.toFixed(0)} ms`);
  expect(p95).toBeLessThan(0.02);
});

it('after an outage everything that came to rest is where it rests', () => {
  const outages = [[4_000, 4_250]] as const;
  const room = new TinyRoom(31, { ...BAD, outages }, things(40));
  until(room, () => room.client.session.state === 'live', 3);
  while (room.nowMs < 5_500) {
    const still = room.nowMs > 4_100;
    for (let net = 1; net <= 40; net++) {
      const t = Math.min(room.nowMs, 4_100) / 500;
      room.move(net, [net - 20 + Math.sin(t), 5, 10 + Math.cos(t)], still);
    }
    room.step(null);
  }
  for (let net = 1; net <= 40; net++) {
    const pose = room.client.poseOf(net, room.nowMs);
    const truth = room.world.byNet.get(net)?.pose;
    for (const axis of [0, 1, 2] as const) expect(Math.abs((pose?.position[axis] ?? NaN) - (truth?.position[axis] ?? NaN))).toBeLessThan(0.01);
  }
});

it('an intent is answered by its line, a refused one by a sentence, a late one by patience ended', async () => {
  const room = new TinyRoom(41, BAD, things(3));
  until(room, () => room.client.session.state === 'live', 3);
  const { id } = makeThing(2, [0, 0, 0]);
  const tinted = room.client.intent({ type: 'tint', entityId: id, tint: '#00ff00' });
  const undone = room.client.intent({ type: 'undo' }).catch((error: unknown) => error);
  const removed = room.client.intent({ type: 'remove', entityId: id }).catch((error: unknown) => error);
  for (let i = 0; i < 700; i++) room.step(null);
  expect(await tinted).toBe(4);
  expect(await undone).toMatchObject({ kind: 'refused', message: 'There is nothing to undo.' });
  expect(await removed).toMatchObject({ kind: 'busy', code: 'no_answer' });
});

it('a player at rest in a resting world costs next to nothing', () => {
  const room = new TinyRoom(51, { delayMs: 20, jitterMs: 0, loss: 0, duplicate: 0 }, things(300));
  until(room, () => room.client.session.state === 'live', 3);
  for (let i = 0; i < 300; i++) room.step({ buttons: 0, yaw: 0, pitch: 0 });
  const [down, up] = [room.down.bytes, room.up.bytes];
  for (let i = 0; i < 600; i++) room.step({ buttons: 0, yaw: 0, pitch: 0 });
  const kbits = [room.down.bytes - down, room.up.bytes - up].map((bytes) => (bytes * 8) / 10_000);
  console.log(`[idle] kbit/s payload: down ${kbits[0]?.toFixed(2)}, up ${kbits[1]?.toFixed(2)}`);
  expect((kbits[0] ?? 9) + (kbits[1] ?? 9)).toBeLessThan(2);
});

it('a room that falls silent is left with a sentence', () => {
  const room = new TinyRoom(61, { ...BAD, outages: [[2_000, 1e9]] }, things(3));
  until(room, () => room.client.session.state === 'live', 2);
  const reasons: string[] = [];
  room.client.on('closing', (reason) => reasons.push(reason));
  for (let i = 0; i < 1_200; i++) room.step(null);
  expect(room.client.session.state).toBe('closed');
  expect(reasons).toHaveLength(1);
});

it('no datagram, however mangled, makes either end throw', () => {
  const room = new TinyRoom(71, { delayMs: 0, jitterMs: 0, loss: 0, duplicate: 0 }, things(5));
  until(room, () => room.client.session.state === 'live', 2);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7 }), fc.uint8Array({ maxLength: LIMITS.datagramBytes + 20 }), (kind, rest) => {
      const datagram = Uint8Array.of(kind, ...rest);
      room.link.receive(datagram, room.nowMs, room.tick);
      // A goodbye is understood, not survived.
      if (kind !== 6) room.client.receive(datagram, room.nowMs);
    }),
    { numRuns: 3_000 },
  );
  expect(room.client.session.state).toBe('live');
});
