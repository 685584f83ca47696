import { type Design, type JobRun, KilnError } from '@worldkiln/contracts';
import { type Job, updateJob } from '@worldkiln/db';
import { editedRecipe, editProgram } from '@worldkiln/forge';
import { readDesign, storeDesign } from '../design.ts';
import type { Clients } from '../hands.ts';
import type { Understood } from './understand.ts';

/**
 * The design with a job's edits made to it, in their order. They are kept as words, not as programs: whatever the
 * prompt is understood as after a correction, "longer legs" is said to that.
 */
export async function edited(clients: Pick<Clients, 'db' | 'blobs'>, run: JobRun, job: Job, understood: Understood): Promise<Understood> {
  if (job.edits.length === 0) return understood;
  let design = await readDesign(clients.blobs, understood.design);
  for (const [index, text] of job.edits.entries()) {
    const next = change(design, text);
    if (next !== null) design = next.design;
    // An older edit may have lost its object to a correction: the recipe tells it. The newest is why this run began.
    if (index === job.edits.length - 1 && next?.understood !== true) await refuse(clients, run, job, text, next?.ignored ?? []);
  }
  return { ...understood, design: await storeDesign(clients.blobs, design) };
}

function change(design: Design, text: string): { design: Design; understood: boolean; ignored: string[] } | null {
  if (design.program === null) return null;
  const made = editProgram(design.program, text);
  return {
    design: { program: made.program, recipe: editedRecipe(design.recipe, design.program, made, text) },
    understood: made.understood.length > 0,
    ignored: made.ignored,
  };
}

/** Nothing of it could be done: it is forgotten, so that the next edit does not fail for this one's sake. */
async function refuse({ db }: Pick<Clients, 'db'>, run: JobRun, job: Job, text: string, ignored: string[]): Promise<never> {
  await updateJob(db, { id: run.jobId }, { edits: job.edits.slice(0, -1) });
  const why = ignored.length > 0 ? ` (${ignored.join('; ')})` : '';
  throw new KilnError('invalid', {
    code: 'edit_not_understood',
    message: `Nothing of "${text}" could be done${why}. What stood there stays. Sizes, colours, counts and "without …" work: "longer legs", "make the lid blue".`,
  });
}
