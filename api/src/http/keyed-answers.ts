import { KilnError } from '@worldkiln/contracts';
import { answerOnce, type Db, keyInFlight, type KeyedAnswer, type KeyedRequest, missingReference, recallAnswer, type Tx } from '@worldkiln/db';
import { accountGone } from '../routes/account-gone.ts';

/** Work as it is done inside the transaction that also keeps its answer. */
type Work<T> = (tx: Tx) => Promise<T>;

/**
 * Answers each (account, Idempotency-Key) once: with what was said before, or by the work. `prepare` runs before the
 * transaction, so that nothing is locked while a prompt is understood or a file is looked at.
 */
export function keyedAnswers(db: Db) {
  // The lock in the database is what counts, over all processes. This only spares those who would meet it here: of a
  // hundred posts of one key, each made a sketch and a transaction before.
  const inFlight = new Set<string>();
  return async function once<T>(request: KeyedRequest, prepare: () => Work<T> | Promise<Work<T>>): Promise<KeyedAnswer<T>> {
    const name = `${request.accountId} ${request.key}`;
    if (inFlight.has(name)) throw keyInFlight();
    const known = await recallAnswer<T>(db, request);
    if (known) return known;
    // Others may have come while the database was asked.
    if (inFlight.has(name)) throw keyInFlight();
    inFlight.add(name);
    try {
      return await answerOnce(db, request, await prepare());
    } catch (error) {
      throw explained(error);
    } finally {
      inFlight.delete(name);
    }
  };
}

/** A row that pointed at nothing, in words. */
function explained(error: unknown): unknown {
  const missing = missingReference(error);
  if (missing === 'world')
    return new KilnError('missing', { code: 'world_missing', message: 'There is no such room. Check the link, or make a new world.', path: 'roomId' });
  if (missing === 'account') return accountGone();
  return error;
}
