import { KilnError } from '@worldkiln/contracts';
import { findWorld } from '@worldkiln/db';
import type { Deps } from './deps.ts';

/** Throws, with words for people, while a job would not be accepted and made. */
export async function checkReady({ db, home, engine }: Pick<Deps, 'db' | 'engine'> & { home: Pick<Deps['home'], 'id'> }): Promise<void> {
  // Throws as everywhere when the database is away.
  await findWorld(db, home.id());
  const { ready, detail } = engine.state();
  if (!ready) throw new KilnError('busy', { code: 'engine_away', message: detail, waitS: 2, http: 503 });
}
