import { tasksAnswer, wordWorkerFault } from './mesh-worker.ts';
import { vectorOf } from './openai.ts';
import type { Protocol } from './stand-in.ts';
import { tinyPng } from './tiny-png.ts';
import { type Writer, nextText } from './writer.ts';

const MODELS = [
  { id: 'text-best', provider: 'somebody', modalities: ['text'], price: 100 },
  { id: 'image-fast', provider: 'somebody', modalities: ['image'], price: 200 },
  { id: 'image-pro', provider: 'somebody', modalities: ['image', 'image_edit'], price: 900 },
  { id: '3d-quality', provider: 'meshes', modalities: ['text_to_3d', 'image_to_3d'], price: 5_000 },
  { id: 'embed-small', provider: 'somebody', modalities: ['embedding'], price: 1 },
];

/** LLMHub as we read section 7 of the spec; unverified, like its adapter. */
export const llmHub = (writer: Writer = { texts: [] }): Protocol => ({
  intentOf: ({ method }) => (method === 'POST' ? 'start' : 'look'),
  answer(call, books) {
    if (call.path === '/v1/models') return { json: { models: MODELS } };
    if (call.path === '/v1/generate') {
      const { model, modality, input } = call.json() as { model: string; modality: string; input: { texts?: string[] } }; // the adapter's own request
      books.charges.push({ what: modality, request: { model, input } });
      if (modality === 'text') {
        try {
          return { json: { json: JSON.parse(nextText(writer)) as unknown, model } };
        } catch {
          return { json: { json: 'not what was asked', model } };
        }
      }
      if (modality === 'embedding') return { json: { vectors: (input.texts ?? []).map(vectorOf), model } };
      return { json: { mime: 'image/png', base64: Buffer.from(tinyPng()).toString('base64'), model } };
    }
    return tasksAnswer(call, books) ?? { status: 404, json: { code: 'bad_request' } };
  },
  wordFault: wordWorkerFault,
});
