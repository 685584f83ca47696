/**
 * Hunyuan3D-2's own api_server.py as it ships (/send, /status/{uid}), read at its commit of 2025. Its traps: a failed
 * job says "processing" for ever, so the time of the start travels in our task id and silence has an end; the mesh
 * comes inside the answer as base64; text input needs a part that is switched off there; it knows neither keys nor
 * lists nor cancelling. Its licence excludes the European Union, the United Kingdom and South Korea.
 */
import { LIMITS } from '@worldkiln/contracts';
import { z } from 'zod';
import { type Line, ask } from '../http/ask.ts';
import { providerError } from '../http/classify.ts';
import type { MeshProvider, MeshTask } from '../provider.ts';

const Started = z.object({ uid: z.string().min(1).max(100) });
const Status = z.union([z.object({ status: z.literal('processing') }), z.object({ status: z.literal('completed'), model_base64: z.string().min(1) })]);

/** The names of its four views, in the order references come in. */
const VIEWS = ['image_front', 'image_left', 'image_back', 'image_right'] as const;

export function hunyuanTasks(line: Line, model: string, now: () => number = Date.now): MeshProvider {
  return {
    reconciles: 'neither',
    resultHosts: [],
    async submit(task, _key, signal) {
      const { uid } = await ask(
        line,
        { method: 'POST', path: '/send', body: { json: requestOf(task) }, intent: 'start', deadlineS: LIMITS.providerStartS },
        Started,
        signal,
      );
      return { taskId: `${Math.floor(now() / 1000)}:${uid}` };
    },
    async look(taskId, signal) {
      const [startedS = '0', uid = ''] = taskId.split(':');
      const bytesMax = Math.ceil((LIMITS.glbInputBytes * 4) / 3) + LIMITS.jsonBodyBytes;
      const status = await ask(
        line,
        { method: 'GET', path: `/status/${encodeURIComponent(uid)}`, intent: 'read', deadlineS: LIMITS.providerStartS, bytesMax },
        Status,
        signal,
      );
      if (status.status === 'completed')
        return { state: 'done', result: { bytes: Buffer.from(status.model_base64, 'base64') }, cost: null, model, details: { task: uid } };
      if (now() / 1000 - Number(startedS) < LIMITS.workerStuckS) return { state: 'running', progress: null, position: null };
      const { kind, code, message } = providerError(line.who, 'task_stuck');
      return { state: 'failed', failure: { kind, code, message }, charged: false };
    },
    async cancel() {
      // It cannot be told: the job runs to its end there.
    },
  };
}

function requestOf({ images = [], seed, triangles, textured }: MeshTask) {
  const [front, ...others] = images.map(({ bytes }) => Buffer.from(bytes).toString('base64'));
  const views = others.length === 0 ? { image: front } : Object.fromEntries([front, ...others].slice(0, VIEWS.length).map((base64, i) => [VIEWS[i], base64]));
  return {
    ...views,
    type: 'glb',
    texture: textured,
    ...(seed === undefined ? {} : { seed }),
    ...(triangles === undefined ? {} : { face_count: Math.max(triangles, 1_000) }),
  };
}
