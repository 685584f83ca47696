import { spellId, type JobEvent } from '@worldkiln/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { OutboxReader } from './outbox-reader.ts';

const event = (id: number): JobEvent => ({
  id,
  jobId: spellId('job', new Uint8Array(26)),
  worldId: spellId('wld', new Uint8Array(26)),
  event: { type: 'job_progress', status: 'queued', progress: 0, detail: '' },
  at: '2026-01-01T00:00:00.000Z',
});

it('[RM-OB1] every line is handed over once and in order, however hints come and reads fail', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ write: fc.integer({ min: 0, max: 300 }), looks: fc.integer({ min: 0, max: 3 }), fail: fc.boolean() }), { maxLength: 10 }),
      async (rounds) => {
        const lines: JobEvent[] = [];
        const got: number[] = [];
        let failing = false;
        const reader = new OutboxReader({
          after: 0,
          read: async (after, limit) => {
            if (failing) throw new Error('away');
            return lines.filter(({ id }) => id > after).slice(0, limit);
          },
          onEvent: async ({ id }) => {
            got.push(id);
            if (id % 97 === 0 && got.filter((each) => each === id).length === 1) throw new Error('once');
          },
          onTrouble: () => undefined,
        });
        for (const { write, looks, fail } of rounds) {
          for (let i = 0; i < write; i++) lines.push(event(lines.length + 1));
          failing = fail;
          await Promise.all(Array.from({ length: looks }, () => reader.look()));
        }
        failing = false;
        for (let i = 0; i < 50 && reader.position < lines.length; i++) await reader.look();
        reader.close();
        // The ones that threw come a second time, at once.
        expect(got.filter((id, i) => id !== got[i - 1])).toEqual(lines.map(({ id }) => id));
      },
    ),
    { numRuns: 50 },
  );
});
