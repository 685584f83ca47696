import { expireOrphanHolds, sumLedger } from '@worldkiln/db';
import { type Check, bad, well } from '../check.ts';

export const ledger: Check = {
  name: 'ledger',
  means: 'all books together come to nothing, and every balance is the sum of its lines',
  async look(patient) {
    const { db } = await patient.database();
    const { total, astray } = await sumLedger(db);
    if (total === 0 && astray.length === 0) return well('it adds up');
    return bad(
      `it comes to ${total} credits; balances that differ from their lines: ${astray.slice(0, 5).join(', ') || 'none'}`,
      'Stop the box, keep a copy of its data, and restore the last backup that adds up: lines are never written by hand.',
    );
  },
  mends: 'gives back credits that ended jobs still hold',
  async mend(patient) {
    const { db } = await patient.database();
    const freed = await expireOrphanHolds(db);
    return freed === 0 ? null : `gave back what ${freed} ended attempts still held`;
  },
};
