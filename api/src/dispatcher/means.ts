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
  /** Seconds between the tries of a delivery. */
  webhookWaitsS: readonly number[];
}

const Memo = z.object({ attempt: z.int().min(1) });

/** Which round of a delivery runs under an id now; null when none does. */
export async function roundOf({ client, engine }: Means, workflowId: string): Promise<number | null> {
  const found = await engine.call(() => client.workflow.getHandle(workflowId).describe());
  const memo = Memo.safeParse(found.memo);
  return found.status.name === 'RUNNING' && memo.success ? memo.data.attempt : null;
}

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
