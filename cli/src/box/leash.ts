import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { endProcess, isAlive } from './processes.ts';
import { LogFile } from './log-file.ts';

/**
 * A tiny shell parent for programs that are not ours (PostgreSQL, Temporal). It ends them when its own stdin closes,
 * which the kernel does for us even if the supervisor dies by kill -9. Tried first: a Node parent, 40 MB each; this is 1 MB.
 */
const LEASH = `
exec 3<&0
"$@" </dev/null 3<&- &
child=$!
printf %s "$child" > "$LEASH_PID_FILE"
( read -r _ <&3; kill -"$LEASH_SIGNAL" "$child" 2>/dev/null; sleep 8; kill -KILL "$child" 2>/dev/null ) &
watcher=$!
exec 3<&-
trap 'kill -"$LEASH_SIGNAL" "$child"' TERM
wait "$child"
code=$?
while kill -0 "$child" 2>/dev/null; do wait "$child"; code=$?; done
kill "$watcher" 2>/dev/null
exit "$code"
`;

interface LeashOptions {
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  log: LogFile;
  pidFile: string;
  /** How this program is asked to stop cleanly. */
  signal: 'INT' | 'TERM';
  onLine?: (line: string) => void;
}

export interface Running {
  /** The program itself, not its leash. */
  pid: number;
  exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  stop(): Promise<void>;
}

/** Starts a program on a leash. It stands in its own process group: Ctrl-C reaches the supervisor alone. */
export async function startOnLeash(options: LeashOptions): Promise<Running> {
  rmSync(options.pidFile, { force: true });
  const leash = spawn('/bin/sh', ['-c', LEASH, 'leash', options.command, ...options.args], {
    env: { ...options.env, LEASH_PID_FILE: options.pidFile, LEASH_SIGNAL: options.signal },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  options.log.follow(leash.stdout, options.onLine);
  options.log.follow(leash.stderr, options.onLine);
  const leashEnded = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
    leash.on('error', reject);
    leash.on('exit', (code, signal) => resolve({ code, signal }));
  });
  leash.stdin?.on('error', () => undefined); // it closes when the leash ends first
  const pid = await readPid(options.pidFile, leashEnded);
  const exited = leashEnded.then(async (how) => {
    // Somebody may have killed the leash alone: what it held must not live on beside its successor.
    if (isAlive(pid)) await endProcess(pid, [[`SIG${options.signal}`, 5_000]]);
    rmSync(options.pidFile, { force: true });
    return how;
  });
  return {
    pid,
    exited,
    async stop() {
      await endProcess(pid, [[`SIG${options.signal}`, 10_000]]);
      await exited;
    },
  };
}

async function readPid(file: string, ended: Promise<unknown>): Promise<number> {
  let over = false;
  void ended.then(
    () => (over = true),
    () => (over = true),
  );
  for (let i = 0; i < 500; i++) {
    try {
      const pid = Number(readFileSync(file, 'utf8'));
      if (pid > 0) return pid;
    } catch {
      if (over) break;
    }
    await sleep(10);
  }
  await ended; // throws where the shell itself could not start
  throw new Error('the program ended before it began');
}
