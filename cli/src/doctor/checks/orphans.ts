import type { StoredBlob } from '@worldkiln/blobs';
import { dumpDatabase, quietJobs } from '@worldkiln/db';
import { type Check, watch, well } from '../check.ts';
import type { Patient } from '../patient.ts';

/** Steps of a job leave files that no row names until its end; no run lives as long as this. */
const OLD_MS = 14 * 24 * 3600 * 1000;

/** Old files whose name stands in no row of any table, whatever the column. */
async function orphansOf(patient: Patient): Promise<StoredBlob[]> {
  const { url } = await patient.database();
  const named = new Set<string>();
  await dumpDatabase(url, async ({ tables, rows }) => {
    for (const table of tables)
      for await (const chunk of rows(table)) for (const [word] of chunk.toString('latin1').matchAll(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g)) named.add(word);
  });
  const found: StoredBlob[] = [];
  for await (const blob of patient.blobs.list()) if (!named.has(blob.sha256) && patient.now() - blob.at.getTime() > OLD_MS) found.push(blob);
  return found;
}

export const orphans: Check = {
  name: 'orphans',
  means: 'no old file takes up room that nothing names any more',
  thorough: true,
  async look(patient) {
    const found = await orphansOf(patient);
    if (found.length === 0) return well('none older than two weeks');
    return watch(
      `${found.length} files (${(found.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(1)} MB) that no row names`,
      'worldkiln doctor --fix orphans removes them.',
    );
  },
  mends: 'removes files older than two weeks that no row of any table names, while no job is as old',
  async mend(patient) {
    const { db } = await patient.database();
    if ((await quietJobs(db, OLD_MS / 2_000, 1)).length > 0) return null;
    const found = await orphansOf(patient);
    for (const { sha256 } of found) await patient.blobs.remove(sha256);
    return `removed ${found.length} files`;
  },
};
