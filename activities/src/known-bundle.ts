import { type JobRun, type Known, type Sha256, Source } from '@worldkiln/contracts';
import type { Job } from '@worldkiln/db';
import type { Clients } from './hands.ts';
import type { Selection } from './policy/select-ladder.ts';
import { FORGE_LICENSE } from './license.ts';
import { recall, stageKey } from './stage-cache.ts';
import { Bundled, Forged, bakeInputs, forgeInputs, providerInputs } from './stages.ts';

/** The bundle the first rung would end in, where every stage on the way was finished before: then nothing needs to be made. */
export async function knownBundle(clients: Clients, run: JobRun, job: Job, design: Sha256, { ladder, fallen }: Selection): Promise<Known | null> {
  const [first] = ladder;
  // Less than was asked is made again from its stages: whether it is still less is found out on the way.
  if (first === undefined || fallen.length > 0 || first.strategy === 'proxy') return null;
  const foreign = first.strategy !== 'procedural';
  const before = foreign
    ? await recall(clients, stageKey('final', providerInputs(clients.providers, job, design, first)), Source, ({ source }) => [source])
    : await recall(clients, stageKey('forge', forgeInputs(design, 'procedural')), Forged, (made) => [made.source, made.design]);
  if (before === null) return null;
  const baked = await recall(clients, stageKey('bake', bakeInputs(design, before.output.source, foreign)), Bundled, ({ bundle }) => [bundle]);
  if (baked === null) return null;
  const license = 'license' in before.output ? before.output.license : FORGE_LICENSE;
  return { bundle: baked.output.bundle, license, reused: baked.by !== run.jobId };
}
