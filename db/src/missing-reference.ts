import { worlds } from './worlds/tables.ts';
import { accounts } from './accounts/tables.ts';
import { getTableName } from 'drizzle-orm';

/**
 * What a refused row pointed at and is not there: PostgreSQL checks it anyway, so nobody has to ask beforehand. Null for
 * any other error.
 */
export function missingReference(thrown: unknown): 'world' | 'account' | null {
  for (let error = thrown, depth = 0; error instanceof Error && depth < 5; error = error.cause, depth++) {
    if (!('code' in error && error.code === '23503' && 'constraint_name' in error)) continue;
    const constraint = String(error.constraint_name);
    if (constraint.endsWith(`_${getTableName(worlds)}_id_fk`)) return 'world';
    if (constraint.endsWith(`_${getTableName(accounts)}_id_fk`)) return 'account';
  }
  return null;
}
