import { admitJob } from '@worldkiln/db';
import type { Clients } from '../hands.ts';
import { JobRun } from '@worldkiln/contracts';
import { step } from '../step.ts';

/** Takes the job out of the queue, once per run. */
export const admitStep = ({ db }: Pick<Clients, 'db'>) => step(JobRun, async (run) => ({ admitted: await admitJob(db, run) }));
