import { setTimeout as sleep } from 'node:timers/promises';
import { NativeConnection, type Worker } from '@temporalio/worker';
import { type WorkerSettings, createWorkers } from './worker.ts';

export interface RunOptions extends Omit<WorkerSettings, 'connection'> {
  address: string;
  signal: AbortSignal;
  /** Called each time both queues begin to be polled, and when that ends. */
  onPolling(polling: boolean): void;
}

/** Longest pause between two tries to reach the engine. */
const PAUSE_MS = 3_000;

/**
 * Works until told to stop. The engine may be minutes away (it is being built on a first start) or go away and come
 * back: every end that was not asked for is another beginning.
 */
export async function runWorkers(options: RunOptions): Promise<void> {
  const { signal, clients } = options;
  for (let tries = 0; !signal.aborted; tries++) {
    try {
      await workOnce(options, () => {
        tries = 0;
        options.onPolling(true);
      });
    } catch (error) {
      // The first tries of a cold start are expected to fail: one line, not one every three seconds.
      if (tries === 0) clients.log.warn({ err: error }, `the engine at ${options.address} does not answer yet; trying until it does`);
      else clients.log.debug({ err: error }, 'still no answer');
    }
    options.onPolling(false);
    await sleep(Math.min(250 * 2 ** tries, PAUSE_MS), undefined, { signal }).catch(() => undefined);
  }
}

async function workOnce({ address, signal, ...settings }: Omit<RunOptions, 'onPolling'>, ready: () => void): Promise<void> {
  const connection = await NativeConnection.connect({ address });
  try {
    const workers = await createWorkers({ ...settings, connection });
    const stop = () => workers.forEach(shutdown);
    signal.addEventListener('abort', stop);
    try {
      const running = workers.map((worker) => worker.run());
      if (signal.aborted) stop();
      else ready();
      // When one of the two ends, the other goes too: half a worker would take plans whose forge steps nobody does.
      await Promise.race(running).finally(stop);
      await Promise.all(running);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  } finally {
    await connection.close();
  }
}

function shutdown(worker: Worker): void {
  if (worker.getState() === 'RUNNING') worker.shutdown();
}
