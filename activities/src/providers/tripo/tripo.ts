/**
 * Tripo, by its v2 OpenAPI documents as of September 2026 (generation, task, upload, errors). Ten tasks at once,
 * queued ones counted. Failed tasks are not charged. It knows neither an idempotency key nor a list nor a cancel:
 * a start whose answer is lost is never repeated, and a task nobody wants any more runs to its end there.
 */
import { LIMITS, assertNever } from '@worldkiln/contracts';
import type { SettledProvider } from '../config/settle-provider.ts';
import { type ErrorReader, type Line, ask } from '../http/ask.ts';
import { bearer, cardOf } from '../http/card.ts';
import { type Meaning, providerError } from '../http/classify.ts';
import type { MeshProvider, MeshTask, Provider, TaskLook } from '../provider.ts';
import { Started, TripoError, TripoTask, Uploaded } from './answers.ts';

const CREDITS_EACH = 100;
const PROMPT_CHARS = 1_024;
const NEGATIVE_CHARS = 255;

/** Their error codes; what is not here is left to the HTTP status. */
const CODES: Record<number, Meaning> = {
  1000: 'down',
  1001: 'down',
  1002: 'unauthorized',
  1005: 'unauthorized',
  1007: 'rate_limited',
  2000: 'slots_full',
  2001: 'gone',
  2008: 'moderated',
  2010: 'out_of_credits',
  2014: 'down',
};

const readError: ErrorReader = (status, body) => {
  const { data } = TripoError.safeParse(body);
  if (data === undefined || data.code === 0) return null;
  return { meaning: CODES[data.code] ?? (status >= 500 ? 'down' : 'rejected'), said: data.message };
};

export function openTripo(entry: SettledProvider): Provider {
  const line: Line = { who: entry.id, baseUrl: `${entry.baseUrl}/v2/openapi`, headers: bearer(entry), readError };
  return {
    card: {
      ...cardOf(entry, ['text_to_3d', 'image_to_3d'], { text_to_3d: entry.models.textTo3d, image_to_3d: entry.models.imageTo3d }),
      views: LIMITS.referenceViews,
    },
    mesh: tripoMeshes(line, entry),
  };
}

function tripoMeshes(line: Line, { models, resultHosts }: SettledProvider): MeshProvider {
  const upload = async ({ mime, bytes }: { mime: string; bytes: Uint8Array }, signal: AbortSignal) => {
    const form = () => {
      const fields = new FormData();
      fields.set('file', new Blob([new Uint8Array(bytes)], { type: mime }), `view.${kindOf(mime)}`);
      return fields;
    };
    // Uploading costs nothing: it may be repeated.
    const { data } = await ask(
      line,
      { method: 'POST', path: '/upload/sts', body: { form }, intent: 'read', deadlineS: LIMITS.providerStartS },
      Uploaded,
      signal,
    );
    return { type: kindOf(mime), file_token: data.image_token };
  };
  return {
    reconciles: 'neither',
    resultHosts,
    async submit(task, _key, signal) {
      const files = await Promise.all((task.images ?? []).slice(0, LIMITS.referenceViews).map((image) => upload(image, signal)));
      const json = requestOf(task, files, task.capability === 'text_to_3d' ? models.textTo3d : models.imageTo3d);
      const { data } = await ask(line, { method: 'POST', path: '/task', body: { json }, intent: 'start', deadlineS: LIMITS.providerStartS }, Started, signal);
      return { taskId: data.task_id };
    },
    async look(taskId, signal) {
      const { data } = await ask(
        line,
        { method: 'GET', path: `/task/${encodeURIComponent(taskId)}`, intent: 'read', deadlineS: LIMITS.providerReadS },
        TripoTask,
        signal,
      );
      return lookOf(line.who, data);
    },
    async cancel() {
      // There is nothing to call; the ledger books the task by its end.
    },
  };
}

type File = { type: string; file_token: string };

function requestOf({ prompt, negativePrompt, seed, triangles, textured, tier }: MeshTask, files: File[], model: string | undefined) {
  const common = {
    ...(model === undefined ? {} : { model_version: model }),
    ...(triangles === undefined ? {} : { face_limit: Math.max(triangles, 500) }),
    ...(seed === undefined ? {} : { model_seed: seed % 2 ** 31, texture_seed: seed % 2 ** 31 }),
    texture: textured && tier === 'final',
    pbr: textured && tier === 'final',
  };
  const [first, ...others] = files;
  if (first === undefined) {
    const negative = negativePrompt === undefined ? {} : { negative_prompt: negativePrompt.slice(0, NEGATIVE_CHARS) };
    return { type: 'text_to_model', prompt: prompt.slice(0, PROMPT_CHARS), ...negative, ...common };
  }
  if (others.length === 0) return { type: 'image_to_model', file: first, ...common };
  // Exactly four places: front, left, back, right; an empty object leaves one out.
  return { type: 'multiview_to_model', files: [0, 1, 2, 3].map((i) => files[i] ?? {}), ...common };
}

const kindOf = (mime: string): string => (mime === 'image/jpeg' ? 'jpg' : mime === 'image/webp' ? 'webp' : 'png');

function lookOf(who: string, task: TripoTask): TaskLook {
  const progress = Math.min(Math.max((task.progress ?? 0) / 100, 0), 1);
  switch (task.status) {
    case 'queued':
      return {
        state: 'waiting',
        progress,
        position: task.queuing_num !== null && task.queuing_num !== undefined && task.queuing_num >= 0 ? task.queuing_num : null,
      };
    case 'running':
    case 'unknown':
      // "unknown" is theirs for a moment in which nobody knows: time ends it, not one look.
      return { state: 'running', progress, position: null };
    case 'success': {
      const url = task.output?.pbr_model ?? task.output?.model ?? task.output?.base_model;
      if (url === null || url === undefined || !URL.canParse(url)) return failed(who, 'garbage', 'the task succeeded and names no model', true);
      const cost = task.consumed_credit ?? null;
      return {
        state: 'done',
        result: { url },
        cost: cost === null ? null : Math.round(cost * CREDITS_EACH),
        model: task.input?.model_version ?? null,
        details: { task: task.task_id },
      };
    }
    case 'banned':
      return failed(who, 'moderated', task.error_msg ?? undefined, false);
    case 'expired':
      return failed(who, 'task_expired', undefined, false);
    case 'failed':
      return failed(
        who,
        CODES[task.error_code ?? 0] === 'moderated' ? 'moderated' : 'task_failed',
        task.error_msg ?? (task.error_code ? `error ${task.error_code}` : undefined),
        false,
      );
    case 'cancelled':
      return { state: 'cancelled' };
    default:
      return assertNever(task.status);
  }
}

function failed(who: string, meaning: Meaning, said: string | undefined, charged: boolean): TaskLook {
  const { kind, code, message } = providerError(who, meaning, { said });
  return { state: 'failed', failure: { kind, code, message }, charged };
}
