import { spellId, type Command } from '@worldkiln/contracts';
import type { LogLine } from '@worldkiln/db';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { CommandLog, PENDING_LINES_MAX } from './command-log.ts';

const command: Command = { type: 'remove', entityId: spellId('ent', new Uint8Array(26)) };
const line = (seq: number): LogLine => ({ seq, actor: { by: 'room' }, command, inverse: null, eventId: null });

it('[RM-LG1] a line is announced only after the commit that holds it, and lines in order', async () => {
  const order: string[] = [];
  const log = new CommandLog(
    {
      append: async (lines) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        order.push(`commit ${lines.map(({ seq }) => seq).join()}`);
        return true;
      },
      lastSeq: async () => 0,
    },
    { onDurable: (lines) => order.push(`told ${lines.map(({ seq }) => seq).join()}`), onLost: () => undefined, onTrouble: () => undefined },
  );
  log.append(line(1));
  await new Promise((resolve) => setTimeout(resolve, 1));
  log.append(line(2));
  log.append(line(3));
  await log.flushed();
  expect(order).toEqual(['commit 1', 'told 1', 'commit 2,3', 'told 2,3']);
});

it('[RM-LG2] whatever fails, before or after the commit happened, every line is durable once and announced once', async () => {
  vi.useFakeTimers();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('ok', 'fails', 'succeeds and fails'), { maxLength: 12 }),
      fc.integer({ min: 1, max: 20 }),
      async (fates, count) => {
        const durable: number[] = [];
        const told: number[] = [];
        const log = new CommandLog(
          {
            async append(lines) {
              const fate = fates.shift() ?? 'ok';
              if (fate !== 'fails') {
                for (const { seq } of lines) {
                  if (durable.includes(seq)) throw new Error('duplicate key');
                }
                durable.push(...lines.map(({ seq }) => seq));
              }
              if (fate !== 'ok') throw new Error('connection lost');
              return true;
            },
            lastSeq: async () => durable.at(-1) ?? 0,
          },
          { onDurable: (lines) => told.push(...lines.map(({ seq }) => seq)), onLost: () => undefined, onTrouble: () => undefined },
        );
        for (let seq = 1; seq <= count; seq++) {
          log.append(line(seq));
          if (seq % 3 === 0) await vi.advanceTimersByTimeAsync(10);
        }
        await vi.advanceTimersByTimeAsync(60_000);
        const all = Array.from({ length: count }, (_, i) => i + 1);
        expect(durable).toEqual(all);
        expect(told).toEqual(all);
      },
    ),
    { numRuns: 200 },
  );
  vi.useRealTimers();
});

it('[RM-LG3] when the fence is another’s, nothing is announced any more and nothing more is taken', async () => {
  let lost = 0;
  const told: number[] = [];
  const log = new CommandLog(
    { append: async () => false, lastSeq: async () => 0 },
    { onDurable: (lines) => told.push(...lines.map(({ seq }) => seq)), onLost: () => (lost += 1), onTrouble: () => undefined },
  );
  log.append(line(1));
  await log.flushed();
  expect({ lost, told }).toEqual({ lost: 1, told: [] });
  expect(() => log.check()).toThrow(/another server/);
});

it('[RM-LG4] while the database is away, changes are refused with words before memory fills', () => {
  const log = new CommandLog(
    { append: () => new Promise(() => undefined), lastSeq: async () => 0 },
    { onDurable: () => undefined, onLost: () => undefined, onTrouble: () => undefined },
  );
  for (let seq = 1; seq <= PENDING_LINES_MAX; seq++) log.append(line(seq));
  expect(() => log.check()).toThrow(/cannot be saved/);
});
