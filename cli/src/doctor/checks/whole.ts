import { listBackups } from '../../backup/list-backups.ts';
import { verifyBackup } from '../../backup/read-backup.ts';
import { bad, type Check, skipped, well } from '../check.ts';

export const whole: Check = {
  name: 'whole',
  means: 'the newest backup can be read to its last byte',
  thorough: true,
  async look({ folder }) {
    const newest = listBackups(folder).at(-1);
    if (newest === undefined) return skipped('there is no backup yet');
    try {
      const { madeAt, tables, blobs } = await verifyBackup(newest);
      return well(`${tables.reduce((sum, { rows }) => sum + rows, 0)} rows and ${blobs.length} files, as of ${madeAt}`);
    } catch (error) {
      return bad(`${newest}: ${error instanceof Error ? error.message : String(error)}`, 'Take a new one: worldkiln backup.');
    }
  },
};
