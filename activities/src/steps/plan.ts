import { JobRun, KilnError, type Planned } from '@worldkiln/contracts';
import { type Job, findJob, progressJob } from '@worldkiln/db';
import { storeDesign } from '../design.ts';
import { authorDesign } from '../designing/author-design.ts';
import type { Wish } from '../forge.ts';
import type { Clients } from '../hands.ts';
import { ladderFor } from '../ladder.ts';
import { MARKS } from '../progress.ts';
import { step } from '../step.ts';

/** Understands the prompt and freezes the ways to try. */
export const planStep = ({ db, blobs, ...writers }: Clients) =>
  step(JobRun, async (run, signal): Promise<Planned> => {
    const job = await findJob(db, run.jobId);
    if (job === null) throw new KilnError('missing', { code: 'job_missing', message: 'The job is no longer there.' });
    await progressJob(db, run, { status: 'generating', progress: MARKS.plan, detail: 'understanding' });
    const { design: written } = await authorDesign(writers, wishOf(job), { localOnly: false }, signal);
    const { recipe } = written;
    const design = await storeDesign(blobs, written);
    return { design, kind: recipe.kind, name: recipe.name, ...ladderFor(job.plan, job.fallbackPolicy) };
  });

function wishOf(job: Job): Wish {
  return {
    prompt: job.prompt,
    ...(job.negativePrompt === null ? {} : { negativePrompt: job.negativePrompt }),
    ...(job.style === null ? {} : { style: job.style }),
    ...(job.assetType === null ? {} : { assetType: job.assetType }),
    seed: job.seed,
    plan: job.plan,
  };
}
