import { type Books, type Protocol, RETRY_AFTER_S, type Reply, type StandInTask } from './stand-in.ts';

/** Tripo's documented protocol: everything wrapped in a code, uploads before pictures, eight states. */
export const tripo: Protocol = {
  intentOf: ({ method, path }) => (method === 'POST' && path.endsWith('/task') ? 'start' : 'look'),
  answer(call, books) {
    if (!call.headers.authorization?.startsWith('Bearer ')) return no(401, 1002, 'Authentication failed');
    if (call.path === '/v2/openapi/upload/sts')
      return call.body.includes('name="file"') ? yes({ image_token: `token-${books.tasks.length}` }) : no(400, 2003, 'The input file is empty');
    if (call.path === '/v2/openapi/task' && call.method === 'POST') {
      const request = call.json();
      if (!/^(text|image|multiview)_to_model$/.test(String(request.type))) return no(400, 2002, 'The task type is unsupported');
      if (request.type === 'multiview_to_model' && (request.files as unknown[]).length !== 4) return no(400, 1004, 'files must have four items');
      return yes({ task_id: books.begin(request).id });
    }
    const task = books.find(call.path.split('/').at(-1) ?? '');
    return task === null ? no(404, 2001, 'Task not found') : yes(look(task, books));
  },
  wordFault(fault) {
    switch (fault) {
      case 'rate_limited':
        return { ...no(429, 1007, 'Request rate limit exceeded'), headers: { 'retry-after': String(RETRY_AFTER_S) } };
      case 'slots_full':
        return { ...no(429, 2000, 'You have exceeded the limit of generation'), headers: { 'retry-after': '30' } };
      case 'out_of_credits':
        return no(403, 2010, 'You need more credits to start a new task');
      case 'unauthorized':
        return no(401, 1002, 'Authentication failed');
      case 'moderated':
        return no(400, 2008, 'Task is rejected because the input violates our content policy');
      case 'server_error':
        return no(500, 1001, 'Fatal error on server side');
    }
  },
};

const yes = (data: unknown): Reply => ({ json: { code: 0, data } });
const no = (status: number, code: number, message: string): Reply => ({ status, json: { code, message, suggestion: 'See the documents' } });

function look(task: StandInTask, books: Books) {
  const file = books.fileOf(task);
  task.looks++;
  const shown = (status: string, more: object = {}) => ({
    task_id: task.id,
    type: task.request.type,
    status,
    input: { model_version: 'v3.0-20250812' },
    output: {},
    progress: 0,
    create_time: Math.floor(task.at / 1000),
    queuing_num: -1,
    running_left_time: -1,
    ...more,
  });
  if (task.ending === 'stuck') return shown('running', { progress: 99 });
  if (task.looks < books.looks) return shown('queued', { queuing_num: 3 });
  if (task.ending === 'failed' || task.ending === 'banned' || task.ending === 'expired') {
    task.charged = false;
    return shown(task.ending, { error_code: task.ending === 'failed' ? 1001 : 2008 });
  }
  return shown('success', { progress: 100, consumed_credit: 30, output: file === null ? {} : { model: file, pbr_model: file } });
}
