import { createHash, randomBytes } from 'node:crypto';
import { LIMITS } from '@worldkiln/contracts';

/** One piece of the work for a job, in one process. */
export interface JobSpan {
  name: string;
  /** The workflow id of its job (`job-<jobId>`): what every process knows of it. */
  workflowId: string;
  /** The run it belongs to, or is: a run's span is named by its id, so its steps can hang on it before it has ended. */
  runId?: string;
  /** `accepted` is the root that everything of the job hangs on, `run` the workflow itself. */
  is?: 'accepted' | 'run';
  startMs: number;
  attributes?: Record<string, string | number | boolean | null | undefined>;
  error?: unknown;
  /** The caller's own trace, as `traceparent` carries it. */
  link?: string | undefined;
}

interface Exporter {
  url: string;
  headers: Record<string, string>;
  service: string;
  spans: object[];
  lost: number;
  timer: NodeJS.Timeout;
}

let exporter: Exporter | undefined;

/**
 * Opens the way to an OpenTelemetry collector; without one every `trace` costs a comparison. Spans are OTLP as JSON over
 * HTTP, written here: the SDK that would do it adds 40 MB of
 * packages to every installation. Returns what sends the last ones.
 */
export function openTracing(options: { service: string; endpoint: string | undefined; headers?: string | undefined }): () => Promise<void> {
  if (options.endpoint === undefined) return () => Promise.resolve();
  const headers = Object.fromEntries((options.headers ?? '').split(',').flatMap((pair) => readHeader(pair)));
  const timer = setInterval(() => void send(), LIMITS.traceSendS * 1_000);
  timer.unref();
  exporter = { url: `${options.endpoint.replace(/\/$/, '')}/v1/traces`, headers, service: options.service, spans: [], lost: 0, timer };
  return async () => {
    clearInterval(timer);
    await send();
    exporter = undefined;
  };
}

/**
 * Notes what was done for a job, now that it is done. A job's trace is named by the hash of its id, so nothing has to be
 * carried through the outbox, the engine and the room, and whoever knows a job finds its trace.
 */
export function trace(span: JobSpan): void {
  if (exporter === undefined) return;
  // Telemetry may be lost, never waited for.
  if (exporter.spans.length >= LIMITS.traceSpansWaiting) return void exporter.lost++;
  exporter.spans.push(spanOf(span, Date.now()));
}

/** The trace of a job's work, as collectors name it. */
export const traceIdOf = (workflowId: string): string => hex(`trace ${workflowId}`, 32);

function spanOf({ name, workflowId, runId, is, startMs, attributes = {}, error, link }: JobSpan, endMs: number): object {
  const root = hex(`accepted ${workflowId}`, 16);
  const run = runId === undefined ? root : hex(`run ${runId}`, 16);
  const given = { ...attributes, 'worldkiln.workflow_id': workflowId, ...(runId !== undefined && { 'worldkiln.run_id': runId }) };
  const [, linkedTrace, linkedSpan] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/.exec(link ?? '') ?? [];
  return {
    traceId: traceIdOf(workflowId),
    spanId: is === 'accepted' ? root : is === 'run' ? run : randomBytes(8).toString('hex'),
    ...(is !== 'accepted' && { parentSpanId: is === 'run' ? root : run }),
    name,
    kind: is === 'accepted' ? 2 : 1, // SERVER, INTERNAL
    startTimeUnixNano: nanos(startMs),
    endTimeUnixNano: nanos(endMs),
    attributes: attributesOf(given),
    ...(linkedTrace !== undefined && { links: [{ traceId: linkedTrace, spanId: linkedSpan }] }),
    status: error === undefined ? {} : { code: 2, message: error instanceof Error ? error.message.slice(0, 500) : 'failed' },
  };
}

async function send(): Promise<void> {
  const to = exporter;
  if (to === undefined || to.spans.length === 0) return;
  const { lost } = to;
  const spans = to.spans.splice(0);
  to.lost = 0;
  const resource = {
    attributes: attributesOf({ 'service.name': `worldkiln-${to.service}`, 'process.pid': process.pid, ...(lost > 0 && { 'worldkiln.spans_lost': lost }) }),
  };
  const body = JSON.stringify({ resourceSpans: [{ resource, scopeSpans: [{ scope: { name: 'worldkiln' }, spans }] }] });
  const signal = AbortSignal.timeout(LIMITS.traceSendS * 1_000);
  await fetch(to.url, { method: 'POST', headers: { 'content-type': 'application/json', ...to.headers }, body, signal }).then(
    (answer) => answer.body?.cancel(),
    // A collector that is away costs its spans, nothing else.
    () => (to.lost += spans.length),
  );
}

const hex = (text: string, digits: number): string => createHash('sha256').update(text).digest('hex').slice(0, digits);
const nanos = (ms: number): string => `${Math.round(ms * 1_000)}000`;

function readHeader(pair: string): [string, string][] {
  const at = pair.indexOf('=');
  return at < 1 ? [] : [[pair.slice(0, at).trim(), decodeURIComponent(pair.slice(at + 1).trim())]];
}

function attributesOf(values: NonNullable<JobSpan['attributes']>): object[] {
  return Object.entries(values).flatMap(([key, value]) => {
    if (value === null || value === undefined) return [];
    const as = typeof value === 'string' ? { stringValue: value } : typeof value === 'boolean' ? { boolValue: value } : { doubleValue: value };
    return [{ key, value: as }];
  });
}
