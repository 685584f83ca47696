import type { BlobRef } from '@worldkiln/contracts';
import { dumpDatabase } from '@worldkiln/db';
import { bad, type Check, skipped, well } from '../check.ts';
import { fetchFromBackups } from '../fetch-from-backups.ts';
import type { Patient } from '../patient.ts';

/** Asked at a time: a bucket answers in parallel, a disk does not care. */
const AT_ONCE = 16;

/** Every file that published versions are made of. */
export async function namedBlobs(patient: Patient): Promise<BlobRef[]> {
  const { url } = await patient.database();
  return dumpDatabase(url, ({ blobs: refs }) => Promise.resolve(refs));
}

/** Those that `isBad` says yes to. */
export async function which(refs: BlobRef[], isBad: (ref: BlobRef) => Promise<boolean>): Promise<BlobRef[]> {
  const found: BlobRef[] = [];
  for (let at = 0; at < refs.length; at += AT_ONCE) {
    const some = refs.slice(at, at + AT_ONCE);
    const answers = await Promise.all(some.map(isBad));
    found.push(...some.filter((_, i) => answers[i]));
  }
  return found;
}

export const few = (refs: BlobRef[]): string =>
  `${refs
    .slice(0, 3)
    .map(({ sha256 }) => sha256.slice(0, 12))
    .join(', ')}${refs.length > 3 ? ', …' : ''}`;

const lostOf = async (patient: Patient) => which(await namedBlobs(patient), async ({ sha256 }) => !(await patient.blobs.has(sha256)));

export const blobs: Check = {
  name: 'blobs',
  means: 'every file of every published asset is where it should be',
  async look(patient) {
    const refs = await namedBlobs(patient);
    if (refs.length === 0) return skipped('no asset was made yet');
    const lost = await lostOf(patient);
    if (lost.length === 0) return well(`${refs.length} files, ${(refs.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(1)} MB`);
    return bad(
      `${lost.length} of ${refs.length} files are lost (${few(lost)})`,
      'worldkiln doctor --fix blobs takes them from the backups that have them; else ask for these assets again.',
    );
  },
  mends: 'takes lost files from the newest backup that has them',
  mend: async (patient) => fetchFromBackups(patient, await lostOf(patient)),
};
