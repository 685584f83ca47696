import { setTimeout as sleep } from 'node:timers/promises';
import { LIMITS, WEBHOOK_WAITS_S } from '@worldkiln/contracts';
import { CHANNELS, claimCancelOrders, claimPriorityOrders, claimStartOrders, claimWebhookOrders, type Connection, silentRuns } from '@worldkiln/db';
import type { Logger } from 'pino';
import { keepListening } from '../keep-listening.ts';
import { carryOutCancel } from './cancel-order.ts';
import type { Engine } from './engine.ts';
import { carryOutPriority } from './priority-order.ts';
import { askAfterRun } from './silent-run.ts';
import { carryOutStart } from './start-order.ts';
import { carryOutWebhook } from './webhook-order.ts';

interface DispatcherOptions {
  connection: Connection;
  engine: Engine;
  log: Logger;
  /** Look for orders at least this often; hints make it sooner. */
  pollMs?: number;
  /** A run without a word for this long is asked after. */
  silentS?: number;
  /** Seconds between the tries of a delivery. */
  webhookWaitsS?: readonly number[];
}

/** Hints can be lost. */
const POLL_MS = 1_000;
/** The longest pause after failures in a row. */
const PAUSE_MS = 5_000;
/** A run says something at least at every step, and its steps are done in half a minute: this is silence. */
const SILENT_S = 120;
const ASK_AFTER_MS = 15_000;

/**
 * Carries orders from the database to Temporal: starts, cancels, priorities, deliveries, and runs that Temporal has lost. Several API processes
 * do it at once; each order is leased, and the workflow id makes a second start of the same one harmless.
 */
export class Dispatcher {
  readonly #options: Required<DispatcherOptions>;
  readonly #stopped = new AbortController();
  #working: Promise<void> | undefined;
  #stopListening: () => void = () => undefined;
  #wake: () => void = () => undefined;
  #hinted = false;
  #askedAfterMs = 0;

  constructor(options: DispatcherOptions) {
    this.#options = { pollMs: POLL_MS, silentS: SILENT_S, webhookWaitsS: WEBHOOK_WAITS_S, ...options };
  }

  start(): void {
    const { connection, log } = this.#options;
    this.#stopListening = keepListening(connection.sql, CHANNELS.startOrders, () => this.hint(), log);
    this.#working = this.#work();
  }

  /** There may be something to do now. */
  hint(): void {
    this.#hinted = true;
    this.#wake();
  }

  /** Ends after the orders in hand. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    this.#stopListening();
    this.#wake();
    await this.#working;
  }

  async #work(): Promise<void> {
    const { signal } = this.#stopped;
    for (let failures = 0; !signal.aborted;) {
      this.#hinted = false;
      try {
        const more = await this.#round();
        failures = 0;
        if (!more) await this.#rest();
      } catch (err) {
        const pause = Math.min(250 * 2 ** failures++, PAUSE_MS);
        this.#options.log[failures === 1 ? 'warn' : 'debug']({ err, pause }, 'orders could not be carried out; trying again');
        await sleep(pause, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  /** One look at the orders; true when there may be more. Nothing is claimed while Temporal is away: it waits in its place. */
  async #round(): Promise<boolean> {
    const { connection, engine, log, silentS, webhookWaitsS } = this.#options;
    const client = engine.client();
    if (client === null) return false;
    const means = { db: connection.db, client, engine, log, webhookWaitsS };
    const starts = await claimStartOrders(connection.db);
    const cancels = await claimCancelOrders(connection.db);
    const priorities = await claimPriorityOrders(connection.db);
    const letters = await claimWebhookOrders(connection.db);
    const results = await Promise.allSettled([
      ...starts.map((order) => carryOutStart(means, order)),
      ...cancels.map((order) => carryOutCancel(means, order)),
      ...priorities.map((order) => carryOutPriority(means, order)),
      ...letters.map((order) => carryOutWebhook(means, order)),
    ]);
    if (Date.now() - this.#askedAfterMs > ASK_AFTER_MS) {
      this.#askedAfterMs = Date.now();
      for (const run of await silentRuns(connection.db, silentS)) await askAfterRun(means, run);
    }
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
    return [starts, cancels, letters].some(({ length }) => length === LIMITS.ordersAtOnce);
  }

  async #rest(): Promise<void> {
    if (this.#hinted || this.#stopped.signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.#options.pollMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = () => undefined;
  }
}
