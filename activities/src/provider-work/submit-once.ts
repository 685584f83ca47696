import { KilnError } from '@worldkiln/contracts';
import { type Db, type Intent, intendTask, taskEnded, taskRefused, taskSubmitted } from '@worldkiln/db';
import type { MeshProvider, MeshTask } from '../providers/provider.ts';

export interface Submission {
  intent: Intent;
  task: MeshTask;
  mesh: MeshProvider;
  /** Times this step has been taken up; an answer that stays away is not asked for without end. */
  attempt: number;
  signal: AbortSignal;
}

/** Tries to learn whether a task was taken, before it is booked as ambiguous. */
const ASK_AGAIN = 6;

/**
 * Starts a provider's task once, whatever dies when. The intent is written before the provider is asked and its answer
 * before we return. An intent without an answer was asked by somebody whose answer was lost: a provider that knows our
 * key is asked again, one that lists its tasks is searched, and one that can do neither is never asked again.
 */
export async function submitOnce(db: Db, { intent, task, mesh, attempt, signal }: Submission): Promise<string> {
  const { task: written, fresh } = await intendTask(db, intent);
  if (written.taskId !== null) return taken(db, mesh, intent, written.taskId, signal);
  if (written.state !== 'intended') throw ambiguous(intent);
  if (!fresh) {
    const found = await reconcile(db, { intent, mesh, attempt, signal }, written.intendedAt);
    if (found !== null) return taken(db, mesh, intent, found, signal);
  }
  try {
    const { taskId } = await mesh.submit(task, intent.key, signal);
    return await taken(db, mesh, intent, taskId, signal);
  } catch (error) {
    if (isRefusal(error)) {
      await taskRefused(db, intent.key);
      throw error;
    }
    if (error instanceof KilnError && error.kind === 'upstream') return lostAnswer(db, { intent, mesh, attempt }, error);
    throw error;
  }
}

/** The provider said no: nothing runs there. */
const isRefusal = (error: unknown): boolean => error instanceof KilnError && error.kind !== 'upstream' && error.kind !== 'broken';

/** The id is kept before anything else; a run that ended meanwhile wants it cancelled. */
async function taken(db: Db, mesh: MeshProvider, { key }: Intent, taskId: string, signal: AbortSignal): Promise<string> {
  const row = await taskSubmitted(db, key, taskId);
  if (row?.state !== 'withdrawn') return taskId;
  await mesh.cancel(taskId, signal);
  throw new KilnError('refused', { code: 'run_ended', message: 'The job ended while its task was being started; the task was cancelled.' });
}

/** What the provider knows of an earlier try: its id, or null when it is safe to ask again. */
async function reconcile(db: Db, { intent, mesh, signal }: Pick<Submission, 'intent' | 'mesh' | 'attempt' | 'signal'>, since: Date): Promise<string | null> {
  switch (mesh.reconciles) {
    case 'idempotent':
      return null;
    case 'listed':
      return (await mesh.find?.(intent.key, since, signal))?.taskId ?? null;
    case 'neither':
      await taskEnded(db, intent.key, 'ambiguous', { failure: asFailure(ambiguous(intent)) });
      throw ambiguous(intent);
  }
}

/** No answer, or one that says nothing about the task: asked after where that is possible, else booked and left. */
async function lostAnswer(db: Db, { intent, mesh, attempt }: Pick<Submission, 'intent' | 'mesh' | 'attempt'>, error: KilnError): Promise<never> {
  if (mesh.reconciles !== 'neither' && attempt < ASK_AGAIN) {
    throw new KilnError('busy', {
      code: 'submit_unsure',
      message: `${intent.provider} did not say whether it took the task: asking again.`,
      waitS: 1,
      cause: error,
    });
  }
  const failure = ambiguous(intent, error);
  await taskEnded(db, intent.key, 'ambiguous', { failure: asFailure(failure) });
  throw failure;
}

const asFailure = ({ kind, code, message }: KilnError) => ({ kind, code, message });

const ambiguous = ({ provider }: Intent, cause?: KilnError): KilnError =>
  new KilnError('upstream', {
    code: 'submit_ambiguous',
    message: `${provider} never said whether it took the task. It may run and be billed there; it is not sent a second time.`,
    cause,
  });
