import type { Protocol } from './stand-in.ts';
import { tinyGlb } from './tiny-glb.ts';

/** Hunyuan3D-2's api_server: whatever goes wrong after the start stays "processing" for ever. */
export const hunyuan: Protocol = {
  intentOf: ({ path }) => (path === '/send' ? 'start' : 'look'),
  answer(call, books) {
    if (call.path === '/send') {
      const request = call.json();
      // As the real one: words alone bring its thread down, and the answer still names a task.
      const task = books.begin(request);
      if (request.image === undefined && request.image_front === undefined) task.ending = 'stuck';
      return { json: { uid: task.id } };
    }
    const task = books.find(call.path.split('/').at(-1) ?? '');
    if (task === null || ++task.looks < books.looks || !['done', 'html'].includes(task.ending)) return { json: { status: 'processing' } };
    const file = task.ending === 'html' ? Buffer.from('<!doctype html>') : Buffer.from(tinyGlb());
    return { json: { status: 'completed', model_base64: file.toString('base64') } };
  },
  // Its one error: a 404 with a text, whatever happened.
  wordFault: () => ({ status: 500, json: { text: 'NETWORK ERROR DUE TO HIGH TRAFFIC', error_code: 1 } }),
};
