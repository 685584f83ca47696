import { within } from '@worldkiln/blobs';
import { KilnError, LIMITS, PictureRef, RungInput } from '@worldkiln/contracts';
import { findJob } from '@worldkiln/db';
import type { Clients } from '../hands.ts';
import { viewsOf } from '../policy/select-ladder.ts';
import { withPlace } from '../provider-work/place.ts';
import { paid } from '../purse.ts';
import { once } from '../stage-cache.ts';
import { providerInputs } from '../stages.ts';
import { step } from '../step.ts';
import { drawViews } from '../textures/draw.ts';

/** Draws the views an image_to_3d rung starts from; a retry takes those that were drawn. */
export const pictureStep = (clients: Clients) =>
  step(RungInput, async ({ design, rung, turn, ...run }, signal): Promise<PictureRef> => {
    const { db, blobs, providers } = clients;
    const painter = rung.picture === undefined ? undefined : providers.get(rung.picture);
    if (painter?.image === undefined)
      throw new KilnError('refused', { code: 'provider_gone', message: `${rung.picture ?? 'The painter'} is no longer configured here.` });
    const job = await findJob(db, run.jobId);
    if (job === null) throw new KilnError('missing', { code: 'job_missing', message: 'The job is no longer there.' });
    const tier = job.draft ? 'draft' : 'final';
    const count = viewsOf(providers.get(rung.provider)?.card ?? {}, tier);
    const inputs = providerInputs(providers, job, design, rung, null);
    const stage = {
      name: 'picture',
      inputs: { ...inputs, provider: null, model: null, count },
      shape: PictureRef,
      filesOf: ({ blob, more = [] }: PictureRef) => [blob, ...more.map((view) => view.blob)],
    };
    return once(clients, run, stage, async () => {
      const name = `picture/${painter.card.id}/${turn}`;
      const call = { name, stage: 'picture', card: painter.card, worst: rung.picturePrice ?? 0 };
      const drawing = { provider: painter, style: job.style, seed: inputs.seed, tier, without: job.negativePrompt } as const;
      const { views } = await withPlace(db, { card: painter.card, holder: `${run.jobId}.${run.attempt}.${name}` }, () =>
        paid(db, run, call, () =>
          within(LIMITS.providerSubmitS * 1000 * count, signal, (ending) => drawViews({ ...drawing, signal: ending }, inputs.prompt, count)),
        ),
      );
      const stored = await Promise.all(views.map(async ({ mime, bytes }) => ({ blob: (await blobs.put(bytes, mime)).sha256, mime })));
      const [first, ...more] = stored;
      if (first === undefined) throw new KilnError('broken', { code: 'no_view', message: 'No view was drawn, and nobody said so.' });
      return { ...first, ...(more.length > 0 && { more }) };
    });
  });
