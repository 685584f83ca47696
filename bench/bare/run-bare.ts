import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';

/** Runs `count` bare workflows at once on this server, in a worker of this process; milliseconds for all of them, and for each. */
export async function runBare(address: string, count: number, steps: number): Promise<{ ms: number; each: number[] }> {
  const taskQueue = `bare-${process.pid}`;
  const [connection, native] = await Promise.all([Connection.connect({ address }), NativeConnection.connect({ address })]);
  const worker = await Worker.create({
    connection: native,
    taskQueue,
    workflowsPath: fileURLToPath(new URL('./workflow.ts', import.meta.url)),
    activities: { nothing: () => Promise.resolve() },
  });
  const client = new Client({ connection });
  const one = async (workflowId: string) => {
    const from = performance.now();
    await client.workflow.execute('bare', { taskQueue, workflowId, args: [steps] });
    return performance.now() - from;
  };
  const run = (n: number) => Promise.all(Array.from({ length: n }, (_, i) => one(`${taskQueue}-${steps}-${n}-${i}`)));
  try {
    return await worker.runUntil(async () => {
      await run(5); // the first runs load the bundle into its isolate
      const from = performance.now();
      const each = await run(count);
      return { ms: performance.now() - from, each };
    });
  } finally {
    await native.close();
    await connection.close();
  }
}
