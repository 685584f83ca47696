import { type Books, type Call, type Protocol, RETRY_AFTER_S, type Reply, type StandInTask } from './stand-in.ts';

/** The worker contract of docs/provider-worker.md; llmhub's stand-in serves the same tasks. */
export const meshWorker: Protocol = {
  intentOf: ({ method, path }) => (method === 'POST' && path === '/v1/tasks' ? 'start' : 'look'),
  answer: (call, books) => tasksAnswer(call, books) ?? no(404, 'bad_request', 'no such route'),
  wordFault: wordWorkerFault,
};

export function wordWorkerFault(fault: Parameters<Protocol['wordFault']>[0]): Reply {
  switch (fault) {
    case 'rate_limited':
      return { status: 429, json: { code: 'rate_limited', message: 'slower, please', retryAfterS: RETRY_AFTER_S } };
    case 'slots_full':
      return no(429, 'busy', 'one at a time');
    case 'out_of_credits':
      return no(402, 'out_of_credits', 'the meter is empty');
    case 'unauthorized':
      return no(401, 'unauthorized', 'who are you');
    case 'moderated':
      return no(400, 'moderated', 'not that');
    case 'server_error':
      return { status: 500, bytes: Buffer.from('CUDA out of memory') };
  }
}

const no = (status: number, code: string, message: string): Reply => ({ status, json: { code, message } });

export function tasksAnswer(call: Call, books: Books): Reply | null {
  if (call.path === '/v1/tasks' && call.method === 'POST') {
    const key = call.headers['idempotency-key'];
    if (typeof key !== 'string') return no(400, 'bad_request', 'Idempotency-Key is needed');
    const known = books.tasks.find((task) => task.key === key);
    return { status: 202, json: { taskId: (known ?? books.begin(call.json(), key)).id } };
  }
  const id = /^\/v1\/tasks\/([\w-]+)$/.exec(call.path)?.[1];
  if (id === undefined) return null;
  const task = books.find(id);
  if (task === null) return no(404, 'unknown_task', 'no such task');
  if (call.method === 'DELETE') {
    task.cancelled = true;
    return { status: 204 };
  }
  return { json: look(task, books) };
}

function look(task: StandInTask, books: Books) {
  const file = books.fileOf(task);
  task.looks++;
  if (task.cancelled) return { state: 'cancelled' };
  if (task.ending === 'stuck') return { state: 'running', progress: 0.99 };
  if (task.looks < books.looks) return { state: 'waiting', position: 3 };
  if (task.ending === 'failed' || task.ending === 'banned') {
    task.charged = false;
    return { state: 'failed', charged: false, error: { code: task.ending === 'banned' ? 'moderated' : 'failed', message: 'it did not converge' } };
  }
  if (task.ending === 'expired') {
    task.charged = false;
    return { state: 'expired', charged: false };
  }
  return { state: 'done', result: file === null ? null : { url: file }, model: task.request.model ?? 'triposr', cost: books.price };
}
