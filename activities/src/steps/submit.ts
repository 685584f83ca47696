import { within } from '@worldkiln/blobs';
import { type Begun, type JobId, KilnError, LIMITS, type Rung, Source, SubmitInput } from '@worldkiln/contracts';
import { askBreaker, claimStage, findJob, forgetStage, recordOutcome } from '@worldkiln/db';
import { readDesign } from '../design.ts';
import type { Clients } from '../hands.ts';
import { meshProvider } from '../provider-work/mesh-provider.ts';
import { meshTask } from '../provider-work/mesh-task.ts';
import { failureOutcome } from '../provider-work/outcome-of.ts';
import { takePlace } from '../provider-work/place.ts';
import { submitOnce } from '../provider-work/submit-once.ts';
import { announceCall, callWasFree } from '../purse.ts';
import { stageKey } from '../stage-cache.ts';
import { providerInputs } from '../stages.ts';
import { step } from '../step.ts';

/** Begins a provider's part, once; where it was finished before, or a twin makes it now, nothing is begun. */
export const submitStep = (clients: Clients) =>
  step(SubmitInput, async ({ design: sha256, rung, turn, picture, ...run }, signal, { attempt, note }): Promise<Begun> => {
    const { db, blobs, providers } = clients;
    const { mesh, provider } = meshProvider(providers, rung.provider);
    const job = await findJob(db, run.jobId);
    if (job === null) throw new KilnError('missing', { code: 'job_missing', message: 'The job is no longer there.' });
    const stage = stageKey('final', providerInputs(providers, job, sha256, rung, picture));
    const claim = await claimStage(db, stage, 'final', run);
    if (claim.state === 'theirs') return { task: null, stage };
    if (claim.state === 'done') {
      const known = Source.safeParse(claim.output);
      if (known.success && (await blobs.has(known.data.source))) return { task: null, stage };
      await forgetStage(db, stage);
      throw new KilnError('busy', { code: 'stage_lost', message: 'What was made before is no longer there; it is made again.', waitS: 0.1 });
    }
    const { kind } = (await readDesign(blobs, sha256)).recipe;
    const key = `${run.jobId}.${run.attempt}.${rung.provider}.${rung.strategy}.${turn}`;
    note({ provider: rung.provider, key, stage: 'submitting' });
    const leave = await askBreaker(db, rung.provider, key);
    if (!leave.may) throw unwell(rung.provider);
    await takePlace(db, { card: provider.card, holder: key });
    await announceCall(db, run, key, rung, provider.card.dailyCredits ?? null);
    const intent = { ...run, key, stage, provider: rung.provider, capability: rung.strategy };
    const task = await meshTask(blobs, job, kind, rung, picture);
    await within(LIMITS.providerSubmitS * 1000, signal, (ending) => submitOnce(db, { intent, task, mesh, attempt, signal: ending })).catch(
      async (error: unknown) => {
        // 'busy' is asked again, and what an upstream says of a lost answer may still be billed.
        if (error instanceof KilnError && error.kind !== 'busy') await recordOutcome(db, asOutcome(run.jobId, rung, error));
        if (error instanceof KilnError && (error.kind === 'refused' || error.kind === 'invalid' || error.kind === 'missing')) await callWasFree(db, run, key);
        throw error;
      },
    );
    return { task: key, stage };
  });

const asOutcome = (jobId: JobId, { provider, strategy }: Rung, error: KilnError) => ({
  provider,
  capability: strategy,
  ...failureOutcome(error),
  ms: 0,
  jobId,
});

const unwell = (provider: string): KilnError =>
  new KilnError('upstream', { code: 'provider_unwell', message: `${provider} has failed its last generations and is left alone for a while.` });
