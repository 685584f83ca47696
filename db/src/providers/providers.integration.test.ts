import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { LIMITS } from '@worldkiln/contracts';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/fresh-database.ts';
import { askBreaker, recordOutcome, restingProviders, sweepOutcomes } from './breakers.ts';
import { providerHealth } from './health.ts';
import { type Slot, type SlotAnswer, giveSlotBack, keepSlot, takeSlot } from './slots.ts';

const database = await freshDatabase();
afterAll(() => database.drop());
const { db, sql } = database;

const newProvider = () => `p-${randomUUID()}`;
const child = (...args: string[]): ChildProcess =>
  fork(fileURLToPath(new URL('testing/slot-process.ts', import.meta.url)), [database.url, ...args], { execArgv: ['--import', 'tsx'] });
const down = { kind: 'upstream', code: 'x', message: 'It is down.' } as const;
const outcome = (provider: string, failure: Parameters<typeof recordOutcome>[1]['failure'] = null, ms = 10) =>
  recordOutcome(db, { provider, capability: 'text_to_3d', failure, ms });
const passPause = (provider: string) => sql`update providers set open_until = now() - interval '1 second' where id = ${provider}`;

async function got(answer: Promise<SlotAnswer>): Promise<Slot> {
  const slot = await answer;
  if (!slot.got) throw new Error('no slot was free');
  return slot.slot;
}

describe('slots', () => {
  it('are as many as the provider allows, for everybody together', async () => {
    const provider = newProvider();
    const take = (holder: string) => takeSlot(db, { provider, holder, concurrency: 2, leaseS: 30 });
    const first = await got(take('a'));
    await got(take('b'));
    expect(await take('c')).toMatchObject({ got: false, waitS: expect.any(Number) });
    await giveSlotBack(db, first);
    expect(await take('c')).toMatchObject({ got: true });
  });

  it('are taken again by the same holder after its crash, and the older self can do nothing more', async () => {
    const provider = newProvider();
    const take = () => got(takeSlot(db, { provider, holder: 'job/1', concurrency: 1, leaseS: 30 }));
    const older = await take();
    const newer = await take();
    expect(newer.fence).toBeGreaterThan(older.fence);
    expect(await keepSlot(db, older, 30)).toBe(false);
    await giveSlotBack(db, older);
    expect(await keepSlot(db, newer, 30)).toBe(true);
  });

  it('run out when nobody keeps them', async () => {
    const provider = newProvider();
    const lost = await got(takeSlot(db, { provider, holder: 'a', concurrency: 1, leaseS: 0 }));
    expect(await keepSlot(db, lost, 30)).toBe(false);
    expect(await takeSlot(db, { provider, holder: 'b', concurrency: 1, leaseS: 30 })).toMatchObject({ got: true });
  });

  it('are never more in use than allowed, by three processes that fight for them', async () => {
    const provider = newProvider();
    await sql`create table gauge as select 0 as now, 0 as peak, 0 as uses`;
    const children = Array.from({ length: 3 }, () => child(provider, 'use', '25'));
    for (const one of await Promise.all(children.map((each) => once(each, 'exit')))) expect(one[0]).toBe(0);
    const [gauge] = await sql`select * from gauge`;
    expect(gauge).toMatchObject({ now: 0, uses: 75 });
    expect(gauge?.peak).toBeLessThanOrEqual(3);
    expect(gauge?.peak).toBeGreaterThan(1);
  });

  it('of a process that was killed -9 are free again when their time is up', async () => {
    const provider = newProvider();
    const victim = child(provider, 'hold');
    const [{ slot }] = (await once(victim, 'message')) as [{ slot: Slot }];
    victim.kill('SIGKILL');
    await once(victim, 'exit');
    await expect
      .poll(() => takeSlot(db, { provider, holder: 'another', concurrency: 1, leaseS: 30 }), { timeout: 30_000 })
      .toMatchObject({ got: true, slot: { fence: expect.any(Number) } });
    expect(await keepSlot(db, slot, 30)).toBe(false);
  });
});

describe('a breaker', () => {
  it('opens on real failures in a row, wherever they happened: here in another process', async () => {
    const provider = newProvider();
    const other = child(provider, 'fail', String(LIMITS.breakerFailures - 1));
    expect(await once(other, 'message')).toMatchObject([{ may: true, probe: false }, undefined]);
    await outcome(provider, down);
    expect(await askBreaker(db, provider, 'me')).toMatchObject({ may: false, waitS: expect.any(Number) });
    expect(await restingProviders(db, [provider, newProvider()])).toEqual(new Set([provider]));
    await passPause(provider);
    expect(await restingProviders(db, [provider])).toEqual(new Set());
  });

  it('is not moved by a busy provider or a refused wish', async () => {
    const provider = newProvider();
    for (let n = 0; n < LIMITS.breakerFailures * 2; n++) {
      await outcome(provider, { kind: 'busy', code: 'slow_down', message: 'x' });
      await outcome(provider, { kind: 'refused', code: 'moderated', message: 'x' });
    }
    expect(await askBreaker(db, provider, 'me')).toEqual({ may: true, probe: false });
  });

  it('lets one try when its pause is over, and closes on its success', async () => {
    const provider = newProvider();
    for (let n = 0; n < LIMITS.breakerFailures; n++) await outcome(provider, down);
    await passPause(provider);
    const answers = await Promise.all(['a', 'b', 'c'].map((caller) => askBreaker(db, provider, caller)));
    expect(answers.filter(({ may }) => may)).toEqual([{ may: true, probe: true }]);
    await outcome(provider);
    expect(await askBreaker(db, provider, 'anybody')).toEqual({ may: true, probe: false });
  });

  it('pauses twice as long after a failed try', async () => {
    const provider = newProvider();
    for (let n = 0; n < LIMITS.breakerFailures; n++) await outcome(provider, down);
    await passPause(provider);
    await askBreaker(db, provider, 'me');
    await outcome(provider, down);
    const answer = await askBreaker(db, provider, 'me');
    expect(answer).toMatchObject({ may: false });
    expect('waitS' in answer ? answer.waitS : 0).toBeGreaterThan(LIMITS.breakerPauseS);
  });
});

describe('health', () => {
  it('is whether the last real generation worked', async () => {
    const provider = newProvider();
    const health = async () => (await providerHealth(db, [provider]))[0];
    expect(await health()).toMatchObject({ id: provider, healthy: null, breaker: 'closed', waitMs: null, costToday: 0 });
    for (const ms of [100, 200, 300]) await outcome(provider, null, ms);
    expect(await health()).toMatchObject({ healthy: true, workedToday: 3, waitMs: { p50: 200, p90: 280 } });
    await outcome(provider, down);
    expect(await health()).toMatchObject({ healthy: false, failedToday: 1, lastFailure: down });
    await outcome(provider, { kind: 'refused', code: 'moderated', message: 'x' });
    expect(await health()).toMatchObject({ healthy: false });
    await outcome(provider);
    expect(await health()).toMatchObject({ healthy: true, lastFailure: null });
  });

  it('forgets what is a month old', async () => {
    const provider = newProvider();
    await outcome(provider);
    await sql`update provider_outcomes set at = now() - interval '40 days' where provider = ${provider}`;
    await sweepOutcomes(db);
    expect((await providerHealth(db, [provider]))[0]).toMatchObject({ healthy: null });
  });
});
