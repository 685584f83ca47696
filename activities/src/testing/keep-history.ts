import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type JobEnd, workflowIdOf } from '@worldkiln/contracts';
import type { Job } from '@worldkiln/db';
import { historyToJson } from '../history-json.ts';
import type { Workshop } from './workshop.ts';

const folder = fileURLToPath(new URL('../../../tests/histories', import.meta.url));

/** Waits for a job's end and writes what happened to tests/histories, with the id it happened under. */
export async function keepHistory(shop: Workshop, name: string, job: Job): Promise<JobEnd['status']> {
  await shop.ended(job);
  const { status } = await shop.result(job);
  await writeHistory(shop, `${folder}/${name}.json`, workflowIdOf(job.id));
  return status;
}

/** Writes what a run did so far into a file. */
export async function writeHistory(shop: Pick<Workshop, 'client'>, file: string, workflowId: string): Promise<void> {
  const history = historyToJson(await shop.client.workflow.getHandle(workflowId).fetchHistory());
  // Stack traces name the folders of whoever recorded; no replay reads them.
  const text = JSON.stringify({ workflowId, history }, (key, value: unknown) => (key === 'stackTrace' ? '' : value), 1);
  writeFileSync(file, `${text}\n`);
}
