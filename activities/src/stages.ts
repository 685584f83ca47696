import { type PictureRef, type Rung, Sha256 } from '@worldkiln/contracts';
import type { Job } from '@worldkiln/db';
import { BAKE_VERSION, GENERATOR_VERSION } from '@worldkiln/forge';
import { z } from 'zod';
import { promptOf } from './prompt-of.ts';
import type { Providers } from './providers/provider.ts';

/** What each stage's output depends on, and the shape it has in the cache: one place, so that looking ahead and making agree. */

export const Forged = z.object({ source: Sha256, design: Sha256 });
export const forgeInputs = (design: Sha256, strategy: 'procedural' | 'proxy') => ({ design, strategy, generator: GENERATOR_VERSION });

export const Bundled = z.object({ bundle: Sha256 });
export const bakeInputs = (design: Sha256, source: Sha256, foreign: boolean, dress?: Sha256) => ({
  design,
  source,
  foreign,
  generator: foreign ? BAKE_VERSION : GENERATOR_VERSION,
  ...(dress !== undefined && { dress }),
});

const blobsOf = (pictures: PictureRef | null): Sha256[] => (pictures === null ? [] : [pictures.blob, ...(pictures.more ?? []).map(({ blob }) => blob)]);

/** What a provider is told: with the model's name it is the whole of what its answer depends on. */
export function providerInputs(providers: Providers, job: Job, design: Sha256, rung: Rung, pictures: PictureRef | null) {
  const { provider, strategy, picture } = rung;
  const model = (name: string, capability: 'text_to_3d' | 'image_to_3d' | 'image_generate') => providers.get(name)?.card.models[capability] ?? null;
  return {
    design,
    provider,
    strategy,
    model: strategy === 'text_to_3d' || strategy === 'image_to_3d' ? model(provider, strategy) : null,
    painter: picture === undefined ? null : { provider: picture, model: model(picture, 'image_generate') },
    // Drawn pictures follow from all the rest; those that were brought do not.
    pictures: strategy === 'image_to_3d' && picture === undefined ? blobsOf(pictures) : [],
    prompt: promptOf(job),
    negativePrompt: job.negativePrompt,
    seed: job.finalChange?.seed ?? job.seed,
    textured: job.plan.textureStrategy !== 'flat',
    tier: job.draft ? 'draft' : 'final',
    platform: job.routing.platform,
  };
}

/** What drawn surfaces depend on. */
export function textureInputs(providers: Providers, job: Job, design: Sha256, painter: string, pictures: PictureRef | null) {
  const image = job.plan.textureStrategy === 'pbr_from_image' ? (pictures?.blob ?? null) : null;
  const models = providers.get(painter)?.card.models;
  return {
    design,
    painter,
    model: (image === null ? undefined : models?.image_edit) ?? models?.image_generate ?? null,
    image,
    style: job.style,
    seed: job.finalChange?.seed ?? job.seed,
  };
}
