import { KilnError, LIMITS } from '@worldkiln/contracts';
import { expect, test } from 'vitest';
import type { MeshProvider, TaskLook } from '../providers/provider.ts';
import { watchTask } from './watch-task.ts';

const running: TaskLook = { state: 'running', progress: 0.99, position: null };
/** A provider whose looks answer in this order, the last one for ever. */
function providing(...looks: (TaskLook | KilnError)[]): { mesh: MeshProvider; cancelled: string[] } {
  const cancelled: string[] = [];
  const mesh: MeshProvider = {
    reconciles: 'idempotent',
    resultHosts: [],
    submit: async () => ({ taskId: 't' }),
    look: async () => {
      const look = (looks.length > 1 ? looks.shift() : looks[0]) ?? running;
      if (look instanceof KilnError) throw look;
      return look;
    },
    cancel: async (taskId) => void cancelled.push(taskId),
  };
  return { mesh, cancelled };
}
const watch = (mesh: MeshProvider, since = new Date()) =>
  watchTask({ provider: 'p', mesh, taskId: 't', since, signal: new AbortController().signal, onLook: async () => undefined });
const long = new Date(Date.now() - LIMITS.providerTaskS * 1000 - 1);

test('what says "processing" for ever is cancelled there and given up when its time is over', async () => {
  const { mesh, cancelled } = providing(running);
  await expect(watch(mesh, long)).rejects.toMatchObject({ kind: 'upstream', code: 'provider_timeout' });
  expect(cancelled).toEqual(['t']);
});

test('a task that is done is taken, however late it is looked at', async () => {
  const done: TaskLook = { state: 'done', result: { bytes: new Uint8Array() }, cost: 1, model: null, details: {} };
  expect(await watch(providing(done).mesh, long)).toEqual(done);
});

test('a look that fails says nothing about the task; one that nobody knows any more ends it', async () => {
  const down = new KilnError('upstream', { code: 'provider_down', message: 'It is down.' });
  const gone = new KilnError('missing', { code: 'provider_gone', message: 'No such task.' });
  await expect(watch(providing(down, gone).mesh)).rejects.toMatchObject({ code: 'provider_gone' });
});
