import { resolve } from 'node:path';
import { Config, KilnError } from '@worldkiln/contracts';
import { Turn } from '@worldkiln/db';
import type { Answer } from '../answer.ts';
import { readBoxState } from '../box/data-folder.ts';
import { backup } from '../verbs/backup.ts';
import { keepBackups } from './daily.ts';

/**
 * `worldkiln backup --daily`: what makes a cluster's backups. Any number may run; one has the turn, and when it dies
 * another takes it. A Temporal schedule was the other way: it would need a worker with the backups' disk.
 */
export async function keepDaily(env: NodeJS.ProcessEnv): Promise<Answer> {
  const folder = resolve(env.WORLDKILN_DATA ?? '.worldkiln');
  const box = readBoxState(folder);
  if (box) throw new KilnError('refused', { code: 'box_keeps_backups', message: `The box on ${folder} (process ${box.pid}) makes its own daily backups.` });
  if (env.DATABASE_URL === undefined)
    throw new KilnError('invalid', {
      code: 'database_unset',
      message: 'Set DATABASE_URL: --daily is for clusters. One box makes its daily backups by itself.',
    });
  const hour = Config.shape.BACKUP_HOUR.parse(env.BACKUP_HOUR);
  if (hour === 'off') throw new KilnError('refused', { code: 'backups_off', message: 'BACKUP_HOUR is off: set it to the hour at which to make one.' });
  const keep = Config.shape.BACKUP_KEEP.parse(env.BACKUP_KEEP);
  const stopping = new AbortController();
  for (const event of ['SIGTERM', 'SIGINT'] as const) process.once(event, () => stopping.abort());
  // The timer inside lets a process end; this one is to stay.
  const stay = setInterval(() => undefined, 60_000);
  const turn = new Turn(env.DATABASE_URL, 'daily backups');
  try {
    await keepBackups({
      folder,
      hour,
      since: new Date(),
      signal: stopping.signal,
      async make() {
        if (!(await turn.take())) return;
        const { text } = await backup(undefined, { keep: String(keep) });
        process.stdout.write(`${text}\n`);
      },
    });
  } finally {
    clearInterval(stay);
    await turn.release();
  }
  return { code: 0 };
}
