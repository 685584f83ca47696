import fc from 'fast-check';
import { expect, it } from 'vitest';
import { InputQueue } from './input-queue.ts';

const run = (queue: InputQueue<{ seq: number }>, ticks: number) => Array.from({ length: ticks }, () => queue.take().map(({ seq }) => seq)).flat();

it('[RM-IN1] inputs are taken once and in order, whatever repeats and reorders them', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ newest: fc.integer({ min: 1, max: 60 }), repeats: fc.integer({ min: 0, max: 14 }) }), { maxLength: 80 }), (packets) => {
      const queue = new InputQueue<{ seq: number }>();
      const taken: number[] = [];
      for (const { newest, repeats } of packets) {
        queue.push(Array.from({ length: repeats + 1 }, (_, i) => ({ seq: Math.max(1, newest - repeats + i) })));
        taken.push(...queue.take().map(({ seq }) => seq));
      }
      taken.push(...run(queue, 60));
      expect(taken).toEqual([...new Set(taken)].sort((a, b) => a - b));
    }),
  );
});

it('[RM-IN2] a client whose clock runs twice as fast walks no faster', () => {
  const queue = new InputQueue<{ seq: number }>();
  let seq = 0;
  let moved = 0;
  for (let tick = 0; tick < 600; tick++) {
    queue.push([{ seq: ++seq }, { seq: ++seq }]);
    moved += queue.take().length;
  }
  expect(moved).toBeLessThanOrEqual(600 + 15);
});

it('[RM-IN3] a burst after jitter is caught up within a quarter second', () => {
  const queue = new InputQueue<{ seq: number }>();
  queue.push(Array.from({ length: 12 }, (_, i) => ({ seq: i + 1 })));
  expect(run(queue, 15).at(-1)).toBe(12);
});

it('[RM-IN4] after an absence only the newest half second is played', () => {
  const queue = new InputQueue<{ seq: number }>();
  queue.push(Array.from({ length: 400 }, (_, i) => ({ seq: i + 1 })));
  expect(run(queue, 1)[0]).toBeGreaterThan(360);
});
