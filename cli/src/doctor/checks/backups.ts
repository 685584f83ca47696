import { existsSync, statSync } from 'node:fs';
import { Config } from '@worldkiln/contracts';
import { lastOutcome, lastTurnOf } from '../../backup/daily.ts';
import { backupsFolder, listBackups, momentOf } from '../../backup/list-backups.ts';
import { bad, type Check, skipped, watch, well } from '../check.ts';

/** A day may pass while a machine is off; after two the newest backup is no longer daily. */
const LATE_MS = 24 * 3600 * 1000;

export const backups: Check = {
  name: 'backups',
  means: 'the last daily backup was made, and is not older than a day',
  look({ folder, env, box, now }) {
    const hour = Config.shape.BACKUP_HOUR.parse(env.BACKUP_HOUR);
    const files = listBackups(folder);
    const newest = files.at(-1);
    if (hour === 'off') return watch(`daily backups are off (BACKUP_HOUR); ${files.length} are there`, 'Unset BACKUP_HOUR, unless you back up by other means.');
    const last = lastOutcome(folder);
    if (last !== null && !last.ok)
      return bad(`the backup of ${last.at} failed: ${last.reason}`, 'Mend that, then `worldkiln backup`. It is tried again every hour.');
    if (newest === undefined) {
      if (!box && env.DATABASE_URL !== undefined && !existsSync(backupsFolder(folder)))
        return skipped('they lie where `worldkiln backup --daily` runs: ask there');
      return well(`none yet; the first comes at ${String(hour).padStart(2, '0')}:00`);
    }
    const says = `${files.length} kept, the newest from ${momentOf(newest)?.toISOString()}, ${(statSync(newest).size / 1e6).toFixed(1)} MB`;
    const late = (momentOf(newest)?.getTime() ?? 0) < lastTurnOf(hour, new Date(now())).getTime() - LATE_MS;
    if (late && box) return bad(says, 'It should be younger: read logs/backup.log in the data folder, and `worldkiln backup`.');
    return well(says);
  },
};
