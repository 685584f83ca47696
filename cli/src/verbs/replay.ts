import { existsSync } from 'node:fs';
import { JobId, KilnError } from '@worldkiln/contracts';
import { replay as replayHistories, type ReplayTarget } from '@worldkiln/activities';
import type { Answer } from '../answer.ts';
import { dataConverter } from '@worldkiln/durable';
import { readBoxState } from '../box/data-folder.ts';

/** `worldkiln replay <job id | file | folder>`: runs what happened through today's plans and says where they part. */
export async function replay(what: string): Promise<Answer> {
  const outcomes = await replayHistories(targetOf(what), undefined, dataConverter(process.env.TEMPORAL_CODEC_KEYS));
  const broken = outcomes.filter(({ error }) => error !== null);
  return {
    code: broken.length === 0 ? 0 : 1,
    json: { ok: broken.length === 0, outcomes },
    text: [
      ...outcomes.map(({ name, error }) => (error === null ? `ok    ${name}` : `PARTS ${name}\n      ${error}`)),
      '',
      `${outcomes.length - broken.length} of ${outcomes.length} replay as they happened.`,
    ].join('\n'),
  };
}

function targetOf(what: string): ReplayTarget {
  if (existsSync(what)) return { path: what };
  const jobId = JobId.safeParse(what);
  if (!jobId.success)
    throw new KilnError('missing', { code: 'history_missing', message: `${what} is neither a file, nor a folder, nor a job's id (job_ and 26 letters).` });
  const address = process.env.TEMPORAL_ADDRESS ?? readBoxState(process.env.WORLDKILN_DATA ?? '.worldkiln')?.temporalAddress;
  if (!address)
    throw new KilnError('refused', {
      code: 'no_engine',
      message: 'A job’s history is kept by Temporal, and no box runs here. Start it with `npm start`, or name a server in TEMPORAL_ADDRESS.',
    });
  return { jobId: jobId.data, address, namespace: process.env.TEMPORAL_NAMESPACE ?? 'default' };
}
