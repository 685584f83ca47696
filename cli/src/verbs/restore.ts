import { resolve } from 'node:path';
import type { Answer } from '../answer.ts';
import { verifyBackup } from '../backup/read-backup.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { withDatabase } from '../box/with-database.ts';
import { counts, summary } from './backup.ts';

/** `worldkiln restore FILE`: puts a backup into this installation, all of it or nothing. */
export async function restore(given: string, options: { replace?: boolean }): Promise<Answer> {
  const file = resolve(given);
  await verifyBackup(file); // before a PostgreSQL is started for it
  return withDatabase(process.env, { alone: true }, async ({ databaseUrl, blobs }) => {
    const manifest = await restoreBackup({ databaseUrl, blobs, file, replace: options.replace === true });
    return {
      code: 0,
      json: { file, madeAt: manifest.madeAt, ...counts(manifest), lost: manifest.lost },
      text: `Restored ${summary(manifest)}. Start Worldkiln again.`,
    };
  });
}
