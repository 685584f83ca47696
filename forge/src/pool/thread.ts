import { parentPort } from 'node:worker_threads';
import { author } from '../author/author.ts';
import { bake } from '../bake/bake.ts';
import { drawPicture } from '../bake/pictures.ts';
import { buildGlb } from '../glb/build-glb.ts';
import { lint } from '../lint/lint.ts';
import { carry, type Reply, type Request, type Tasks, type TaskName } from './messages.ts';
import { ownBuffers } from './own-buffers.ts';

const port = parentPort;
if (!port) throw new Error('forge/pool/thread runs as a worker thread; use ForgePool.');

/** One request at a time: the pool never sends a second before the first is answered. */
port.on('message', (request: Request) => {
  const tell = (step: string, done: number): void => port.postMessage({ type: 'step', id: request.id, step, done } satisfies Reply);
  perform(request, tell)
    .then((output) => port.postMessage({ type: 'done', id: request.id, output } satisfies Reply, buffersOf(output)))
    .catch((error: unknown) => port.postMessage({ type: 'failed', id: request.id, failure: carry(error) } satisfies Reply));
});

async function perform(request: Request, onStep: (step: string, done: number) => void): Promise<Tasks[TaskName]['output']> {
  switch (request.task) {
    case 'author':
      return author(request.input);
    case 'buildGlb':
      return buildGlb(request.input.recipe, request.input.program);
    case 'lint':
      return lint(request.input.recipe, request.input.program);
    case 'bake':
      return bake({ ...request.input, onStep });
    case 'picture':
      return drawPicture(request.input.plain, request.input.what);
  }
}

/** Files are handed over where they can be, not copied. */
function buffersOf(output: Tasks[TaskName]['output']): ArrayBuffer[] {
  if (output instanceof Uint8Array) return ownBuffers([output]);
  return 'glb' in output ? ownBuffers([output.glb, ...output.lods, output.plain, ...output.textures]) : [];
}
