/**
 * A mesh model on somebody's own machine: Stable Fast 3D, TripoSR, Hunyuan3D, or whatever comes next. They ship no
 * common protocol, so ours is written down in docs/provider-worker.md for anyone to serve; Hunyuan3D's own server is
 * spoken to as it is.
 */
import type { Capability } from '@worldkiln/contracts';
import type { SettledProvider } from '../config/settle-provider.ts';
import type { Line } from '../http/ask.ts';
import { bearer, cardOf } from '../http/card.ts';
import type { Provider } from '../provider.ts';
import { hunyuanTasks } from './hunyuan.ts';
import { readWorkerError, workerTasks } from './worker-tasks.ts';

export function openMeshWorker(entry: SettledProvider): Provider {
  const line: Line = { who: entry.id, baseUrl: entry.baseUrl, headers: bearer(entry), readError: readWorkerError };
  const { textTo3d, imageTo3d } = entry.models;
  if (entry.dialect === 'hunyuan3d') {
    const model = imageTo3d ?? 'hunyuan3d-2';
    return { card: cardOf(entry, ['image_to_3d'], { image_to_3d: model }), mesh: hunyuanTasks(line, model) };
  }
  // Workers reconstruct from pictures; one that also takes words names the model for it.
  const capabilities: Capability[] = textTo3d === undefined ? ['image_to_3d'] : imageTo3d === undefined ? ['text_to_3d'] : ['text_to_3d', 'image_to_3d'];
  return {
    card: cardOf(entry, capabilities, { text_to_3d: textTo3d, image_to_3d: imageTo3d }),
    mesh: workerTasks(line, {
      path: '/v1/tasks',
      modelOf: ({ capability }) => (capability === 'text_to_3d' ? textTo3d : imageTo3d),
      // The operator named the worker’s host: its files may lie there.
      resultHosts: [entry.host, ...entry.resultHosts],
    }),
  };
}
