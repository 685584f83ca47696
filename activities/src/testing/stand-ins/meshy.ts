import { type Books, type Call, type Protocol, RETRY_AFTER_S, type Reply, type StandInTask } from './stand-in.ts';

const PATH = /^\/openapi\/v[12]\/(text-to-3d|image-to-3d|multi-image-to-3d)(?:\/([\w-]+))?$/;

/** Meshy's documented protocol: tasks with previews and refines, lists, two kinds of 429. */
export const meshy: Protocol = {
  intentOf: ({ method }) => (method === 'POST' ? 'start' : 'look'),
  answer(call, books) {
    const [, way = '', id] = PATH.exec(call.path) ?? [];
    if (way === '') return no(404, 'Route not found');
    if (!call.headers.authorization?.startsWith('Bearer ')) return no(401, 'Missing API key');
    if (call.method === 'POST') return start(call, way, books);
    if (id === undefined) return { json: list(call, way, books) };
    const task = books.find(id);
    if (task === null) return no(404, 'Task not found');
    if (call.method === 'DELETE') {
      task.cancelled = true;
      return { status: 200, json: {} };
    }
    return { json: look(task, books) };
  },
  wordFault(fault) {
    switch (fault) {
      case 'rate_limited':
        return { ...no(429, 'RateLimitExceeded: too many requests'), headers: { 'retry-after': String(RETRY_AFTER_S) } };
      case 'slots_full':
        return no(429, 'NoMoreConcurrentTasks: your queue is full');
      case 'out_of_credits':
        return no(402, 'Insufficient funds');
      case 'unauthorized':
        return no(401, 'Invalid API key msy_secret');
      case 'moderated':
        return no(400, 'The prompt was flagged by moderation');
      case 'server_error':
        return no(500, 'Internal server error');
    }
  },
};

const no = (status: number, message: string): Reply => ({ status, json: { message } });

function start(call: Call, way: string, books: Books): Reply {
  const request = call.json();
  if (way === 'text-to-3d' && request.mode === 'refine') {
    const before = books.find(String(request.preview_task_id));
    if (before === null || before.looks < books.looks) return no(400, 'preview_task_id must name a succeeded preview task');
  } else if (way === 'text-to-3d' && (typeof request.prompt !== 'string' || request.prompt.length > 600))
    return no(400, 'prompt is required and at most 600 characters');
  if (way === 'image-to-3d' && !String(request.image_url).startsWith('data:image/')) return no(400, 'image_url is required');
  return { status: 202, json: { result: books.begin({ ...request, way }).id } };
}

function list(call: Call, way: string, { tasks }: Books) {
  const size = Number(call.query.get('page_size') ?? 10);
  const page = Number(call.query.get('page_num') ?? 1);
  const newest = tasks.filter((task) => task.request.way === way).toReversed();
  return newest.slice((page - 1) * size, page * size).map((task) => shown(task, 'IN_PROGRESS'));
}

const shown = (task: StandInTask, status: string) => ({
  id: task.id,
  status,
  progress: 0,
  prompt: task.request.prompt,
  texture_prompt: task.request.texture_prompt,
  created_at: task.at,
  ai_model: 'meshy-6',
});

function look(task: StandInTask, books: Books) {
  task.looks++;
  if (task.cancelled) return shown(task, 'CANCELED');
  if (task.ending === 'stuck') return { ...shown(task, 'IN_PROGRESS'), progress: 99 };
  if (task.looks < books.looks) return { ...shown(task, 'PENDING'), preceding_tasks: 3 };
  if (['failed', 'banned', 'expired'].includes(task.ending)) {
    task.charged = false;
    const message = task.ending === 'banned' ? 'Rejected by moderation' : 'The server is busy';
    return { ...shown(task, task.ending === 'expired' ? 'EXPIRED' : 'FAILED'), task_error: { message } };
  }
  return {
    ...shown(task, 'SUCCEEDED'),
    progress: 100,
    consumed_credits: task.request.mode === 'refine' ? 10 : 20,
    model_urls: { glb: books.fileOf(task) ?? undefined },
    task_error: { message: '' },
  };
}
