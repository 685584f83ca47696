import { within } from '@worldkiln/blobs';
import { KilnError, LIMITS, PictureRef, RungInput } from '@worldkiln/contracts';
import { findJob } from '@worldkiln/db';
import type { Clients } from '../hands.ts';
import { once } from '../stage-cache.ts';
import { providerInputs } from '../stages.ts';
import { step } from '../step.ts';

/** Pixels of a reference view: what image to 3D models look at. */
const SIZE = 1_024;

/** Draws the reference view an image_to_3d rung starts from; a retry takes the one that was drawn. */
export const pictureStep = (clients: Clients) =>
  step(RungInput, async ({ design, rung, turn: _turn, ...run }, signal): Promise<PictureRef> => {
    const { db, blobs, providers } = clients;
    const painter = rung.picture === undefined ? undefined : providers.get(rung.picture)?.image;
    if (painter === undefined)
      throw new KilnError('refused', { code: 'provider_gone', message: `${rung.picture ?? 'The painter'} is no longer configured here.` });
    const job = await findJob(db, run.jobId);
    if (job === null) throw new KilnError('missing', { code: 'job_missing', message: 'The job is no longer there.' });
    const inputs = providerInputs(providers, job, design, rung);
    const stage = { name: 'picture', inputs: { ...inputs, provider: null, model: null }, shape: PictureRef, filesOf: ({ blob }: PictureRef) => [blob] };
    return once(clients, run, stage, async () => {
      const asked = {
        prompt: `${inputs.prompt}, one object alone, whole in the frame, three-quarter view, even light, plain white background`,
        ...(job.negativePrompt === null ? {} : { negativePrompt: job.negativePrompt }),
        size: SIZE,
        seed: inputs.seed,
        tier: job.draft ? ('draft' as const) : ('final' as const),
      };
      const { bytes, mime } = await within(LIMITS.providerSubmitS * 1000, signal, (ending) => painter.image(asked, ending));
      if (bytes.length > LIMITS.pictureBytes)
        throw new KilnError('unusable', { code: 'picture_too_large', message: 'The reference picture is larger than any we take.' });
      return { blob: (await blobs.put(bytes, mime)).sha256, mime };
    });
  });
