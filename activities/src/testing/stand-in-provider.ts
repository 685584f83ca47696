import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { KilnError } from '@worldkiln/contracts';
import type { Provider, Reconciles, TaskLook } from '../providers/provider.ts';

/** A provider's server as the tests need one: it keeps books, answers slowly or wrongly on demand, and bills per task. */
export interface StandIn {
  url: string;
  /** Every task there ever was, with what became of it: what is charged is read here, nowhere else. */
  tasks: StandInTask[];
  /** What the next submits meet; a function is asked each time. */
  onSubmit(task: StandInTask): 'take' | 'refuse' | 'take and fail to say so' | 'hang up' | 'too many';
  /** Looks it takes until a task is done; Infinity never ends. */
  looks: number;
  /** What a finished task left. */
  result(task: StandInTask): 'glb' | 'html' | 'failed';
  close(): Promise<void>;
}

export interface StandInTask {
  id: string;
  key: string;
  prompt: string;
  state: 'running' | 'done' | 'failed' | 'cancelled';
  looks: number;
}

const GLB = Buffer.concat([Buffer.from('glTF'), Buffer.from([2, 0, 0, 0]), Buffer.from('the mesh of a stand-in')]);

export async function startStandIn(options: { idempotent?: boolean; listed?: boolean } = {}): Promise<StandIn> {
  const standIn: StandIn = { url: '', tasks: [], onSubmit: () => 'take', looks: 2, result: () => 'glb', close: async () => undefined };
  const answer = (response: ServerResponse, status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  async function submit(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { key, prompt } = (await bodyOf(request)) as { key: string; prompt: string }; // our own adapter below
    const known = options.idempotent ? standIn.tasks.find((task) => task.key === key) : undefined;
    if (known) return answer(response, 200, { id: known.id });
    const task: StandInTask = { id: `task-${standIn.tasks.length + 1}`, key, prompt, state: 'running', looks: 0 };
    switch (standIn.onSubmit(task)) {
      case 'take':
        standIn.tasks.push(task);
        return answer(response, 200, { id: task.id });
      case 'take and fail to say so':
        standIn.tasks.push(task);
        return answer(response, 500, { error: 'internal' });
      case 'hang up':
        response.destroy();
        return undefined;
      case 'refuse':
        return answer(response, 402, { error: 'no credits' });
      case 'too many':
        return answer(response, 429, { error: 'too many' });
    }
  }
  function look(id: string, response: ServerResponse): void {
    const task = standIn.tasks.find((each) => each.id === id);
    if (!task) return answer(response, 404, {});
    task.looks++;
    if (task.state === 'running' && task.looks >= standIn.looks) task.state = standIn.result(task) === 'failed' ? 'failed' : 'done';
    answer(response, 200, { state: task.state, progress: Math.min(task.looks / standIn.looks, 1), url: `${standIn.url}/files/${id}` });
  }
  const server = createServer((request, response) => {
    const [, , id] = (request.url ?? '').split('/');
    if (request.method === 'POST' && request.url === '/tasks') return void submit(request, response);
    if (request.url?.startsWith('/tasks?')) return answer(response, 200, { tasks: standIn.tasks.map(({ id: each, key }) => ({ id: each, key })) });
    const task = standIn.tasks.find((each) => each.id === id);
    if (request.url?.startsWith('/files/') && task) {
      if (standIn.result(task) === 'html') return void response.writeHead(200).end('<html>sorry</html>');
      // Every task its own bytes: twins that made it twice would be seen.
      return void response.writeHead(200).end(Buffer.concat([GLB, Buffer.from(` for ${task.prompt} ${task.id}`)]));
    }
    if (request.method === 'DELETE' && task) {
      if (task.state === 'running') task.state = 'cancelled';
      return answer(response, 200, {});
    }
    return look(id ?? '', response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  standIn.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server's address
  standIn.close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return standIn;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer); // a request without an encoding yields buffers
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

/** The stand-in as a provider of ours; `reconciles` must be what its server was started with. */
export function standInProvider(url: string, options: { id?: string; reconciles?: Reconciles; concurrency?: number } = {}): Provider {
  const { id = 'standin', reconciles = 'idempotent', concurrency = 20 } = options;
  const call = async (path: string, init: RequestInit, signal: AbortSignal) => {
    const answer = await fetch(`${url}${path}`, { ...init, signal }).catch((cause: unknown) => {
      signal.throwIfAborted();
      throw new KilnError('upstream', { code: 'unreachable', message: `${id} hung up.`, cause });
    });
    if (answer.status === 429) throw new KilnError('busy', { code: 'rate_limited', message: `${id} is asked too often.`, waitS: 0.2 });
    if (answer.status === 402) throw new KilnError('refused', { code: 'out_of_credits', message: `${id} has no credits left.` });
    if (answer.status === 404) throw new KilnError('missing', { code: 'task_unknown', message: `${id} knows no such task.` });
    if (!answer.ok) throw new KilnError('upstream', { code: 'provider_error', message: `${id} answered ${answer.status}.` });
    return (await answer.json()) as Record<string, unknown>; // the server above
  };
  return {
    card: {
      id,
      capabilities: new Set(['text_to_3d']),
      local: false,
      models: { text_to_3d: 'stand-in-1' },
      price: { text_to_3d: 50 },
      concurrency,
      perMinute: 60_000,
      licence: { name: 'stand-in terms', excludes: [] },
    },
    mesh: {
      reconciles,
      resultHosts: [new URL(url).host],
      async submit(task, key, signal) {
        const { id: taskId } = await call('/tasks', { method: 'POST', body: JSON.stringify({ key, prompt: task.prompt }) }, signal);
        return { taskId: String(taskId) };
      },
      async find(key, _since, signal) {
        const { tasks } = await call('/tasks?recent', {}, signal);
        const found = (tasks as { id: string; key: string }[]).find((task) => task.key === key); // the server above
        return found ? { taskId: found.id } : null;
      },
      async look(taskId, signal): Promise<TaskLook> {
        const { state, progress, url: file } = await call(`/tasks/${taskId}`, {}, signal);
        if (state === 'done') return { state: 'done', result: { url: String(file) }, cost: 40, model: 'stand-in-1', details: { task: taskId } };
        if (state === 'failed')
          return { state: 'failed', failure: { kind: 'upstream', code: 'provider_failed', message: `${id} could not make it.` }, charged: false };
        if (state === 'cancelled') return { state: 'cancelled' };
        return { state: 'running', progress: Number(progress), position: null };
      },
      async cancel(taskId, signal) {
        await call(`/tasks/${taskId}`, { method: 'DELETE' }, signal);
      },
    },
  };
}
