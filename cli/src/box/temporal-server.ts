import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { KilnError } from '@worldkiln/contracts';
import { startOnLeash, type Running } from './leash.ts';
import type { LogFile } from './log-file.ts';
import { commandLineOf, endProcess, isAlive } from './processes.ts';

interface TemporalOptions {
  cli: string;
  folder: string;
  port: number;
  uiPort: number;
  /** name=Type, registered at start. */
  searchAttributes: Record<string, string>;
  log: LogFile;
}

/** Its inner services draw free ports before they listen at them, and another program may be quicker: the next draw is another. */
const TRIES = 5;

export async function startTemporal(options: TemporalOptions): Promise<Running> {
  for (let tried = 1; ; tried++) {
    try {
      return await startOnce(options);
    } catch (error) {
      if (tried === TRIES || !(error instanceof KilnError)) throw error;
      await sleep(tried * 500);
    }
  }
}

/** Two servers on one file start happily and corrupt each other: the pid file of the last one is checked first. */
async function startOnce(options: TemporalOptions): Promise<Running> {
  mkdirSync(options.folder, { recursive: true });
  const pidFile = join(options.folder, 'pid');
  await reclaim(pidFile);
  const running = await startOnLeash({
    command: options.cli,
    args: [
      'server',
      'start-dev',
      '--ip',
      '127.0.0.1',
      '--port',
      String(options.port),
      '--ui-ip',
      '127.0.0.1',
      '--ui-port',
      String(options.uiPort),
      '--db-filename',
      join(options.folder, 'temporal.db'),
      // 200 three-activity workflows: 8.0 s with these two, 54 s without, 6.4 s in memory (a busy two-core box).
      '--sqlite-pragma',
      'journal_mode=WAL',
      '--sqlite-pragma',
      'synchronous=NORMAL',
      '--dynamic-config-value',
      'matching.enableFairness=true',
      // Turns are taken within a partition: over the usual four a newcomer waits until somebody asks at its own. A box needs one.
      '--dynamic-config-value',
      'matching.numTaskqueueReadPartitions=1',
      '--dynamic-config-value',
      'matching.numTaskqueueWritePartitions=1',
      '--log-level',
      'error',
      ...Object.entries(options.searchAttributes).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
    ],
    // The server is Go: a soft limit makes it return memory instead of keeping it. Idle 150 MB instead of 210 MB.
    env: { ...process.env, GOMEMLIMIT: '192MiB' },
    log: options.log,
    pidFile,
    signal: 'TERM',
  });
  const answered = await Promise.race([untilAnswers(options.port, running), running.exited.then(() => false)]);
  if (answered) return running;
  throw new KilnError('broken', {
    code: 'temporal_failed',
    message: `The Temporal server did not start. Its last words:\n${options.log.tail()}\nThe whole log: ${options.log.path}`,
  });
}

async function reclaim(pidFile: string): Promise<void> {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  if (pid > 0 && isAlive(pid) && commandLineOf(pid).includes('start-dev')) await endProcess(pid, [['SIGTERM', 5_000]]);
}

async function untilAnswers(port: number, running: Running): Promise<boolean> {
  while (isAlive(running.pid)) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect({ port, host: '127.0.0.1' });
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (open) return true;
    await sleep(50);
  }
  return false;
}
