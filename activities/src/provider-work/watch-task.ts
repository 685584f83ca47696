import { setTimeout as sleep } from 'node:timers/promises';
import { within } from '@worldkiln/blobs';
import { KilnError, LIMITS } from '@worldkiln/contracts';
import type { MeshProvider, TaskLook } from '../providers/provider.ts';

export type Done = Extract<TaskLook, { state: 'done' }>;

const CALL_MS = LIMITS.providerCallS * 1000;

interface Watch {
  provider: string;
  mesh: MeshProvider;
  taskId: string;
  since: Date;
  signal: AbortSignal;
  /** Told at every look: progress, and the place in the provider's own queue. */
  onLook(look: { progress: number | null; position: number | null }): Promise<void>;
}

/**
 * Looks at a task until it has ended, less and less often. A look that fails says nothing about the task, so only time
 * ends the watching: giving up early would start, and pay for, a second one.
 */
export async function watchTask({ provider, mesh, taskId, since, signal, onLook }: Watch): Promise<Done> {
  const untilMs = since.getTime() + LIMITS.providerTaskS * 1000;
  for (let pauseMs: number = LIMITS.providerLookMs; ; pauseMs = Math.min(pauseMs * 1.25, LIMITS.providerLookMaxMs)) {
    signal.throwIfAborted();
    const look = await within(CALL_MS, signal, (ending) => mesh.look(taskId, ending)).catch((error: unknown) => passing(error, signal));
    switch (look?.state) {
      case 'done':
        return look;
      case 'failed':
        throw new TaskFailed(look.failure, look.charged);
      case 'cancelled':
        throw new KilnError('upstream', { code: 'task_cancelled', message: `${provider} cancelled the task.` });
      case 'waiting':
      case 'running':
        await onLook(look);
        break;
      case undefined:
        await onLook({ progress: null, position: null });
    }
    if (Date.now() > untilMs) {
      await within(CALL_MS, undefined, (ending) => mesh.cancel(taskId, ending)).catch(() => undefined);
      throw new KilnError('upstream', { code: 'provider_timeout', message: `${provider} was not done after ${LIMITS.providerTaskS / 60} minutes.` });
    }
    await sleep(pauseMs, undefined, { signal });
  }
}

/** A failure the provider itself told, and whether it bills for it. */
export class TaskFailed extends KilnError {
  readonly charged: boolean;
  constructor(failure: Pick<KilnError, 'kind' | 'code' | 'message'>, charged: boolean) {
    super(failure.kind, { code: failure.code, message: failure.message });
    this.charged = charged;
  }
}

/** What may be otherwise at the next look; a task that is not there any more will not come back. */
function passing(error: unknown, signal: AbortSignal): undefined {
  signal.throwIfAborted();
  if (error instanceof KilnError && (error.kind === 'missing' || error.kind === 'refused')) throw error;
  return undefined;
}
