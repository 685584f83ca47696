import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { backupsFolder, listBackups, momentOf } from './list-backups.ts';

const LOOK_MS = 60_000;
/** After a failure; the reason may be a database that restarts or a disk that somebody is clearing. */
const RETRY_MS = 3_600_000;

/** How the last try went; doctor reads it. */
const Outcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), at: z.iso.datetime(), ms: z.number() }),
  z.object({ ok: z.literal(false), at: z.iso.datetime(), reason: z.string() }),
]);
export type Outcome = z.infer<typeof Outcome>;

const outcomeFile = (folder: string): string => join(backupsFolder(folder), 'last.json');

/** How the last daily backup went; null before the first. */
export function lastOutcome(folder: string): Outcome | null {
  const file = outcomeFile(folder);
  if (!existsSync(file)) return null;
  try {
    return Outcome.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null; // only what people read; the backups themselves say when they were made
  }
}

/** The last moment the clock showed that hour. */
export function lastTurnOf(hour: number, now: Date): Date {
  const turn = new Date(now);
  turn.setHours(hour, 0, 0, 0);
  if (turn > now) turn.setDate(turn.getDate() - 1);
  return turn;
}

/** Whether a backup should be made now: a machine that slept through its hour makes it up when it wakes. */
export function isDue(folder: string, hour: number, since: Date, now: Date): boolean {
  const newest = listBackups(folder).at(-1);
  const made = (newest === undefined ? null : momentOf(newest)) ?? since;
  if (made >= lastTurnOf(hour, now)) return false;
  const last = lastOutcome(folder);
  return last === null || last.ok || now.getTime() - Date.parse(last.at) >= RETRY_MS;
}

export interface Daily {
  folder: string;
  hour: number;
  /** When this installation began: nothing is due before its first night. */
  since: Date;
  make(): Promise<void>;
  signal: AbortSignal;
  lookMs?: number;
  now?: () => Date;
}

/** Makes a backup a day until told to stop. What went wrong is written down for doctor and tried again in an hour. */
export async function keepBackups({ folder, hour, since, make, signal, lookMs = LOOK_MS, now = () => new Date() }: Daily): Promise<void> {
  while (!signal.aborted) {
    await sleep(lookMs, undefined, { signal, ref: false }).catch(() => undefined);
    if (signal.aborted || !isDue(folder, hour, since, now())) continue;
    const began = now();
    try {
      await make();
      note(folder, { ok: true, at: began.toISOString(), ms: now().getTime() - began.getTime() });
    } catch (error) {
      if (!signal.aborted) note(folder, { ok: false, at: began.toISOString(), reason: error instanceof Error ? error.message : String(error) });
    }
  }
}

function note(folder: string, outcome: Outcome): void {
  const file = outcomeFile(folder);
  mkdirSync(backupsFolder(folder), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(outcome));
  renameSync(`${file}.new`, file);
}
