import { migrate, newestSchema, schemaOf } from '@worldkiln/db';
import { bad, type Check, well } from '../check.ts';

const dayOf = (moment: number) => (moment === 0 ? 'nothing' : new Date(moment).toISOString().slice(0, 10));

export const migrations: Check = {
  name: 'migrations',
  means: 'the database’s tables are those this version works with',
  async look(patient) {
    const { db } = await patient.database();
    const [has, knows] = [await schemaOf(db), newestSchema()];
    if (has === knows) return well(`as of ${dayOf(knows)}`);
    if (has > knows)
      return bad(
        `the database is of a newer Worldkiln (${dayOf(has)}) than this one (${dayOf(knows)})`,
        'Update this Worldkiln. Nothing older may write to it.',
      );
    return bad(`the database is of ${dayOf(has)}, this version needs ${dayOf(knows)}`, 'worldkiln doctor --fix migrations (a start does it too)');
  },
  mends: 'brings an older database up to date',
  async mend(patient) {
    const { db, url } = await patient.database();
    if ((await schemaOf(db)) > newestSchema()) return null;
    await migrate(url);
    return 'brought the database up to date';
  },
};
