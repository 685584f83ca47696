import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openBlobs } from '@worldkiln/blobs';
import { Client, Connection as EngineConnection, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { MockActivityEnvironment } from '@temporalio/testing';
import { NativeConnection } from '@temporalio/worker';
import {
  type AccountId,
  type Config,
  type ImportSource,
  type JobEnd,
  type JobEvent,
  JobRequest,
  MESSAGES,
  type PublishInput,
  SEARCH_ATTRIBUTES,
  type StageStatus,
  type StartOrder,
  type WorldId,
  isTerminal,
  spellId,
  startOf,
  workflowIdOf,
} from '@worldkiln/contracts';
import {
  type Connection,
  type Db,
  type Job,
  claimCancelOrders,
  claimStartOrders,
  createJob,
  eventsAfter,
  findJob,
  markCancelSent,
  markStarted,
  releaseStartOrder,
} from '@worldkiln/db';
import { dataConverter } from '@worldkiln/durable';
import { pino } from 'pino';
import { plansBundle } from '../bundle.ts';
import { type Clients, quickHands } from '../hands.ts';
import { installRuntime } from '../runtime.ts';
import { createWorkers } from '../worker.ts';
import { forgeDouble } from './forge-double.ts';

/** A creator and a world to make things in. */
export interface Somewhere {
  accountId: AccountId;
  worldId: WorldId;
}

export async function somewhere(sql: Connection['sql'], role: 'guest' | 'operator' = 'guest'): Promise<Somewhere> {
  const accountId = spellId('acc', randomBytes(26));
  const worldId = spellId('wld', randomBytes(26));
  await sql`insert into accounts (id, name, role) values (${accountId}, 'Ada', ${role})`;
  await sql`insert into worlds (id, name, seed, owner_id) values (${worldId}, 'A valley', 7, ${accountId})`;
  return { accountId, worldId };
}

/** Accepts a job as the API does. */
export async function wish(
  db: Db,
  { accountId, worldId }: Somewhere,
  asked: Partial<JobRequest> & { maxAttempts?: number; source?: ImportSource } = {},
): Promise<Job> {
  const { maxAttempts, source, ...fields } = asked;
  const request = JobRequest.parse({ roomId: worldId, prompt: 'a wooden crate', ...fields });
  return db.transaction((tx) =>
    createJob(tx, {
      jobId: spellId('job', randomBytes(26)),
      accountId,
      entityId: spellId('ent', randomBytes(26)),
      assetId: spellId('ast', randomBytes(26)),
      request,
      seed: request.seed ?? randomInt(2 ** 31),
      plan: request.generationPlan ?? { meshStrategy: 'procedural', textureStrategy: 'flat', lods: true },
      sketch: { kind: 'prop', name: 'crate', archetype: 'crate', scaleMeters: [1, 1, 1], massKg: 20, body: 'dynamic', palette: ['#8a6a3f'] },
      ...(maxAttempts === undefined ? {} : { maxAttempts }),
      ...(source && { source }),
    }),
  );
}

export interface Workshop {
  client: Client;
  namespace: string;
  clients: Clients;
  /** Carries one start order out. */
  start(order: StartOrder): Promise<void>;
  /** One round of the dispatcher: what the API does on every hint. */
  dispatch(): Promise<void>;
  /** Rounds until the job has ended. */
  ended(job: Job): Promise<Job>;
  /** Rounds until `met` holds. */
  until(met: () => Promise<boolean> | boolean, what: string): Promise<void>;
  result(job: Job): Promise<JobEnd>;
  stage(job: Job): Promise<StageStatus>;
  events(job: Job): Promise<JobEvent['event'][]>;
  /** Runs a quick step outside its run, as a redelivery would. */
  repeatStep(name: 'publish', input: unknown): Promise<unknown>;
  close(): Promise<void>;
}

export interface WorkshopOptions {
  address: string;
  db: Db;
  clients?: Partial<Clients>;
  /** One that is there already; else a fresh one. */
  namespace?: string;
  versioning?: Config['TEMPORAL_VERSIONING'];
  /** TEMPORAL_CODEC_KEYS. */
  codecKeys?: string;
  /** False leaves the making to a worker elsewhere. */
  worker?: boolean;
}

/** What nobody reads; LOG_LEVEL makes it speak. */
export const silentLog = pino({ level: process.env.LOG_LEVEL ?? 'silent' });

let quiet = false;
/** The SDK's own log would bury the test's: the runtime is one per process and takes its logger once. */
export function quietRuntime(): void {
  if (!quiet) installRuntime(silentLog);
  quiet = true;
}

/** A namespace of its own: queues have the same names everywhere, and a neighbour's worker would take our jobs. */
async function freshNamespace(connection: EngineConnection): Promise<string> {
  const namespace = `t-${randomBytes(8).toString('hex')}`;
  await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: { seconds: DAY_S as never } });
  const kinds = Object.entries(SEARCH_ATTRIBUTES).map(([name, type]) => [name, INDEXED[type]]);
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: Object.fromEntries(kinds) });
  return namespace;
}

/** The service takes numbers; its generated type asks for Long objects, of a package that isn't ours. */
const DAY_S: unknown = 86_400;

/** Temporal's numbers for the types of search attributes. */
const INDEXED = { Keyword: 2, Bool: 5 } as const;

/** Real workers on real Temporal and PostgreSQL, with hands a test can hold. */
export async function openWorkshop(options: WorkshopOptions): Promise<Workshop> {
  quietRuntime();
  const { address, db } = options;
  const folder = mkdtempSync(join(tmpdir(), 'worldkiln-blobs-'));
  const clients: Clients = {
    db,
    blobs: openBlobs({ root: folder, secret: 'of a test', baseUrl: '' }),
    forge: forgeDouble(),
    providers: new Map(),
    credits: 'house',
    trustedOrigins: [],
    log: pino({ level: 'silent' }),
    ...options.clients,
  };
  // On a crowded machine the engine's first answer may take longer than the default of ten seconds.
  const connection = await EngineConnection.connect({ address, connectTimeout: '60s' });
  const namespace = options.namespace ?? (await freshNamespace(connection));
  const sealing = dataConverter(options.codecKeys);
  const client = new Client({ connection, namespace, ...sealing });
  const native = await NativeConnection.connect({ address });
  const workers =
    options.worker === false
      ? []
      : await createWorkers({
          connection: native,
          namespace,
          plans: await plansBundle(),
          clients,
          threads: 2,
          versioning: options.versioning ?? 'off',
          ...sealing,
        });
  const running = workers.map((worker) => worker.run());

  async function start(order: StartOrder): Promise<void> {
    const { type, options: request } = startOf(order, { searchAttributes: true });
    await client.workflow.start(type, request).then(
      () => markStarted(db, order),
      (error: unknown) => {
        if (error instanceof WorkflowExecutionAlreadyStartedError) return releaseStartOrder(db, order);
        throw error;
      },
    );
  }

  async function dispatch(): Promise<void> {
    for (const order of await claimStartOrders(db)) await start(order);
    for (const order of await claimCancelOrders(db)) {
      await client.workflow.getHandle(workflowIdOf(order.jobId)).signal(MESSAGES.cancel, order.attempt);
      await markCancelSent(db, order);
    }
  }

  async function until(met: () => Promise<boolean> | boolean, what: string): Promise<void> {
    for (let waitedMs = 0; waitedMs < 40_000; waitedMs += 50) {
      await dispatch();
      if (await met()) return;
      await sleep(50);
    }
    throw new Error(`waited 40 s for ${what}`);
  }

  return {
    client,
    namespace,
    clients,
    start,
    dispatch,
    until,
    async ended(job) {
      let now: Job | null = job;
      await until(
        async () => {
          now = await findJob(db, job.id);
          return now !== null && isTerminal(now.status);
        },
        `job ${job.id} to end; its row says ${JSON.stringify(now)}`,
      );
      return now;
    },
    result: (job) => client.workflow.getHandle(workflowIdOf(job.id)).result() as Promise<JobEnd>, // the plan's own type
    stage: (job) => client.workflow.getHandle(workflowIdOf(job.id)).query<StageStatus>(MESSAGES.status),
    events: async (job) => (await eventsAfter(db, { jobId: job.id }, 0, 1000)).map((line) => line.event),
    async repeatStep(name, input) {
      const environment = new MockActivityEnvironment({ startToCloseTimeoutMs: 20_000 });
      return environment.run(quickHands(clients)[name], input as PublishInput); // read from a history of this very step
    },
    async close() {
      for (const worker of workers) worker.shutdown();
      await Promise.all(running);
      await Promise.all([native.close(), connection.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
