import { type JobId, workflowIdOf } from '@worldkiln/contracts';
import type { Db } from '@worldkiln/db';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Engine } from './engine.ts';

/** What carrying out an order takes. */
export interface Means {
  db: Db;
  client: Client;
  engine: Pick<Engine, 'call' | 'searchAttributes'>;
  log: Logger;
}

const Memo = z.object({ attempt: z.int().min(1) });

/** The newest run of a job: which attempt it is, by its memo, and whether it still runs. */
export async function describeRun({ client, engine }: Means, jobId: JobId): Promise<{ running: boolean; attempt: number | null }> {
  try {
    const found = await engine.call(() => client.workflow.getHandle(workflowIdOf(jobId)).describe());
    const memo = Memo.safeParse(found.memo);
    return { running: found.status.name === 'RUNNING', attempt: memo.success ? memo.data.attempt : null };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return { running: false, attempt: null };
    throw error;
  }
}
