import { type Design, ForgeInput, KilnError } from '@worldkiln/contracts';
import { progressJob } from '@worldkiln/db';
import { readDesign, storeDesign } from '../design.ts';
import type { Clients } from '../hands.ts';
import { MARKS } from '../progress.ts';
import { proxyProgram } from '../proxy-program.ts';
import { once } from '../stage-cache.ts';
import { Forged, forgeInputs } from '../stages.ts';
import { step } from '../step.ts';

/** Builds the design's program into a GLB. Deterministic and content-addressed: doing it twice is one blob. */
export const forgeStep = (clients: Clients) =>
  step(ForgeInput, async ({ design: sha256, strategy, part, ...run }, signal) => {
    const { db, blobs, forge } = clients;
    const detail = part === 'draft' ? 'shaping a draft' : 'shaping';
    await progressJob(db, run, { status: 'generating', progress: part === 'draft' ? MARKS.draft : MARKS.forge, detail });
    const stage = { name: 'forge', inputs: forgeInputs(sha256, strategy), shape: Forged, filesOf: (made: { source: typeof sha256 }) => [made.source] };
    return once(clients, run, stage, async () => {
      const planned = await readDesign(blobs, sha256);
      const program = strategy === 'proxy' ? proxyProgram(planned.recipe) : programOf(planned);
      const glb = await forge.buildGlb(planned.recipe, program, { signal });
      const { sha256: source } = await blobs.put(glb, 'model/gltf-binary');
      return { source, design: strategy === 'proxy' ? await storeDesign(blobs, { ...planned, program }) : sha256 };
    });
  });

function programOf(design: Design) {
  if (design.program !== null) return design.program;
  throw new KilnError('broken', { code: 'program_missing', message: 'The forge was asked to build a design that has no program.' });
}
