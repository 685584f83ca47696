import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Config, KilnError } from '@worldkiln/contracts';
import { keepBackups } from '../backup/daily.ts';
import type { DataFolder } from './data-folder.ts';
import type { LogFile } from './log-file.ts';

const HEAP_MB = 256;
/** People's steps come first. */
const NICE = 10;

interface DailyBackups {
  data: DataFolder;
  /** What the parts are started with. */
  env: NodeJS.ProcessEnv;
  log: LogFile;
  signal: AbortSignal;
}

/** The box's daily backup, in a process of its own: it reads everything, and the supervisor must not grow. */
export async function dailyBackups({ data, env, log, signal }: DailyBackups): Promise<void> {
  const hour = Config.shape.BACKUP_HOUR.parse(env.BACKUP_HOUR);
  if (hour === 'off') return;
  const keep = Config.shape.BACKUP_KEEP.parse(env.BACKUP_KEEP);
  const since = statSync(data.path('secrets.json')).birthtime;
  await keepBackups({ folder: data.root, hour, since, signal, make: () => makeOne(['backup', '--keep', String(keep)], { env, log, signal }) });
}

async function makeOne(args: string[], { env, log, signal }: Omit<DailyBackups, 'data'>): Promise<void> {
  const here = fileURLToPath(import.meta.url);
  const compiled = here.endsWith('.js');
  const main = fileURLToPath(new URL(`../main.${compiled ? 'js' : 'ts'}`, import.meta.url));
  const child = spawn(process.execPath, [...(compiled ? ['--conditions=compiled'] : ['--import', 'tsx']), `--max-old-space-size=${HEAP_MB}`, main, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  if (child.pid !== undefined) setPriority(child.pid, NICE);
  log.follow(child.stdout);
  log.follow(child.stderr);
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new KilnError('broken', { code: 'backup_failed', message: log.tail().trim() });
}
