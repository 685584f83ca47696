import { CHANNELS, type Connection } from '@worldkiln/db';
import type { Logger } from 'pino';
import { keepListening } from '../keep-listening.ts';

/** One LISTEN for every stream of this process: whoever follows a world is woken when its outbox grows. */
export class EventHub {
  readonly #followers = new Map<string, Set<() => void>>();
  #stop: (() => void) | undefined;

  start(sql: Connection['sql'], log: Logger): void {
    this.#stop = keepListening(sql, CHANNELS.jobEvents, (worldId) => this.#wake(worldId), log);
  }

  /** How many follow something now. */
  get size(): number {
    return [...this.#followers.values()].reduce((sum, followers) => sum + followers.size, 0);
  }

  stop(): void {
    this.#stop?.();
  }

  /** Calls back on every hint about the world until the returned function is called. */
  follow(worldId: string, wake: () => void): () => void {
    const followers = this.#followers.get(worldId) ?? new Set();
    this.#followers.set(worldId, followers.add(wake));
    return () => {
      followers.delete(wake);
      if (followers.size === 0 && this.#followers.get(worldId) === followers) this.#followers.delete(worldId);
    };
  }

  #wake(worldId: string | null): void {
    const woken = worldId === null ? [...this.#followers.values()] : [this.#followers.get(worldId) ?? new Set<() => void>()];
    for (const followers of woken) for (const wake of followers) wake();
  }
}
