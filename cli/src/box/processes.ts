import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a process with this id exists (and is not a zombie waiting to be collected). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // it exists, and belongs to someone else
  }
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return true; // no /proc here: kill's answer stands
  }
}

/** The command line of a running process, or '' when there is none: tells our orphan from somebody who got its number. */
export function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    try {
      return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).trim();
    } catch {
      return '';
    }
  }
}

/** Waits until the process is gone; false when it still lives after `ms`. */
export async function waitUntilGone(pid: number, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(20)) if (!isAlive(pid)) return true;
  return !isAlive(pid);
}

/** Ends a process with growing insistence: each signal gets its time, then SIGKILL. */
export async function endProcess(pid: number, signals: [NodeJS.Signals, number][]): Promise<void> {
  for (const [signal, ms] of [...signals, ['SIGKILL', 5_000] as [NodeJS.Signals, number]]) {
    if (!isAlive(pid)) return;
    try {
      process.kill(pid, signal);
    } catch {
      return; // it went between the question and the signal
    }
    if (await waitUntilGone(pid, ms)) return;
  }
}
