import { LIMITS, QUEUES } from '@worldkiln/contracts';
import { type NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import type { PlansBundle } from './bundle.ts';
import { type Clients, forgeHands, quickHands } from './hands.ts';

export interface WorkerSettings {
  connection: NativeConnection;
  namespace: string;
  plans: PlansBundle;
  clients: Clients;
  /** Forge steps at a time. */
  threads: number;
}

/** The two workers of one process: plans with their quick steps, and the CPU work. */
export async function createWorkers(settings: WorkerSettings): Promise<Worker[]> {
  const { connection, namespace, plans, clients, threads } = settings;
  const common = {
    connection,
    namespace,
    // Steps get this long to end by themselves, then are told to stop; the process is gone within ten seconds.
    shutdownGraceTime: '5s',
    shutdownForceTime: '8s',
    // The default sends at 0.8 of the timeout: a cancel would reach a forge step four seconds late.
    maxHeartbeatThrottleInterval: LIMITS.heartbeatS * 200,
    defaultHeartbeatThrottleInterval: LIMITS.heartbeatS * 200,
    // Reported with every task: the history says which plans made it. Not used to route, see docs/decisions.
    workerDeploymentOptions: { version: { deploymentName: 'worldkiln', buildId: plans.buildId }, useWorkerVersioning: false },
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
  ]);
}
