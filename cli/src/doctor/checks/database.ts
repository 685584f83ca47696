import { databaseServer } from '@worldkiln/db';
import { bad, type Check, watch, well } from '../check.ts';

/** What the queries are tested on is newer; this is the oldest that has all they use. */
const VERSION_MIN = 150_000;

export const database: Check = {
  name: 'database',
  means: 'PostgreSQL answers, is new enough, and has connections left',
  async look(patient) {
    const { db } = await patient.database();
    const { version, versionNumber, bytes, connections, connectionsMax } = await databaseServer(db);
    const says = `PostgreSQL ${version}, ${(bytes / 1e6).toFixed(0)} MB, ${connections} of ${connectionsMax} connections`;
    if (versionNumber < VERSION_MIN) return bad(says, 'Worldkiln needs PostgreSQL 15 or newer.');
    if (connections > connectionsMax * 0.9) return watch(says, 'Raise max_connections, or run fewer processes on this server.');
    return well(says);
  },
};
