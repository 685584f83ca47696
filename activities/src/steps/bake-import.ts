import { ImportSource, JobRun, KilnError } from '@worldkiln/contracts';
import type { BlobStore } from '@worldkiln/blobs';
import { findImportTwin, findJob, progressJob } from '@worldkiln/db';
import { BAKE_VERSION } from '@worldkiln/forge';
import type { Clients } from '../hands.ts';
import { MARKS, reportProgress } from '../progress.ts';
import { storeBundle } from '../store-bundle.ts';
import { step } from '../step.ts';

/** Bakes the file a job brought, or takes what the same bytes became before. */
export const bakeImportStep = ({ db, blobs, forge, log }: Clients) =>
  step(JobRun, async (run, signal) => {
    const job = await findJob(db, run.jobId);
    if (job === null) throw new KilnError('missing', { code: 'job_missing', message: 'The job is no longer there.' });
    const source = ImportSource.parse(job.source);
    await progressJob(db, run, { status: 'postprocess', progress: MARKS.plan, detail: 'reading' });
    const twin = await findImportTwin(db, source);
    if (twin?.trace.some(({ version }) => version === BAKE_VERSION)) {
      const again = { ...twin, recipe: { ...twin.recipe, name: source.name }, license: source.license };
      return { bundle: (await blobs.put(Buffer.from(JSON.stringify(again)), 'application/json')).sha256 };
    }
    const report = reportProgress(db, run, (error) => log.warn({ err: error, jobId: run.jobId }, 'a progress line was lost'));
    const onStep = (name: string, done: number) =>
      report.say({ status: 'postprocess', progress: MARKS.plan + (MARKS.publish - MARKS.plan) * Math.min(Math.max(done, 0), 1), detail: name });
    const { glb, beside } = await filesOf(blobs, source);
    const { name, kind, sizeM, license } = source;
    const { recipe, baked } = await forge.bakeForeign({ glb, beside, name, kind, ...(sizeM !== null && { sizeM }) }, { signal, onStep });
    if (baked.report.notes.length > 0) log.info({ jobId: run.jobId, notes: baked.report.notes.slice(0, 20) }, 'the bake did some things otherwise');
    const bundle = await storeBundle(blobs, recipe, baked, license);
    await report.settle();
    return { bundle: bundle.sha256 };
  });

async function filesOf(blobs: BlobStore, source: ImportSource): Promise<{ glb: Uint8Array; beside: Map<string, Uint8Array> }> {
  const [glb, ...others] = await Promise.all([blobs.get(source.glb), ...source.beside.map(({ sha256 }) => blobs.get(sha256))]);
  const beside = new Map(source.beside.flatMap(({ name }, i) => (others[i] ? [[name, others[i]] as const] : [])));
  return { glb: glb ?? new Uint8Array(), beside };
}
