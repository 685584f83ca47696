import { databaseClock } from '@worldkiln/db';
import { bad, type Check, well } from '../check.ts';

/** Leases last ten seconds and tickets thirty: processes that disagree by more than this begin to refuse each other. */
const APART_S_MAX = 3;

export const clock: Check = {
  name: 'clock',
  means: 'this machine and the database agree on what time it is, and it has not run backwards',
  async look(patient) {
    const { db } = await patient.database();
    const before = patient.now();
    const { now, newestLine } = await databaseClock(db);
    const after = patient.now();
    // Somewhere between the question and the answer it was that time.
    const apartS = Math.max(0, now.getTime() - after, before - now.getTime()) / 1000;
    const todo = 'Let both machines keep time (systemd-timesyncd, chrony), then ask again.';
    if (apartS > APART_S_MAX) return bad(`the database’s clock is ${apartS.toFixed(1)} s away from this machine’s`, todo);
    const aheadS = newestLine === null ? 0 : (newestLine.getTime() - after) / 1000;
    if (aheadS > APART_S_MAX) return bad(`the newest line was written ${aheadS.toFixed(0)} s from now: a clock ran backwards`, todo);
    return well(`${apartS.toFixed(1)} s apart`);
  },
};
