import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bad, type Check, skipped, well } from '../check.ts';

/** What only its owner may read: passwords, keys, and everybody's rows. */
const PRIVATE = ['secrets.json', 'box.json', 'postgres/data', 'temporal/temporal.db', 'temporal/temporal.db-wal'];

/** Those of them that others may read too. */
function open(folder: string): string[] {
  const backups = join(folder, 'backups');
  const files = [...PRIVATE, ...(existsSync(backups) ? readdirSync(backups).map((name) => join('backups', name)) : [])];
  return files.filter((file) => ((statSync(join(folder, file), { throwIfNoEntry: false })?.mode ?? 0) & 0o077) !== 0);
}

export const files: Check = {
  name: 'files',
  means: 'only their owner can read secrets, rows and backups',
  look({ folder }) {
    if (process.platform === 'win32') return skipped('Windows keeps rights of another kind');
    if (!existsSync(folder)) return skipped('there is no data folder yet');
    const found = open(folder);
    return found.length === 0
      ? well('secrets, rows and backups are closed to others')
      : bad(`others can read ${found.join(', ')}`, 'worldkiln doctor --fix files');
  },
  mends: 'takes everybody else’s rights to those files away',
  mend({ folder }) {
    const found = open(folder);
    for (const file of found) chmodSync(join(folder, file), statSync(join(folder, file)).mode & 0o700);
    return Promise.resolve(`closed ${found.join(', ')}`);
  },
};
