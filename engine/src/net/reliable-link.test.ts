import { LIMITS } from '@worldkiln/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LinkSimulator, type LinkConditions } from './link-simulator.ts';
import { ReliableLink } from './reliable-link.ts';

const message = (index: number, length: number) => Uint8Array.from({ length }, (_, i) => (index * 31 + i) & 255);

/** Sends messages both ways over a bad line and answers what arrived, and when. */
function talk(seed: number, conditions: LinkConditions, lengths: readonly number[], maxMs: number) {
  const [a, b] = [new ReliableLink(), new ReliableLink()];
  const [up, down] = [new LinkSimulator(seed, conditions), new LinkSimulator(seed + 1, conditions)];
  const [atA, atB]: [Uint8Array[], Uint8Array[]] = [[], []];
  for (const [index, length] of lengths.entries()) {
    a.send(message(index, length));
    b.send(message(index + 1, length));
  }
  let nowMs = 0;
  let largest = 0;
  for (; nowMs < maxMs && (atA.length < lengths.length || atB.length < lengths.length); nowMs += 1_000 / 60) {
    for (const datagram of up.arrivals(nowMs)) atB.push(...b.receive(datagram, nowMs));
    for (const datagram of down.arrivals(nowMs)) atA.push(...a.receive(datagram, nowMs));
    for (const datagram of a.poll(nowMs)) {
      largest = Math.max(largest, datagram.length);
      up.send(datagram, nowMs);
    }
    for (const datagram of b.poll(nowMs)) down.send(datagram, nowMs);
  }
  return { atA, atB, nowMs, largest, a, b };
}

it('whatever a line loses, doubles and reorders, every message arrives once, whole and in order', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.record({
        delayMs: fc.integer({ min: 0, max: 150 }),
        jitterMs: fc.integer({ min: 0, max: 60 }),
        loss: fc.double({ min: 0, max: 0.3, noNaN: true }),
        duplicate: fc.double({ min: 0, max: 0.3, noNaN: true }),
      }),
      fc.array(fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 12_000 })), { minLength: 1, maxLength: 25 }),
      (seed, conditions, lengths) => {
        const { atA, atB, largest } = talk(seed, conditions, lengths, 120_000);
        expect(atB).toEqual(lengths.map((length, index) => message(index, length)));
        expect(atA).toEqual(lengths.map((length, index) => message(index + 1, length)));
        expect(largest).toBeLessThanOrEqual(LIMITS.datagramBytes);
      },
    ),
    { numRuns: 60 },
  );
});

it('an outage of a second is over soon after it ends', () => {
  const conditions = { delayMs: 50, jitterMs: 10, loss: 0.02, duplicate: 0, outages: [[200, 1_200]] as const };
  const { nowMs, atA } = talk(5, conditions, [300_000], 20_000);
  expect(atA).toHaveLength(1);
  expect(nowMs).toBeLessThan(4_500);
});

it('the round trip is measured', () => {
  const { a } = talk(
    6,
    { delayMs: 50, jitterMs: 0, loss: 0, duplicate: 0 },
    Array.from({ length: 40 }, () => 3_000),
    20_000,
  );
  // Two ways and up to two ticks of waiting.
  expect(a.rttMs).toBeGreaterThanOrEqual(100);
  expect(a.rttMs).toBeLessThan(140);
});

it('who does not listen fills the backlog, and is refused with a wait instead of filling memory', () => {
  const link = new ReliableLink({ backlogBytesMax: 10_000 });
  for (let i = 0; i < 10; i++) link.send(new Uint8Array(1_000));
  expect(() => link.send(new Uint8Array(1))).toThrow(expect.objectContaining({ kind: 'busy', waitS: 1 }));
});

it('a message longer than the limit is skipped, and what follows it arrives', () => {
  const [a, b] = [new ReliableLink(), new ReliableLink({ receiveBytesMax: 5_000 })];
  a.send(new Uint8Array(50_000));
  a.send(Uint8Array.of(7));
  const arrived: Uint8Array[] = [];
  for (let nowMs = 0; nowMs < 2_000; nowMs += 16) {
    for (const datagram of a.poll(nowMs)) arrived.push(...b.receive(datagram, nowMs));
    for (const datagram of b.poll(nowMs)) a.receive(datagram, nowMs);
  }
  expect(arrived).toEqual([Uint8Array.of(7)]);
});

it('random and mangled datagrams never throw, and memory stays bounded', () => {
  const link = new ReliableLink();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: LIMITS.datagramBytes }), (rest) => {
      link.receive(Uint8Array.of(1, ...rest), 0);
      for (const datagram of link.poll(0)) expect(datagram.length).toBeLessThanOrEqual(LIMITS.datagramBytes);
    }),
    { numRuns: 3_000 },
  );
});
