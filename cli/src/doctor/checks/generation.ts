import { lastGeneration } from '@worldkiln/db';
import { bad, type Check, skipped, well } from '../check.ts';

/** Health means that the last real generation worked: a green page over a broken forge helps nobody. */
export const generation: Check = {
  name: 'generation',
  means: 'the last real generation worked',
  async look(patient) {
    const { db } = await patient.database();
    const last = await lastGeneration(db);
    if (!last) return skipped('nothing was asked for yet');
    if (last.status === 'ready') return well(`worked, ${last.at.toISOString()} (${last.id})`);
    return bad(
      `failed (${last.id}): ${last.error?.message ?? 'no reason was kept'}`,
      `Read logs/worker.log in the data folder, or \`worldkiln replay ${last.id}\`.`,
    );
  },
};
