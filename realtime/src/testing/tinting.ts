import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityId } from '@worldkiln/contracts';
import type { Bot } from '../bot/bot.ts';

/** After a refusal: the room has trouble, and asking faster mends nothing. */
const REFUSED_MS = 50;

/** Tints things one after another, each as soon as the last was acknowledged, and remembers what nobody may take back. */
export class Tinting {
  /** The last tint of each thing that was acknowledged and not asked to change since. */
  readonly acknowledged = new Map<EntityId, string>();
  count = 0;
  readonly #stop = new AbortController();
  readonly #done: Promise<void>;

  constructor(bot: Bot, things: readonly EntityId[], seed: number) {
    this.#done = this.#run(bot, things, seed);
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#done;
  }

  async #run(bot: Bot, things: readonly EntityId[], seed: number): Promise<void> {
    for (let i = 0; !this.#stop.signal.aborted; i++) {
      const entityId = things[i % things.length];
      if (!entityId) return;
      const tint = `#${((seed * 1_000 + i) % 0x1_00_00_00).toString(16).padStart(6, '0')}`;
      const before = this.acknowledged.get(entityId);
      // While it is not answered it may have happened or not.
      this.acknowledged.delete(entityId);
      try {
        await bot.client.intent({ type: 'tint', entityId, tint });
        this.acknowledged.set(entityId, tint);
        this.count += 1;
      } catch (error) {
        const { code } = error as { code?: string }; // intents are broken with a KilnError
        // A refusal in words is an answer, too: nothing happened.
        if (before !== undefined && code !== 'closed' && code !== 'no_answer') this.acknowledged.set(entityId, before);
        if (bot.client.session.state === 'closed') return;
        await sleep(REFUSED_MS);
      }
    }
  }
}
