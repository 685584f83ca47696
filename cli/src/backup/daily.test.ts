import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isDue, keepBackups, lastOutcome, lastTurnOf } from './daily.ts';
import { backupPath, backupsFolder, listBackups, momentOf } from './list-backups.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daily-'));
  mkdirSync(backupsFolder(folder));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** By this machine's clock, as people set the hour. */
const at = (day: number, hour: number, minute = 0) => new Date(2026, 4, day, hour, minute);
const since = at(1, 12);
const make = (when: Date) => writeFileSync(backupPath(folder, when), 'x');

test('the turn is the last moment the clock showed the hour', () => {
  expect(lastTurnOf(4, at(10, 3, 59))).toEqual(at(9, 4));
  expect(lastTurnOf(4, at(10, 4))).toEqual(at(10, 4));
  expect(lastTurnOf(0, at(10, 23))).toEqual(at(10, 0));
});

test('nothing is due before the first night, then once a night, and a night that was slept through is made up', () => {
  expect(isDue(folder, 4, since, at(1, 23))).toBe(false);
  expect(isDue(folder, 4, since, at(2, 4))).toBe(true);
  make(at(2, 4));
  expect(isDue(folder, 4, since, at(2, 5))).toBe(false);
  expect(isDue(folder, 4, since, at(3, 3))).toBe(false);
  expect(isDue(folder, 4, since, at(3, 11))).toBe(true);
  make(at(3, 11));
  expect(isDue(folder, 4, since, at(3, 12))).toBe(false);
});

test('one made by hand after the hour counts', () => {
  make(at(2, 6));
  expect(isDue(folder, 4, since, at(2, 7))).toBe(false);
});

test('names tell their moment, and what is no backup of ours is none', () => {
  make(at(2, 4));
  writeFileSync(join(backupsFolder(folder), 'last.json'), '{}');
  mkdirSync(`${backupPath(folder, at(3, 4))}.making-abc123`);
  const [only, ...more] = listBackups(folder);
  expect([momentOf(only ?? ''), more]).toEqual([at(2, 4), []]);
});

test('a failure is written down and tried again in an hour; a success is too', async () => {
  const stopping = new AbortController();
  let [clock, tries] = [at(2, 4).getTime(), 0];
  const noted: ReturnType<typeof lastOutcome>[] = [];
  const work = keepBackups({
    folder,
    hour: 4,
    since,
    signal: stopping.signal,
    lookMs: 1,
    // Every look is ten minutes later.
    now: () => new Date((clock += 600_000)),
    async make() {
      tries += 1;
      noted.push(lastOutcome(folder));
      if (tries < 3) throw new Error(`the disk is full, try ${tries}`);
      make(new Date(clock));
      stopping.abort();
    },
  });
  await work;
  expect(noted).toMatchObject([null, { ok: false, reason: 'the disk is full, try 1' }, { ok: false, reason: 'the disk is full, try 2' }]);
  expect(lastOutcome(folder)).toMatchObject({ ok: true });
  const tried = noted.flatMap((outcome) => (outcome === null ? [] : [Date.parse(outcome.at)]));
  expect((tried[1] ?? 0) - (tried[0] ?? 0)).toBeGreaterThanOrEqual(3_600_000);
});
