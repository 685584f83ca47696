import { setTimeout as sleep } from 'node:timers/promises';
import { SEARCH_ATTRIBUTES } from '@worldkiln/contracts';
import { Client, Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import type { Logger } from 'pino';

/** How the durable engine is, in words for people. */
export interface EngineState {
  ready: boolean;
  detail: string;
}

interface EngineOptions {
  address: string;
  namespace: string;
  /** How payloads are sealed; the SDK's own way when absent. */
  dataConverter?: DataConverter;
  log: Logger;
}

/** A call that has not been answered by then will not be: the next one tries again. */
const CALL_MS = 5_000;
/** How often we look: often while people wait for it, now and then while it is well. */
const LOOK_MS = { away: 500, ready: 2_000 };

/**
 * The connection to Temporal, which may be minutes away on a first start and may go at any time. Nothing waits for it:
 * whoever needs it asks `client` and hears null while it is not there.
 */
export class Engine {
  readonly #options: EngineOptions;
  readonly #stopped = new AbortController();
  #connection: Connection | undefined;
  #client: Client | undefined;
  #state: EngineState = { ready: false, detail: 'The durable engine is being looked for. Jobs are accepted and wait.' };
  #searchAttributes = false;
  #watching: Promise<void> | undefined;
  #onReady: () => void = () => undefined;

  constructor(options: EngineOptions) {
    this.#options = options;
  }

  /** Begins to look, and calls back each time it comes (back). */
  start(onReady: () => void): void {
    this.#onReady = onReady;
    this.#watching = this.#watch();
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#watching;
    await this.#connection?.close();
  }

  state(): EngineState {
    return this.#state;
  }

  /** A client while the engine answers, else null. */
  client(): Client | null {
    return this.#state.ready ? (this.#client ?? null) : null;
  }

  /** Whether the namespace knows our search attributes: a start that names unknown ones would be refused. */
  get searchAttributes(): boolean {
    return this.#searchAttributes;
  }

  /** Runs a call with a deadline. */
  call<T>(work: () => Promise<T>): Promise<T> {
    const connection = this.#connect();
    return connection.withDeadline(Date.now() + CALL_MS, work);
  }

  async #watch(): Promise<void> {
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      const was = this.#state.ready;
      this.#state = await this.#look();
      if (this.#state.ready && !was) {
        this.#options.log.info(`Temporal answers at ${this.#options.address}`);
        this.#onReady();
      } else if (!this.#state.ready && was) this.#options.log.warn(`Temporal at ${this.#options.address} does not answer any more`);
      await sleep(this.#state.ready ? LOOK_MS.ready : LOOK_MS.away, undefined, { signal }).catch(() => undefined);
    }
  }

  async #look(): Promise<EngineState> {
    const { namespace, log } = this.#options;
    try {
      const { workflowService, operatorService } = this.#connect();
      await this.call(() => workflowService.describeNamespace({ namespace }));
      // Asked again after every absence: the engine that comes back may be another one.
      if (!this.#state.ready) {
        const known = await this.call(() => operatorService.listSearchAttributes({ namespace }));
        this.#searchAttributes = Object.keys(SEARCH_ATTRIBUTES).every((name) => name in known.customAttributes);
        if (!this.#searchAttributes) log.warn('this Temporal namespace lacks our search attributes: runs start without them');
      }
      return { ready: true, detail: 'Ready.' };
    } catch (err) {
      log.trace({ err }, 'Temporal does not answer');
      return { ready: false, detail: `The durable engine at ${this.#options.address} does not answer yet. Jobs are accepted and wait.` };
    }
  }

  #connect(): Connection {
    if (this.#connection === undefined) {
      const { namespace, dataConverter } = this.#options;
      this.#connection = Connection.lazy({
        address: this.#options.address,
        // gRPC waits up to two minutes between tries by default: a box whose engine has just come up should notice.
        channelArgs: { 'grpc.initial_reconnect_backoff_ms': 250, 'grpc.max_reconnect_backoff_ms': 2_000 },
      });
      this.#client = new Client({ connection: this.#connection, namespace, ...(dataConverter && { dataConverter }) });
    }
    return this.#connection;
  }
}
