import { ImportSource, type JobId, JobRun, KilnError } from '@worldkiln/contracts';
import type { BlobStore } from '@worldkiln/blobs';
import { bytesNamed, type Db, filesOfImport, findImportTwin, findJob, lockBytes, markImportGone, progressJob } from '@worldkiln/db';
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
    if (source.gone === true)
      throw new KilnError('unusable', { code: 'import_gone', message: 'The file was refused and has not been kept. Mend it and bring it in again.' });
    const { glb, beside } = await filesOf(blobs, source);
    const { name, kind, sizeM, license } = source;
    const { recipe, baked } = await forge
      .bakeForeign({ glb, beside, name, kind, ...(sizeM !== null && { sizeM }) }, { signal, onStep })
      .catch(async (error: unknown) => {
        if (isRefused(error))
          await forget(db, blobs, run.jobId, source).catch((cause: unknown) => log.warn({ err: cause, jobId: run.jobId }, 'a refused file stays stored'));
        throw error;
      });
    if (baked.report.notes.length > 0) log.info({ jobId: run.jobId, notes: baked.report.notes.slice(0, 20) }, 'the bake did some things otherwise');
    const bundle = await storeBundle(blobs, recipe, baked, license);
    await report.settle();
    return { bundle: bundle.sha256 };
  });

/** Another try would meet the same file; too little time or memory may be a busy box. */
const isRefused = (error: unknown): boolean =>
  error instanceof KilnError && error.kind === 'unusable' && error.code !== 'bake_deadline' && error.code !== 'bake_memory';

/** Takes a refused import's bytes away, those that nothing else names. */
const forget = (db: Db, blobs: BlobStore, id: JobId, source: ImportSource): Promise<void> =>
  db.transaction(async (tx) => {
    const files = filesOfImport(source);
    await lockBytes(tx, files);
    await markImportGone(tx, id);
    for (const sha256 of files) if (!(await bytesNamed(tx, sha256, id))) await blobs.remove(sha256);
  });

async function filesOf(blobs: BlobStore, source: ImportSource): Promise<{ glb: Uint8Array; beside: Map<string, Uint8Array> }> {
  const [glb, ...others] = await Promise.all([blobs.get(source.glb), ...source.beside.map(({ sha256 }) => blobs.get(sha256))]);
  const beside = new Map(source.beside.flatMap(({ name }, i) => (others[i] ? [[name, others[i]] as const] : [])));
  return { glb: glb ?? new Uint8Array(), beside };
}
