import type { DataConverter } from '@temporalio/common';
import { type Config, LIMITS, QUEUES, providerQueue } from '@worldkiln/contracts';
import { type NativeConnection, Worker, type WorkerDeploymentOptions, type WorkerOptions } from '@temporalio/worker';
import type { PlansBundle } from './bundle.ts';
import { runSinks, stepSpans } from './spans.ts';
import { type Clients, forgeHands, pictureHands, postHands, providerHands, quickHands } from './hands.ts';

/** What operators name in `temporal worker deployment set-current-version`. */
export const DEPLOYMENT = 'worldkiln';

export interface WorkerSettings {
  connection: NativeConnection;
  namespace: string;
  plans: PlansBundle;
  clients: Clients;
  /** Forge steps at a time. */
  threads: number;
  /** How payloads are sealed; the SDK's own way when absent. */
  dataConverter?: DataConverter;
  /** Whether a run stays with the build that began it. */
  versioning: Config['TEMPORAL_VERSIONING'];
}

/** The workers of one process: plans with their quick steps, the CPU work, deliveries, and one for each provider. */
export async function createWorkers(settings: WorkerSettings): Promise<Worker[]> {
  const { connection, namespace, plans, clients, threads, versioning, dataConverter } = settings;
  const common = {
    connection,
    namespace,
    ...(dataConverter && { dataConverter }),
    // Steps get this long to end by themselves, then are told to stop; the process is gone within ten seconds.
    shutdownGraceTime: '5s',
    shutdownForceTime: '8s',
    // The default sends at 0.8 of the timeout: a cancel would reach a forge step four seconds late.
    maxHeartbeatThrottleInterval: LIMITS.heartbeatS * 200,
    defaultHeartbeatThrottleInterval: LIMITS.heartbeatS * 200,
    sinks: runSinks(clients.log),
    interceptors: { activity: [stepSpans] },
    workerDeploymentOptions: deploymentOf(plans.buildId, versioning),
  } satisfies Partial<WorkerOptions>;
  return Promise.all([
    Worker.create({
      ...common,
      taskQueue: QUEUES.generate,
      workflowBundle: plans.option,
      activities: quickHands(clients),
      // A run is a handful of events: replaying one costs milliseconds, keeping one costs memory.
      maxCachedWorkflows: 100,
      // A dead worker's runs are offered to it this long before anyone gets them; the default is ten seconds.
      stickyQueueScheduleToStartTimeout: '2s',
      workflowThreadPoolSize: 1,
      maxConcurrentWorkflowTaskExecutions: 20,
      maxConcurrentActivityTaskExecutions: 20,
    }),
    Worker.create({
      ...common,
      taskQueue: QUEUES.forge,
      activities: forgeHands(clients),
      // One more than threads: the next step reads its blobs while the others compute.
      maxConcurrentActivityTaskExecutions: threads + 1,
    }),
    Worker.create({
      ...common,
      taskQueue: QUEUES.pictures,
      activities: pictureHands(clients),
      // One of the threads at most, and never a place of the work's own queue.
      maxConcurrentActivityTaskExecutions: 1,
    }),
    Worker.create({
      ...common,
      taskQueue: QUEUES.webhooks,
      activities: postHands(clients),
      maxConcurrentActivityTaskExecutions: LIMITS.webhooksAtOnce,
    }),
    ...[...clients.providers.values()]
      .filter(({ mesh, image }) => mesh ?? image)
      .map(({ card }) =>
        Worker.create({
          ...common,
          taskQueue: providerQueue(card.id),
          activities: providerHands(clients),
          // The engine keeps this rate over all workers of the queue.
          maxTaskQueueActivitiesPerSecond: card.perMinute / 60,
          // As many as may run there, and some that ask whether there is room.
          maxConcurrentActivityTaskExecutions: card.concurrency * 2 + 2,
        }),
      ),
  ]);
}

/** The build's name is reported either way, so a history says which plans made it. */
function deploymentOf(buildId: string, versioning: WorkerSettings['versioning']): WorkerDeploymentOptions {
  const version = { deploymentName: DEPLOYMENT, buildId };
  return versioning === 'pinned' ? { version, useWorkerVersioning: true, defaultVersioningBehavior: 'PINNED' } : { version, useWorkerVersioning: false };
}
