import { randomInt } from 'node:crypto';
import { KilnError, WorldId } from '@worldkiln/contracts';
import { type Db, homeWorld } from '@worldkiln/db';
import { newWorldId } from '../ids.ts';
import { furnish } from './starter-valley.ts';

/** The ground the starter valley was laid out on. */
const STARTER_SEED = 7;

/** The box's front door: made once, by whichever process comes first. */
export class HomeWorld {
  readonly #db: Db;
  #id: WorldId | undefined;

  readonly #furnished: boolean;

  constructor(db: Db, furnished: boolean) {
    this.#db = db;
    this.#furnished = furnished;
  }

  async open(): Promise<WorldId> {
    const fresh = { id: newWorldId(), name: 'The home valley', seed: this.#furnished ? STARTER_SEED : randomInt(2 ** 31) };
    const row = await this.#db.transaction(async (tx) => {
      const made = await homeWorld(tx, fresh);
      // Whoever made it furnishes it, in the same breath: two processes that start together do it once.
      if (this.#furnished && made.id === fresh.id) await furnish(tx, fresh.id);
      return made;
    });
    this.#id = WorldId.parse(row.id);
    return this.#id;
  }

  /** Throws KilnError 503 while the database has never answered yet. */
  id(): WorldId {
    if (this.#id === undefined)
      throw new KilnError('busy', { code: 'world_opening', message: 'The first world is being opened. Ask again in a moment.', waitS: 1, http: 503 });
    return this.#id;
  }
}
