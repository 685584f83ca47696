/**
 * Meshy, by docs.meshy.ai as of September 2026 (text-to-3d v2, image-to-3d and multi-image-to-3d v1, errors, rate
 * limits). It has no idempotency key and no field for ours, but it lists tasks with their prompts unmodified: so a
 * mark made of our key stands at the end of the prompt, and listing finds the task again. Results are kept three days.
 */
import { createHash } from 'node:crypto';
import { LIMITS, assertNever } from '@worldkiln/contracts';
import type { SettledProvider } from '../config/settle-provider.ts';
import { type Ask, type ErrorReader, type Line, ask } from '../http/ask.ts';
import { bearer, cardOf, dataUri } from '../http/card.ts';
import { providerError } from '../http/classify.ts';
import type { MeshProvider, MeshTask, Provider, TaskLook } from '../provider.ts';
import { Anything, MeshyList, MeshyTask, Started, messageOf } from './answers.ts';

const PROMPT_CHARS = 600;
/** A cent of ours is 100; one of Meshy’s credits is 2 cents on the plan whose prices we know. */
const CREDITS_EACH = 200;
/** The newest tasks looked through for a lost one: an account runs ten at once, or a hundred. */
const LIST_PAGES = 4;
const LIST_PAGE = 50;
/** Refines kept in memory; a whole account runs a hundred at once. */
const REMEMBERED = 500;

const PATHS = { text: '/openapi/v2/text-to-3d', image: '/openapi/v1/image-to-3d', images: '/openapi/v1/multi-image-to-3d' } as const;
type Way = keyof typeof PATHS;

/** What our task id holds: where it lies there, and whether a refine follows. */
interface Named {
  way: Way;
  id: string;
  /** The mark the refine task will carry; null where the first task is all. */
  refine: string | null;
}

const spell = ({ way, id, refine }: Named): string => [way, id, ...(refine === null ? [] : [refine])].join(':');

function read(taskId: string): Named {
  const [way = '', id = '', refine] = taskId.split(':');
  if (!(way in PATHS) || !/^[\w-]+$/.test(id)) throw providerError('meshy', 'gone');
  return { way: way as Way, id, refine: refine ?? null }; // just checked
}

/** Ten letters of our key’s hash: unique enough for the newest 200 tasks, short enough to mean nothing to the model. */
const markOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 10);
/** `ref`: a refine follows; `raw`: this task is all. */
const marked = (text: string, mark: string, word: 'ref' | 'raw'): string => `${text.slice(0, PROMPT_CHARS - mark.length - 7)} (${word} ${mark})`;

const readError: ErrorReader = (status, body) => {
  const said = messageOf(body);
  if (status !== 429)
    return said === undefined ? null : { meaning: status === 400 && /moderat|harmful|policy/i.test(said) ? 'moderated' : statusMeaning(status), said };
  // The two kinds of 429 differ in this word only.
  return { meaning: /NoMore(Concurrent|Pending)Tasks/i.test(said ?? '') ? 'slots_full' : 'rate_limited', said };
};

const statusMeaning = (status: number) =>
  status === 402 ? 'out_of_credits' : status === 404 ? 'gone' : status === 401 || status === 403 ? 'unauthorized' : status >= 500 ? 'down' : 'rejected';

export function openMeshy(entry: SettledProvider): Provider {
  const line: Line = { who: entry.id, baseUrl: entry.baseUrl, headers: bearer(entry), readError };
  return {
    card: {
      ...cardOf(entry, ['text_to_3d', 'image_to_3d'], { text_to_3d: entry.models.textTo3d, image_to_3d: entry.models.imageTo3d }),
      views: LIMITS.referenceViews,
    },
    mesh: meshyMeshes(line, entry),
  };
}

function meshyMeshes(line: Line, { models, resultHosts }: SettledProvider): MeshProvider {
  const call = <T>(shape: Parameters<typeof ask<T>>[2], signal: AbortSignal, spec: Pick<Ask, 'method' | 'path' | 'body' | 'intent'>) =>
    ask(line, { deadlineS: spec.intent === 'start' ? LIMITS.providerStartS : LIMITS.providerReadS, ...spec }, shape, signal);
  const get = ({ way, id }: Named, signal: AbortSignal) =>
    call(MeshyTask, signal, { method: 'GET', path: `${PATHS[way]}/${encodeURIComponent(id)}`, intent: 'read' });
  const start = async (way: Way, json: unknown, signal: AbortSignal) =>
    (await call(Started, signal, { method: 'POST', path: PATHS[way], body: { json }, intent: 'start' })).result;

  /** The task whose prompt carries the mark, among those made since. */
  async function listed(way: Way, mark: string, sinceMs: number, signal: AbortSignal): Promise<MeshyTask | null> {
    for (let page = 1; page <= LIST_PAGES; page++) {
      const tasks = await call(MeshyList, signal, {
        method: 'GET',
        path: `${PATHS[way]}?page_num=${page}&page_size=${LIST_PAGE}&sort_by=-created_at`,
        intent: 'read',
      });
      const found = tasks.find(({ prompt, texture_prompt }) => [prompt, texture_prompt].some((text) => text?.includes(` ${mark})`)));
      if (found !== undefined) return found;
      // A minute of grace: their clock is not ours.
      if (tasks.length < LIST_PAGE || tasks.some(({ created_at }) => created_at !== undefined && created_at < sinceMs - 60_000)) return null;
    }
    return null;
  }

  /** Previews and their refines, so that not every look has to search: lost with the process, found again by listing. */
  const refinesOf = new Map<string, string>();

  /** The refine that follows a finished preview: found where an earlier look began it, begun where none did. */
  async function refineOf(preview: MeshyTask, mark: string, signal: AbortSignal): Promise<MeshyTask> {
    const id = refinesOf.get(preview.id) ?? (await listed('text', mark, preview.created_at ?? 0, signal))?.id ?? (await refine(preview, mark, signal));
    if (refinesOf.size >= REMEMBERED) refinesOf.clear();
    refinesOf.set(preview.id, id);
    return get({ way: 'text', id, refine: null }, signal);
  }

  const refine = ({ id, prompt }: MeshyTask, mark: string, signal: AbortSignal): Promise<string> => {
    const words = (prompt ?? '').replace(/ \(ref [0-9a-f]{10}\)$/, '');
    return start(
      'text',
      { mode: 'refine', preview_task_id: id, enable_pbr: true, texture_prompt: marked(words, mark, 'raw'), target_formats: ['glb'] },
      signal,
    );
  };

  return {
    reconciles: 'listed',
    resultHosts,
    async submit(task, key, signal) {
      const mark = markOf(key);
      const way = wayOf(task);
      const id = await start(way, way === 'text' ? preview(task, mark, models.textTo3d) : reconstruction(task, mark, way, models.imageTo3d), signal);
      return { taskId: spell({ way, id, refine: way === 'text' && refines(task) ? markOf(`${key}/refine`) : null }) };
    },
    async find(key, since, signal) {
      for (const way of ['text', 'image', 'images'] as const) {
        const found = await listed(way, markOf(key), since.getTime(), signal);
        if (found !== null)
          return { taskId: spell({ way, id: found.id, refine: found.prompt?.includes(`(ref ${markOf(key)})`) ? markOf(`${key}/refine`) : null }) };
      }
      return null;
    },
    async look(taskId, signal) {
      const named = read(taskId);
      const first = await get(named, signal);
      if (named.refine === null || first.status !== 'SUCCEEDED') return lookOf(line.who, first, named.refine === null ? [0, 1] : [0, 0.5], 0);
      return lookOf(line.who, await refineOf(first, named.refine, signal), [0.5, 1], first.consumed_credits ?? 20);
    },
    async cancel(taskId, signal) {
      const named = read(taskId);
      const remove = (id: string) =>
        call(Anything, signal, { method: 'DELETE', path: `${PATHS[named.way]}/${encodeURIComponent(id)}`, intent: 'read' }).catch((error: unknown) => {
          if (!(error instanceof Error && 'code' in error && error.code === 'provider_gone')) throw error;
        });
      const refine = named.refine === null ? null : await listed('text', named.refine, 0, signal);
      if (refine !== null) await remove(refine.id);
      await remove(named.id);
    },
  };
}

const wayOf = ({ capability, images = [] }: MeshTask): Way => (capability === 'text_to_3d' ? 'text' : images.length > 1 ? 'images' : 'image');
const refines = ({ textured, tier }: MeshTask): boolean => textured && tier === 'final';
/** Meshy makes between 100 and 300,000. */
const polygons = (triangles: number | undefined): number => Math.min(Math.max(triangles ?? 10_000, 100), 300_000);

function preview(task: MeshTask, mark: string, model = 'latest') {
  const { prompt, negativePrompt, triangles } = task;
  const word = refines(task) ? 'ref' : 'raw';
  // The newest models take no negative prompt: it is said in words.
  const words = negativePrompt === undefined ? prompt : `${prompt.slice(0, 450)}, without ${negativePrompt.slice(0, 120)}`;
  return {
    mode: 'preview',
    prompt: marked(words, mark, word),
    ai_model: model,
    topology: 'triangle',
    should_remesh: true,
    target_polycount: polygons(triangles),
    target_formats: ['glb'],
  };
}

function reconstruction({ prompt, images = [], triangles, textured }: MeshTask, mark: string, way: 'image' | 'images', model = 'latest') {
  const uris = images.slice(0, LIMITS.referenceViews).map(dataUri);
  return {
    ...(way === 'image' ? { image_url: uris[0] } : { image_urls: uris }),
    ai_model: model,
    topology: 'triangle',
    should_remesh: true,
    target_polycount: polygons(triangles),
    should_texture: textured,
    enable_pbr: textured,
    // An image task has no prompt of its own: this field is the one that carries the mark.
    texture_prompt: marked(prompt, mark, 'raw'),
    target_formats: ['glb'],
  };
}

function lookOf(who: string, task: MeshyTask, [from, to]: [number, number], spentBefore: number): TaskLook {
  const cost = (spentBefore + (task.consumed_credits ?? 0)) * CREDITS_EACH;
  switch (task.status) {
    case 'PENDING':
      return { state: 'waiting', progress: from, position: task.preceding_tasks ?? null };
    case 'IN_PROGRESS':
      return { state: 'running', progress: from + (to - from) * Math.min(Math.max((task.progress ?? 0) / 100, 0), 1), position: null };
    case 'SUCCEEDED': {
      const url = task.model_urls?.glb;
      if (url === undefined || !URL.canParse(url)) return failed(who, 'garbage', 'the task succeeded and names no GLB', true);
      return { state: 'done', result: { url }, cost: cost === 0 ? null : cost, model: task.ai_model ?? null, details: { task: task.id } };
    }
    case 'FAILED': {
      const said = task.task_error?.message ?? undefined;
      // Failed tasks are given back; the preview before a failed refine is not.
      return failed(who, /moderat|harmful|policy/i.test(said ?? '') ? 'moderated' : 'task_failed', said, spentBefore > 0);
    }
    case 'EXPIRED':
      return failed(who, 'task_expired', undefined, spentBefore > 0);
    case 'CANCELED':
      return { state: 'cancelled' };
    default:
      return assertNever(task.status);
  }
}

function failed(who: string, meaning: 'garbage' | 'moderated' | 'task_failed' | 'task_expired', said: string | undefined, charged: boolean): TaskLook {
  const { kind, code, message } = providerError(who, meaning, { said });
  return { state: 'failed', failure: { kind, code, message }, charged };
}
