import { LIMITS, assertNever } from '@worldkiln/contracts';
import { z } from 'zod';
import { type ErrorReader, type Line, ask } from '../http/ask.ts';
import { type Meaning, providerError } from '../http/classify.ts';
import type { MeshProvider, MeshTask, TaskLook } from '../provider.ts';

const Started = z.object({ taskId: z.string().min(1).max(200) });

const Look = z.object({
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled', 'expired']),
  progress: z.number().min(0).max(1).nullish(),
  position: z.number().int().min(0).nullish(),
  result: z.union([z.object({ url: z.string() }), z.object({ base64: z.string() })]).nullish(),
  error: z.object({ code: z.string().optional(), message: z.string().optional() }).nullish(),
  model: z.string().nullish(),
  /** Credits of 1/100 cent. */
  cost: z.number().int().min(0).nullish(),
  charged: z.boolean().nullish(),
});
type Look = z.infer<typeof Look>;

const Problem = z.object({ code: z.string(), message: z.string().optional(), retryAfterS: z.number().optional() });

/** The codes of docs/provider-worker.md. */
const CODES: Record<string, Meaning> = {
  rate_limited: 'rate_limited',
  busy: 'slots_full',
  out_of_credits: 'out_of_credits',
  unauthorized: 'unauthorized',
  moderated: 'moderated',
  unknown_task: 'gone',
  bad_request: 'rejected',
};

export const readWorkerError: ErrorReader = (_status, body) => {
  const { data } = Problem.safeParse(body);
  const meaning = data === undefined ? undefined : CODES[data.code];
  return data === undefined || meaning === undefined ? null : { meaning, said: data.message, waitS: data.retryAfterS };
};

/** Tasks by our own worker contract; a gateway that speaks the same serves them under another path, with a model’s name. */
export function workerTasks(
  line: Line,
  { path, modelOf, resultHosts }: { path: string; modelOf(task: MeshTask): string | undefined; resultHosts: readonly string[] },
): MeshProvider {
  return {
    reconciles: 'idempotent',
    resultHosts,
    async submit({ images = [], ...task }, key, signal) {
      const pictures = images.slice(0, LIMITS.referenceViews).map(({ mime, bytes }) => ({ mime, base64: Buffer.from(bytes).toString('base64') }));
      const json = { ...task, images: pictures, model: modelOf(task) };
      return ask(
        line,
        { method: 'POST', path, headers: { 'idempotency-key': key }, body: { json }, intent: 'start', deadlineS: LIMITS.providerStartS },
        Started,
        signal,
      );
    },
    async look(taskId, signal) {
      // A mesh may come inside the answer.
      const bytesMax = Math.ceil((LIMITS.glbInputBytes * 4) / 3) + LIMITS.jsonBodyBytes;
      return lookOf(
        line.who,
        taskId,
        await ask(
          line,
          { method: 'GET', path: `${path}/${encodeURIComponent(taskId)}`, intent: 'read', deadlineS: LIMITS.providerStartS, bytesMax },
          Look,
          signal,
        ),
      );
    },
    async cancel(taskId, signal) {
      await ask(
        line,
        { method: 'DELETE', path: `${path}/${encodeURIComponent(taskId)}`, intent: 'read', deadlineS: LIMITS.providerReadS },
        z.unknown(),
        signal,
      ).catch((error: unknown) => {
        if (!(error instanceof Error && 'code' in error && error.code === 'provider_gone')) throw error;
      });
    },
  };
}

function lookOf(who: string, task: string, look: Look): TaskLook {
  switch (look.state) {
    case 'waiting':
    case 'running':
      return { state: look.state, progress: look.progress ?? null, position: look.position ?? null };
    case 'done': {
      const { result } = look;
      if (!result) return failed(who, 'garbage', 'the task is done and holds no result', look.charged ?? true);
      const mesh = 'url' in result ? { url: result.url } : { bytes: Buffer.from(result.base64, 'base64') };
      if ('url' in mesh && !URL.canParse(mesh.url)) return failed(who, 'garbage', 'the result’s address is none', look.charged ?? true);
      return { state: 'done', result: mesh, cost: look.cost ?? null, model: look.model ?? null, details: { task } };
    }
    case 'failed':
      return failed(who, look.error?.code === 'moderated' ? 'moderated' : 'task_failed', look.error?.message, look.charged ?? false);
    case 'expired':
      return failed(who, 'task_expired', look.error?.message, look.charged ?? false);
    case 'cancelled':
      return { state: 'cancelled' };
    default:
      return assertNever(look.state);
  }
}

function failed(who: string, meaning: Meaning, said: string | undefined, charged: boolean): TaskLook {
  const { kind, code, message } = providerError(who, meaning, { said });
  return { state: 'failed', failure: { kind, code, message }, charged };
}
