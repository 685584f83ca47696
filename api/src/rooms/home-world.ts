import { randomInt } from 'node:crypto';
import { KilnError, WorldId } from '@worldkiln/contracts';
import { type Db, homeWorld } from '@worldkiln/db';
import { newWorldId } from '../ids.ts';

/** The box's front door: made once, by whichever process comes first. */
export class HomeWorld {
  readonly #db: Db;
  #id: WorldId | undefined;

  constructor(db: Db) {
    this.#db = db;
  }

  async open(): Promise<WorldId> {
    const row = await homeWorld(this.#db, { id: newWorldId(), name: 'The home valley', seed: randomInt(2 ** 31) });
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
