import { z } from 'zod';

export const ErrorKind = z.enum(['invalid', 'refused', 'missing', 'busy', 'upstream', 'unusable', 'broken']);
export type ErrorKind = z.infer<typeof ErrorKind>;

interface Manner {
  /** Whether the same call may succeed later, unchanged. */
  retry: boolean;
  http: 400 | 403 | 404 | 429 | 502 | 422 | 500;
  /** The failure type a workflow sees. */
  temporal: `worldkiln.${ErrorKind}`;
  /** What a room does to the connection that caused it. */
  room: 'answer' | 'close';
  log: 'debug' | 'info' | 'warn' | 'error';
}

/** The one table that says what each kind of failure means everywhere. */
export const ERRORS: Record<ErrorKind, Manner> = {
  /** The asker can fix it: a wrong field, a bad packet. */
  invalid: { retry: false, http: 400, temporal: 'worldkiln.invalid', room: 'answer', log: 'debug' },
  /** Understood, and not allowed. */
  refused: { retry: false, http: 403, temporal: 'worldkiln.refused', room: 'answer', log: 'info' },
  missing: { retry: false, http: 404, temporal: 'worldkiln.missing', room: 'answer', log: 'debug' },
  /** Later: carries how long to wait. */
  busy: { retry: true, http: 429, temporal: 'worldkiln.busy', room: 'answer', log: 'info' },
  /** Something we call failed. */
  upstream: { retry: true, http: 502, temporal: 'worldkiln.upstream', room: 'answer', log: 'warn' },
  /** A model's output failed our checks. */
  unusable: { retry: true, http: 422, temporal: 'worldkiln.unusable', room: 'answer', log: 'warn' },
  /** Our bug. */
  broken: { retry: true, http: 500, temporal: 'worldkiln.broken', room: 'close', log: 'error' },
};

interface Details {
  /** Stable, snake_case, for programs: 'idempotency_key_missing'. */
  code: string;
  /** One sentence for people, and what to do next. */
  message: string;
  /** Where in the input, for `invalid`: 'references.0.url'. */
  path?: string;
  /** For `busy`: seconds until it is worth asking again. */
  waitS?: number;
  /** An HTTP status finer than the kind's own (401, 409, 413, 503 …). */
  http?: number;
  cause?: unknown;
}

/** The one error class that crosses our boundaries. */
export class KilnError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly path: string | undefined;
  readonly waitS: number | undefined;
  readonly http: number;

  constructor(kind: ErrorKind, details: Details) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'KilnError';
    this.kind = kind;
    this.code = details.code;
    this.path = details.path;
    this.waitS = details.waitS;
    this.http = details.http ?? ERRORS[kind].http;
  }
}

/** What a job remembers of its failure and shows to its creator. */
export const Failure = z.object({
  kind: ErrorKind,
  code: z.string(),
  message: z.string(),
});
export type Failure = z.infer<typeof Failure>;

/** Reads any thrown thing as a failure; what we don't know is our bug. */
export function failureOf(error: unknown): Failure {
  if (error instanceof KilnError) return { kind: error.kind, code: error.code, message: error.message };
  const message = error instanceof Error ? error.message : String(error);
  return { kind: 'broken', code: 'unexpected', message };
}
