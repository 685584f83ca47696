import { type JobRun, type Known, type PictureRef, type Rung, type Sha256, Source } from '@worldkiln/contracts';
import type { Job } from '@worldkiln/db';
import type { Clients } from './hands.ts';
import type { Selection } from './policy/select-ladder.ts';
import { FORGE_LICENSE } from './license.ts';
import { costIn } from './purse.ts';
import { recall, stageKey } from './stage-cache.ts';
import { Bundled, Forged, bakeInputs, forgeInputs, providerInputs, textureInputs } from './stages.ts';
import { Dress } from './textures/dress.ts';

interface Made {
  source: Sha256;
  dress?: Sha256;
  license: string;
  cost: number;
}

/** The bundle the first rung would end in, where every stage on the way was finished before: then nothing needs to be made. */
export async function knownBundle(
  clients: Clients,
  run: JobRun,
  job: Job,
  design: Sha256,
  pictures: PictureRef | null,
  { ladder, fallen }: Selection,
): Promise<Known | null> {
  const [first] = ladder;
  // Less than was asked is made again from its stages: whether it is still less is found out on the way.
  if (first === undefined || fallen.length > 0 || first.strategy === 'proxy') return null;
  const foreign = first.strategy !== 'procedural';
  const made = foreign ? await foreignMade(clients, job, design, pictures, first) : await forgeMade(clients, job, design, pictures, first);
  if (made === null) return null;
  const inputs = bakeInputs(design, made.source, foreign, made.dress);
  const baked = await recall(clients, stageKey('bake', inputs), Bundled, ({ bundle }) => [bundle]);
  if (baked === null) return null;
  return { bundle: baked.output.bundle, license: made.license, cost: made.cost, reused: baked.by !== run.jobId };
}

async function foreignMade(clients: Clients, job: Job, design: Sha256, pictures: PictureRef | null, rung: Rung): Promise<Made | null> {
  const key = stageKey('final', providerInputs(clients.providers, job, design, rung, pictures));
  const before = await recall(clients, key, Source, ({ source }) => [source]);
  return before && { source: before.output.source, license: before.output.license, cost: costIn(before.output.trace) };
}

async function forgeMade(clients: Clients, job: Job, design: Sha256, pictures: PictureRef | null, { textures }: Rung): Promise<Made | null> {
  const before = await recall(clients, stageKey('forge', forgeInputs(design, 'procedural')), Forged, (made) => [made.source, made.design]);
  if (before === null) return null;
  const made = { source: before.output.source, license: FORGE_LICENSE, cost: 0 };
  if (textures === undefined) return made;
  const key = stageKey('texture', textureInputs(clients.providers, job, design, textures, pictures));
  const drawn = await recall(clients, key, Dress, ({ dress }) => [dress]);
  return drawn && { ...made, dress: drawn.output.dress, license: drawn.output.license, cost: drawn.output.cost };
}
