import { createRoute, z } from '@hono/zod-openapi';
import { type JobEvent, JobId, KilnError, isTerminal } from '@worldkiln/contracts';
import { eventsAfter, findJob, type Job, lineOf } from '@worldkiln/db';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import type { Deps } from '../deps.ts';
import { bearer } from '../http/bearer.ts';
import { refusals, router, SIGNED_IN } from '../http/router.ts';
import { visibleJob } from './visible-job.ts';

/** Proxies cut lines that are silent for a minute; most people's are quicker to notice. It is also how often we look without a hint. */
const HEARTBEAT_MS = 10_000;
/** Lines read from the outbox at a time. */
const PAGE = 100;
/** Streams of one account: some tabs with some jobs. Of one process: each is a socket and a few kilobytes. */
const STREAMS_PER_ACCOUNT = 20;
const STREAMS = 2_000;

/** GET /v1/jobs/:id/events: the job's outbox as server-sent events. */
export function jobEventRoutes(deps: Deps) {
  const { db, keys } = deps;
  const app = router();
  const open = new Map<string, number>();
  let all = 0;

  const events = createRoute({
    method: 'get',
    path: '/v1/jobs/{id}/events',
    tags: ['Jobs'],
    summary: 'Follow a job',
    description:
      'Server-sent events, oldest first: `job_queued`, `job_progress`, `asset_ready`, `job_failed`, `job_cancelled`, and `asset_pictured` once a version has its pictures; `data` is a JobEvent. While a job waits, `job_line` (without an id) tells its `position` and the `estimate` for jobs like it. `Last-Event-ID` goes on where a stream broke off. The stream ends with the job; asked again after that, the answer is 204, which tells an EventSource to stop.',
    ...SIGNED_IN,
    middleware: [bearer(keys)],
    request: { params: z.object({ id: JobId }), headers: z.object({ 'last-event-id': z.string().optional() }) },
    responses: {
      200: { description: 'The stream.', content: { 'text/event-stream': { schema: z.string() } } },
      204: { description: 'The job has ended and there is nothing after `Last-Event-ID`.' },
      ...refusals(400, 401, 404, 429, 503),
    },
  });
  app.openapi(events, async (c) => {
    const after = readLastEventId(c.req.header('last-event-id'));
    const job = await visibleJob(db, c.req.valid('param').id, c.get('identity'));
    if (isTerminal(job.status) && (await eventsAfter(db, { jobId: job.id }, after, 1)).length === 0) return c.body(null, 204);
    const leave = enter(c.get('identity').accountId);
    c.header('x-accel-buffering', 'no');
    return streamSSE(c, (stream) => follow(deps, stream, job, after).finally(leave));
  });

  /** Counts a stream in; the returned function counts it out, once. */
  function enter(accountId: string): () => void {
    const mine = open.get(accountId) ?? 0;
    if (mine >= STREAMS_PER_ACCOUNT || all >= STREAMS) {
      throw new KilnError('busy', {
        code: 'too_many_streams',
        message: 'Too many streams are open. Close one, or ask for the job now and then instead.',
        waitS: 10,
      });
    }
    open.set(accountId, mine + 1);
    all++;
    return () => {
      all--;
      const left = (open.get(accountId) ?? 1) - 1;
      if (left > 0) open.set(accountId, left);
      else open.delete(accountId);
    };
  }

  return app;
}

async function follow({ db, hub, stopping }: Deps, stream: SSEStreamingApi, job: Job, after: number): Promise<void> {
  const bell = new Bell();
  const forget = hub.follow(job.worldId, () => bell.ring());
  const hangUp = () => bell.ring();
  stream.onAbort(hangUp);
  stopping.addEventListener('abort', hangUp);
  try {
    for (let last = after, told = ''; !stream.aborted && !stopping.aborted;) {
      const lines = await eventsAfter(db, { jobId: job.id }, last, PAGE);
      for (const line of lines) await stream.writeSSE({ id: String(line.id), event: line.event.type, data: JSON.stringify(line) });
      last = lines.at(-1)?.id ?? last;
      if (lines.length === PAGE) continue;
      told = await tellLine(db, stream, job.id, told);
      // Nothing after an id that this stream never gave out either: its asker would wait for ever.
      if ((lines.length === 0 || ends(lines.at(-1))) && (await hasEnded(db, job.id))) return;
      // A page that was empty after a long wait says that we are still here.
      if ((await bell.wait(HEARTBEAT_MS)) === 'silence') await stream.write(': still here\n\n');
    }
  } finally {
    forget();
    stopping.removeEventListener('abort', hangUp);
  }
}

/** While it waits: its place in the line and how long such jobs take, when either has changed. Not part of the outbox, so without an id. */
async function tellLine(db: Deps['db'], stream: SSEStreamingApi, jobId: JobId, told: string): Promise<string> {
  const job = await findJob(db, jobId);
  if (job?.status !== 'queued') return told;
  const line = JSON.stringify(await lineOf(db, job));
  if (line !== told) await stream.writeSSE({ event: 'job_line', data: line });
  return line;
}

/** A final version, its pictures, a failure and a cancel may be the last line; a retry begins after it, so the row has the word. */
const ends = (line: JobEvent | undefined): boolean =>
  line !== undefined && ['asset_ready', 'asset_pictured', 'job_failed', 'job_cancelled'].includes(line.event.type);

async function hasEnded(db: Deps['db'], jobId: JobId): Promise<boolean> {
  const job = await findJob(db, jobId);
  return job === null || isTerminal(job.status);
}

function readLastEventId(header: string | undefined): number {
  if (header === undefined || header === '') return 0;
  const id = Number(header);
  if (/^\d{1,15}$/.test(header)) return id;
  throw new KilnError('invalid', { code: 'last_event_id_invalid', message: 'Last-Event-ID must be the id of an event of this stream.', path: 'Last-Event-ID' });
}

/** Wakes one waiter; a ring while nobody waits is remembered. */
class Bell {
  #rung = false;
  #wake: (() => void) | undefined;

  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  async wait(ms: number): Promise<'ring' | 'silence'> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#wake = undefined;
    }
    const heard = this.#rung ? 'ring' : 'silence';
    this.#rung = false;
    return heard;
  }
}
