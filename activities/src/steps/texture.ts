import { cleanImage, within } from '@worldkiln/blobs';
import { type Design, KilnError, LIMITS, TextureInput } from '@worldkiln/contracts';
import { findJob, progressJob, recordTrace } from '@worldkiln/db';
import { readDesign } from '../design.ts';
import type { Clients } from '../hands.ts';
import { MARKS } from '../progress.ts';
import { withPlace } from '../provider-work/place.ts';
import { paid } from '../purse.ts';
import { once } from '../stage-cache.ts';
import { textureInputs } from '../stages.ts';
import { step } from '../step.ts';
import { type Drawing, drawSurface, surfaceFromImage } from '../textures/draw.ts';
import { Dress, DressFile, Surface } from '../textures/dress.ts';
import { mainMaterials } from '../textures/main-materials.ts';

/** Draws the surfaces most of a thing is made of: from words, or the first of them from the picture its creator brought. */
export const textureStep = (clients: Clients) =>
  step(TextureInput, async ({ design: sha256, rung, turn, pictures, ...run }, signal): Promise<Dress> => {
    const { db, blobs, providers } = clients;
    const painter = rung.textures === undefined ? undefined : providers.get(rung.textures);
    if (painter?.image === undefined)
      throw new KilnError('refused', { code: 'provider_gone', message: `${rung.textures ?? 'The painter'} is no longer configured here.` });
    const job = await findJob(db, run.jobId);
    if (job === null) throw new KilnError('missing', { code: 'job_missing', message: 'The job is no longer there.' });
    const { card } = painter;
    const inputs = textureInputs(providers, job, sha256, card.id, pictures);
    const stage = { name: 'texture', inputs, shape: Dress, filesOf: ({ dress }: Dress) => [dress] };
    return once(clients, run, stage, async () => {
      await progressJob(db, run, { status: 'generating', progress: MARKS.provider, detail: `surfaces by ${card.id}` });
      const startedAt = new Date();
      const design = await readDesign(blobs, sha256);
      const materials = mainMaterials(design.program, LIMITS.texturedSurfaces);
      const brought = inputs.image === null || pictures === null ? null : { mime: pictures.mime, bytes: await blobs.get(inputs.image) };
      const drawing: Omit<Drawing, 'signal'> = { provider: painter, style: job.style, seed: inputs.seed, tier: 'final' };
      const drawn: Surface[] = [];
      for (const [index, material] of materials.entries()) {
        const from = index === 0 ? brought : null;
        // Each by itself in the cache: a second turn must not pay for the first one's good half again.
        const one = { name: 'surface', inputs: { ...inputs, image: from === null ? null : inputs.image, material }, shape: Surface, filesOf };
        drawn.push(
          await once(clients, run, one, async () => {
            const name = `texture/${card.id}/${material}/${turn}`;
            const call = { name, stage: 'texture', card, worst: Math.floor((rung.price ?? 0) / LIMITS.texturedSurfaces) };
            const what = wordsFor(material, design);
            const { bytes, cost, model } = await withPlace(db, { card, holder: `${run.jobId}.${run.attempt}.${name}` }, () =>
              paid(db, run, call, () =>
                within(LIMITS.providerImageS * 1000, signal, (ending) =>
                  from === null ? drawSurface({ ...drawing, signal: ending }, what) : surfaceFromImage({ ...drawing, signal: ending }, from, what),
                ),
              ),
            );
            const clean = await cleanImage(bytes).catch((cause: unknown) => {
              throw new KilnError('unusable', { code: 'picture_unusable', message: `What ${card.id} drew is no picture we can read.`, cause });
            });
            return { material, picture: (await blobs.put(clean.bytes, clean.mime)).sha256, cost, model };
          }),
        );
      }
      const cost = drawn.reduce((sum, surface) => sum + surface.cost, 0);
      const model = drawn[0]?.model ?? 'unnamed';
      const file = DressFile.parse({ surfaces: drawn });
      const { sha256: dress } = await blobs.put(Buffer.from(JSON.stringify(file)), 'application/json');
      const settings = { surfaces: materials.join(', '), credits: cost, from: inputs.image === null ? 'words' : 'a picture' };
      const told = { provider: card.id, model, version: model, settings };
      await recordTrace(db, run, {
        ...told,
        name: `texture/${card.id}`,
        stage: 'texture',
        outcome: 'done',
        cost,
        licence: card.licence,
        startedAt: startedAt.toISOString(),
        endedAt: new Date().toISOString(),
      });
      return { dress, cost, license: card.licence.name, trace: [{ ...told, step: 'texture', ms: Date.now() - startedAt.getTime() }] };
    });
  });

const filesOf = ({ picture }: Surface) => [picture];

/** 'oak, of a wooden crate': a painter knows better what a surface is when it knows what of. */
const wordsFor = (material: string, { recipe }: Design): string => `${material.replaceAll('_', ' ')}, as on a ${recipe.name} (${recipe.style})`;
