import { staleLeases, sweepDeadRoomServers } from '@worldkiln/db';
import { type Check, watch, well } from '../check.ts';

export const leases: Check = {
  name: 'leases',
  means: 'no world is held by a room server that is gone',
  async look(patient) {
    const { db } = await patient.database();
    const { worlds, servers } = await staleLeases(db);
    if (worlds.length + servers.length === 0) return well('none is stale');
    return watch(
      `${worlds.length} worlds and ${servers.length} room servers on the list of which nothing is heard`,
      'worldkiln doctor --fix leases; they also run out by themselves.',
    );
  },
  mends: 'frees worlds of room servers that are dead',
  async mend(patient) {
    const { db } = await patient.database();
    // Each live one holds a lock in the database: only those without are swept.
    const dead = await sweepDeadRoomServers(db, '');
    return dead.length === 0 ? null : `took ${dead.join(', ')} off the list`;
  },
};
