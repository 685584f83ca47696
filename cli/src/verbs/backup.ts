import { rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { KilnError } from '@worldkiln/contracts';
import type { Answer } from '../answer.ts';
import { backupPath, listBackups } from '../backup/list-backups.ts';
import { makeBackup } from '../backup/make-backup.ts';
import type { Manifest } from '../backup/manifest.ts';
import { verifyBackup } from '../backup/read-backup.ts';
import { withDatabase } from '../box/with-database.ts';

interface BackupOptions {
  verify?: boolean;
  daily?: boolean;
  keep?: string;
}

/** `worldkiln backup [FILE]`: all rows and files of this installation as of one moment, in one file. */
export async function backup(given: string | undefined, options: BackupOptions): Promise<Answer> {
  if (options.verify) return verify(given);
  if (options.daily) return (await import('../backup/keep-daily.ts')).keepDaily(process.env);
  const keep = options.keep === undefined ? undefined : keepOf(options.keep);
  return withDatabase(process.env, { alone: false }, async ({ databaseUrl, blobs, folder }) => {
    const file = resolve(given ?? backupPath(folder, new Date()));
    const manifest = await makeBackup({ databaseUrl, blobs, file });
    // What was written is read again: a backup that was never read is a hope.
    await verifyBackup(file);
    const dropped = keep === undefined ? [] : dropOld(folder, keep);
    const { lost } = manifest;
    const told =
      lost.length === 0
        ? []
        : [
            `${lost.length} files that the database names are lost or damaged in the store, so they are not in it: ${lost.slice(0, 5).join(', ')}${lost.length > 5 ? ', …' : ''}. Everything else is.`,
          ];
    return {
      code: lost.length === 0 ? 0 : 1,
      json: { file, bytes: statSync(file).size, ...counts(manifest), lost, dropped },
      text: [`${file}: ${summary(manifest)}, ${megabytes(statSync(file).size)}, read again and whole.`, ...told].join('\n'),
    };
  });
}

async function verify(file: string | undefined): Promise<Answer> {
  if (file === undefined) throw new KilnError('invalid', { code: 'backup_unnamed', message: 'Say which one: worldkiln backup --verify FILE.' });
  const manifest = await verifyBackup(file);
  const lost = manifest.lost.length === 0 ? '' : ` ${manifest.lost.length} files were lost before it was made.`;
  return { code: 0, json: { file, madeAt: manifest.madeAt, ...counts(manifest), lost: manifest.lost }, text: `${file} is whole: ${summary(manifest)}.${lost}` };
}

/** What a backup holds, in numbers. */
export const counts = ({ tables, blobs }: Manifest) => ({
  tables: tables.length,
  rows: tables.reduce((sum, { rows }) => sum + rows, 0),
  files: blobs.length,
  fileBytes: blobs.reduce((sum, { bytes }) => sum + bytes, 0),
});

/** The same as a phrase. */
export function summary(manifest: Manifest): string {
  const { rows, tables, files, fileBytes } = counts(manifest);
  return `${rows} rows of ${tables} tables and ${files} files (${megabytes(fileBytes)}), as of ${manifest.madeAt}`;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

function keepOf(given: string): number {
  const keep = Number(given);
  if (Number.isInteger(keep) && keep >= 1) return keep;
  throw new KilnError('invalid', { code: 'keep_invalid', message: '--keep is a whole number from 1: how many backups stay.' });
}

/** Removes all but the newest of our own names in our own folder. */
function dropOld(folder: string, keep: number): string[] {
  const old = listBackups(folder).slice(0, -keep);
  for (const file of old) rmSync(file);
  return old;
}
