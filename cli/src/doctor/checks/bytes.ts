import type { BlobRef } from '@worldkiln/contracts';
import { KilnError } from '@worldkiln/contracts';
import { bad, type Check, skipped, well } from '../check.ts';
import { fetchFromBackups } from '../fetch-from-backups.ts';
import type { Patient } from '../patient.ts';
import { few, namedBlobs, which } from './blobs.ts';

const damagedOf = async (patient: Patient): Promise<BlobRef[]> =>
  which(await namedBlobs(patient), ({ sha256 }) =>
    patient.blobs.get(sha256).then(
      () => false,
      (error: unknown) => {
        if (error instanceof KilnError && error.code === 'blob_missing') return false; // `blobs` tells of those
        if (error instanceof KilnError && error.code === 'blob_damaged') return true;
        throw error;
      },
    ),
  );

export const bytes: Check = {
  name: 'bytes',
  means: 'every byte of every published asset is as it was written',
  thorough: true,
  async look(patient) {
    const damaged = await damagedOf(patient);
    const { length } = await namedBlobs(patient);
    if (length === 0) return skipped('no asset was made yet');
    if (damaged.length === 0) return well(`${length} files read to their end`);
    return bad(
      `${damaged.length} of ${length} files are damaged (${few(damaged)})`,
      'worldkiln doctor --fix bytes takes them from the backups. Then look at the disk: bytes do not change by themselves.',
    );
  },
  mends: 'writes damaged files anew from the newest backup that has them',
  mend: async (patient) => fetchFromBackups(patient, await damagedOf(patient)),
};
