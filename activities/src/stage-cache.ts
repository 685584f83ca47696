import { type JobId, type JobRun, type Sha256 } from '@worldkiln/contracts';
import { type StageOutput, findStage, finishStage, forgetStage } from '@worldkiln/db';
import { sha256Of } from '@worldkiln/forge';
import type { Clients } from './hands.ts';

/** Names a stage's output by everything that goes into it: the same inputs give the same name, whoever asks. */
export const stageKey = (stage: string, inputs: Record<string, unknown>): Sha256 => sha256Of({ stage, ...inputs }) as Sha256; // the hash's own spelling

interface Shape<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

/** A finished output from the cache, if it still has the shape we know and its files are there. */
export async function recall<T>(
  { db, blobs }: Pick<Clients, 'db' | 'blobs'>,
  key: Sha256,
  shape: Shape<T>,
  filesOf: (output: T) => Sha256[],
): Promise<{ output: T; by: JobId } | null> {
  const found = await findStage(db, key);
  if (found === null) return null;
  const parsed = shape.safeParse(found.output);
  // A restored backup brings rows without their intermediate files; another version may have left another shape.
  const whole = parsed.success && (await Promise.all(filesOf(parsed.data).map((sha256) => blobs.has(sha256)))).every(Boolean);
  if (parsed.success && whole) return { output: parsed.data, by: found.jobId };
  await forgetStage(db, key);
  return null;
}

/** What the stage gave before, or what `make` gives now, kept for whoever asks next. */
export async function once<T extends StageOutput>(
  clients: Pick<Clients, 'db' | 'blobs'>,
  run: JobRun,
  stage: { name: string; inputs: Record<string, unknown>; shape: Shape<T>; filesOf: (output: T) => Sha256[] },
  make: () => Promise<T>,
): Promise<T> {
  const key = stageKey(stage.name, stage.inputs);
  const known = await recall(clients, key, stage.shape, stage.filesOf);
  if (known) return known.output;
  const output = await make();
  await finishStage(clients.db, key, stage.name, { jobId: run.jobId, attempt: run.attempt }, output);
  return output;
}
