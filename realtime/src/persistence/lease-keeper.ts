import { LIMITS } from '@worldkiln/contracts';
import { acquireLease, releaseLease, renewLease, sweepDeadRoomServers, type Db, type Lease, type LeaseAnswer } from '@worldkiln/db';

/** Three tries before the lease runs out. */
const RENEW_MS = (LIMITS.leaseS / 3) * 1_000;

/** Takes a world. Held by a server that is dead, it is freed first. */
export async function takeLease(db: Db, worldId: string, serverId: string): Promise<LeaseAnswer> {
  const answer = await acquireLease(db, { worldId, serverId, leaseS: LIMITS.leaseS });
  if (answer.got) return answer;
  await sweepDeadRoomServers(db, serverId);
  return acquireLease(db, { worldId, serverId, leaseS: LIMITS.leaseS });
}

/**
 * Keeps a lease alive. It is lost when the database says so; while the database is away nobody can take it either, and
 * nothing is acknowledged, so the room waits.
 */
export class LeaseKeeper {
  readonly lease: Lease;
  readonly #db: Db;
  readonly #timer: NodeJS.Timeout;
  #ended = false;

  constructor(db: Db, lease: Lease, events: { onLost(): void; onTrouble(error: unknown): void }) {
    this.#db = db;
    this.lease = lease;
    this.#timer = setInterval(() => {
      renewLease(db, lease, LIMITS.leaseS).then(
        (ours) => {
          if (ours || this.#ended) return;
          this.stop();
          events.onLost();
        },
        (error: unknown) => events.onTrouble(error),
      );
    }, RENEW_MS);
  }

  stop(): void {
    this.#ended = true;
    clearInterval(this.#timer);
  }

  async release(): Promise<void> {
    this.stop();
    await releaseLease(this.#db, this.lease);
  }
}
