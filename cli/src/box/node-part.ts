import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { KilnError } from '@worldkiln/contracts';
import type { Running } from './leash.ts';
import type { LogFile } from './log-file.ts';
import { endProcess } from './processes.ts';

interface NodePartOptions {
  /** The workspace whose main this is. */
  folder: 'api' | 'activities' | 'realtime';
  env: NodeJS.ProcessEnv;
  /** Most heap V8 may take, MB: a leak ends in a restart of one part, not in a dead box. */
  heapMb: number;
  log: LogFile;
}

/** Starts one of our own processes. They end by themselves when this one goes: the IPC channel closes. */
export function startNodePart(options: NodePartOptions): Running & { ready: Promise<void> } {
  const here = fileURLToPath(import.meta.url);
  const compiled = here.endsWith('.js');
  const entry = fileURLToPath(new URL(`../../../${options.folder}/${compiled ? 'dist/main.js' : 'src/main.ts'}`, import.meta.url));
  if (!existsSync(entry)) throw new KilnError('missing', { code: 'not_built', message: `${entry} is missing. Run \`npm run build\`.` });
  const child = fork(entry, {
    env: options.env,
    execArgv: [...(compiled ? ['--conditions=compiled'] : ['--import', 'tsx']), '--enable-source-maps', `--max-old-space-size=${options.heapMb}`],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true, // Ctrl-C reaches the supervisor alone, which then stops the parts in order
  });
  options.log.follow(child.stdout);
  options.log.follow(child.stderr);
  const exited = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  const ready = new Promise<void>((resolve) => child.on('message', (message) => isReady(message) && resolve()));
  const pid = child.pid ?? -1;
  return {
    pid,
    ready,
    exited,
    async stop() {
      await endProcess(pid, [['SIGTERM', 10_000]]);
      await exited;
    },
  };
}

const isReady = (message: unknown): boolean => typeof message === 'object' && message !== null && 'ready' in message;
