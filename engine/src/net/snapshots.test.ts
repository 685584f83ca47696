import { KilnError, LIMITS, type Quat, type Vec3 } from '@worldkiln/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { restingAt } from '../movement/step-movement.ts';
import { latticeHash } from '../terrain/noise.ts';
import { MotionTable } from './motion-table.ts';
import { metresOf, quantizeMetres, quantizeTurn, turnOf } from './quantize.ts';
import { SnapshotReader } from './snapshot-reader.ts';
import { SnapshotWriter } from './snapshot-writer.ts';
import { STATE_INTS, writePlayer, writeThing } from './state-codec.ts';

const dice = (seed: number) => {
  let rolls = 0;
  return () => latticeHash(++rolls, 3, seed) / 0x1_0000_0000;
};
const NO_SELF = { inputSeq: 0, self: null, selfNet: 0, at: [0, 0, 0] as const };

function unit(roll: () => number): Quat {
  const parts = [roll() - 0.5, roll() - 0.5, roll() - 0.5, roll() - 0.5];
  const length = Math.hypot(...parts) || 1;
  const [x = 0, y = 0, z = 0, w = 1] = parts.map((part) => part / length);
  return [x, y, z, w];
}

it('a rotation survives its 29 bits to within six tenths of a degree, and a place to a millimetre', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const turn = unit(dice(seed));
      const again = turnOf(quantizeTurn(turn), [0, 0, 0, 1]);
      const dot = Math.abs(turn[0] * again[0] + turn[1] * again[1] + turn[2] * again[2] + turn[3] * again[3]);
      expect((2 * Math.acos(Math.min(dot, 1)) * 180) / Math.PI).toBeLessThan(0.6);
    }),
  );
  fc.assert(
    fc.property(fc.double({ min: -2_000, max: 2_000, noNaN: true }), (metres) => {
      expect(Math.abs(metresOf(quantizeMetres(metres)) - metres)).toBeLessThan(0.001);
    }),
  );
});

/** What it answers, or that it was refused as invalid; any other error is thrown on. */
function invalidOr<T>(read: () => T): T | 'invalid' {
  try {
    return read();
  } catch (error) {
    if (error instanceof KilnError && error.kind === 'invalid') return 'invalid';
    throw error;
  }
}

/** Things wander, people walk, some vanish and come back; packets and acks get lost. Whatever arrives must be the truth. */
function wander(seed: number, { loss, bytesMax, count, ticks }: { loss: number; bytesMax: number; count: number; ticks: number }) {
  const roll = dice(seed);
  const table = new MotionTable();
  const [writer, reader] = [new SnapshotWriter(table), new SnapshotReader()];
  const truth = new Map<number, Map<number, Int32Array>>();
  const seen = new Map<number, Int32Array>();
  const acks: { at: number; ack: number; ackBits: number }[] = [];
  let bytes = 0;
  const places = Array.from({ length: count }, () => [roll() * 100 - 50, roll() * 10, roll() * 100 - 50] as Vec3);
  for (let tick = 1; tick <= ticks; tick++) {
    const settled = tick > ticks - 200;
    for (const [i, place] of places.entries()) {
      const net = i * 3 + 1;
      if (!settled && roll() < 0.6) for (const axis of [0, 1, 2] as const) place[axis] += (roll() - 0.5) * (roll() < 0.1 ? 8 : 0.05);
      if (!settled && roll() < 0.01) table.remove(net);
      const state = new Int32Array(STATE_INTS);
      if (i % 9 === 0) writePlayer(state, 0, { ...restingAt(place), grounded: roll() < 0.5 && !settled, yaw: settled ? 1 : roll() * 6 });
      else writeThing(state, 0, place, settled ? [0, 0, 0, 1] : unit(roll), settled);
      table.setRaw(net, state);
      const past = truth.get(net) ?? new Map<number, Int32Array>();
      truth.set(net, past.set(tick, state));
    }
    if (tick % 3 !== 0) continue;
    for (const ack of acks.filter((each) => each.at <= tick)) writer.ack(ack.ack, ack.ackBits);
    const packet = writer.write({ tick, ...NO_SELF, bytesMax });
    if (!packet) continue;
    bytes += packet.length;
    expect(packet.length).toBeLessThanOrEqual(bytesMax);
    if (roll() < loss) continue;
    const snapshot = reader.read(packet);
    for (const { net, state } of snapshot?.moved ?? []) {
      expect(state.slice(0, STATE_INTS)).toEqual(truth.get(net)?.get(tick));
      seen.set(net, state.slice(0, STATE_INTS));
    }
    if (roll() >= loss) acks.push({ at: tick + 6, ...reader.ack });
  }
  return { truth, seen, bytes, ticks };
}

it('[RM-SN1] whatever is lost, every state that arrives is true, and in the end everything is known', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 0.5, noNaN: true }), (seed, loss) => {
      const { truth, seen, ticks } = wander(seed, { loss, bytesMax: LIMITS.datagramBytes, count: 40, ticks: 500 });
      for (const [net, past] of truth) expect(seen.get(net)).toEqual(past.get(ticks));
    }),
    { numRuns: 25 },
  );
});

it('[RM-SN2] a small budget is kept, and starves nobody', () => {
  const { truth, seen, ticks } = wander(9, { loss: 0.05, bytesMax: 200, count: 100, ticks: 900 });
  expect(seen.size).toBe(truth.size);
  for (const [net, past] of truth) expect(seen.get(net)).toEqual(past.get(ticks));
});

it('[RM-SN2] what is far away waits longer, and still hears its turn', () => {
  const table = new MotionTable();
  const [writer, reader] = [new SnapshotWriter(table), new SnapshotReader()];
  const heard = new Map<number, number>();
  for (let tick = 3; tick <= 600; tick += 3) {
    for (let net = 1; net <= 100; net++) table.setThing(net, [net, Math.sin(tick), 0], [0, 0, 0, 1], false);
    const packet = writer.write({ tick, ...NO_SELF, bytesMax: 60 });
    for (const { net } of packet ? (reader.read(packet)?.moved ?? []) : []) heard.set(net, (heard.get(net) ?? 0) + 1);
    writer.ack(reader.ack.ack, reader.ack.ackBits);
  }
  expect(heard.size).toBe(100);
  expect(Math.min(...heard.values())).toBeGreaterThan(3);
  expect(heard.get(1)).toBeGreaterThan(3 * (heard.get(100) ?? 0));
});

it('a number that passes to another thing takes nothing of the first along', () => {
  const table = new MotionTable();
  const [writer, reader] = [new SnapshotWriter(table), new SnapshotReader()];
  table.setThing(7, [1, 1, 1], [0, 0, 0, 1], true);
  const first = writer.write({ tick: 1, ...NO_SELF });
  if (!first) throw new Error('nothing written');
  reader.read(first);
  const { ack, ackBits } = reader.ack;
  // Removed and spawned again under the same number while the answer is on its way.
  table.remove(7);
  reader.forget(7);
  table.setThing(7, [2, 2, 2], [0, 0, 0, 1], true);
  const second = writer.write({ tick: 2, ...NO_SELF });
  writer.ack(ack, ackBits);
  table.setThing(7, [2, 2, 3], [0, 0, 0, 1], true);
  const third = writer.write({ tick: 3, ...NO_SELF });
  expect(second && reader.read(second)?.moved).toHaveLength(1);
  expect(third && reader.read(third)?.moved[0]?.state[2]).toBe(3 * 512);
});

it('[RM-SN3] what is known costs nothing: a resting world is silent but for a sign of life', () => {
  const table = new MotionTable();
  const [writer, reader] = [new SnapshotWriter(table), new SnapshotReader()];
  for (let net = 1; net <= 50; net++) table.setThing(net, [net, 0, 0], [0, 0, 0, 1], true);
  let packets = 0;
  for (let tick = 1; tick <= 1_200; tick++) {
    const packet = writer.write({ tick, ...NO_SELF });
    if (!packet) continue;
    if (tick > 60) packets += 1;
    expect(reader.read(packet)?.tick).toBe(tick);
    writer.ack(reader.ack.ack, reader.ack.ackBits);
  }
  expect(packets).toBe(1_140 / 30);
});

it('a late packet is left unread', () => {
  const table = new MotionTable();
  const [writer, reader] = [new SnapshotWriter(table), new SnapshotReader()];
  const packets = [1, 2, 3].map((tick) => {
    table.setThing(1, [tick, 0, 0], [0, 0, 0, 1], false);
    return writer.write({ tick, ...NO_SELF }) ?? new Uint8Array();
  });
  expect(reader.read(packets[2] ?? new Uint8Array())?.tick).toBe(3);
  expect(reader.read(packets[0] ?? new Uint8Array())).toBeNull();
});

it('[RM-SN5] mangled snapshots are read or invalid, and change nothing when invalid', () => {
  const table = new MotionTable();
  const writer = new SnapshotWriter(table);
  for (let net = 1; net <= 30; net++) table.setThing(net, [net, 1, 2], [0, 0, 0, 1], false);
  const whole = writer.write({ tick: 1, ...NO_SELF }) ?? new Uint8Array();
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), fc.nat(whole.length), (changes, length) => {
      const packet = whole.slice(0, length);
      for (const [at, byte] of changes) packet[at] = byte;
      if (packet.length > 0) packet[0] = 3;
      const reader = new SnapshotReader();
      const outcome = invalidOr(() => reader.read(packet));
      // Invalid leaves no trace; what could be read is acknowledged.
      expect(reader.ack.ack > 0).toBe(outcome !== 'invalid' && outcome !== null);
    }),
    { numRuns: 3_000 },
  );
});

const sameInts = (state: Int32Array, truth: Int32Array): boolean => truth.every((value, i) => state[i] === value);

/** A cart that turns as it goes, and twenty crates that lie on it. */
function cartLoad(tick: number, table: MotionTable): void {
  const turn = tick / 90;
  const spin: Quat = [0, Math.sin(turn / 2), 0, Math.cos(turn / 2)];
  for (let i = 0; i <= 20; i++) {
    const [x, z] = i === 0 ? [0, 0] : [((i % 5) - 2) * 0.4, (Math.floor(i / 5) - 2) * 0.4];
    table.setThing(
      i + 1,
      [Math.cos(turn) * x + Math.sin(turn) * z + tick / 20, 1 + Math.sin(tick / 7) * 0.2, Math.cos(turn) * z - Math.sin(turn) * x],
      spin,
      false,
    );
  }
}

it('[RM-SN4] what moves as one piece costs a fraction of what moves apart, once it is known who leads', () => {
  const cost = (drivenNet: number) => {
    const table = new MotionTable();
    const [writer, reader] = [new SnapshotWriter(table), new SnapshotReader()];
    let bytes = 0;
    for (let tick = 3; tick <= 900; tick += 3) {
      cartLoad(tick, table);
      const packet = writer.write({ tick, ...NO_SELF, drivenNet }) ?? new Uint8Array();
      reader.read(packet);
      writer.ack(reader.ack.ack, reader.ack.ackBits);
      if (tick > 300) bytes += packet.length;
    }
    return bytes;
  };
  // A thing that is not there leads nobody.
  const [apart, together] = [cost(99), cost(1)];
  expect(together).toBeLessThan(apart * 0.75);
  expect(cost(0)).toBeLessThan(apart * 0.85);
});

it('[RM-SN1] a thing that lay still for minutes is told against where it lay, whatever was lost meanwhile', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const roll = dice(seed);
      const table = new MotionTable();
      const [writer, reader] = [new SnapshotWriter(table), new SnapshotReader()];
      const truth = new Int32Array(STATE_INTS);
      let wrong = 0;
      for (let tick = 1; tick <= 1_500; tick++) {
        // One moves all the time, the other only now and then.
        table.setThing(1, [tick / 60, 0, 0], [0, 0, 0, 1], false);
        if (tick % 500 < 6) table.setThing(2, [Math.floor(tick / 500) * 3 + (tick % 500) * 0.1, 1, 0], [0, 0, 0, 1], false);
        const packet = writer.write({ tick, ...NO_SELF });
        if (!packet || roll() < 0.2) continue;
        writeThing(truth, 0, [Math.floor(tick / 500) * 3 + Math.min(tick % 500, 5) * 0.1, 1, 0], [0, 0, 0, 1], false);
        for (const { net, state } of reader.read(packet)?.moved ?? []) if (net === 2) wrong += sameInts(state, truth) ? 0 : 1;
        // Answers come in bursts, with long silences between.
        if (roll() < 0.03) writer.ack(reader.ack.ack, reader.ack.ackBits);
      }
      expect(wrong).toBe(0);
    }),
    { numRuns: 15 },
  );
});
