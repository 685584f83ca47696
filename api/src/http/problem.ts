import { STATUS_CODES } from 'node:http';
import { KilnError, type Problem } from '@worldkiln/contracts';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A refusal as RFC 9457 has it: the one place where an error becomes an answer. */
export function problemOf(error: KilnError): Problem {
  return {
    type: 'about:blank',
    title: STATUS_CODES[error.http] ?? 'Error',
    status: error.http,
    code: error.code,
    detail: error.message.toWellFormed(),
    ...(error.path === undefined ? {} : { path: error.path }),
    ...(error.waitS === undefined ? {} : { retryAfterS: error.waitS }),
  };
}

/** The answer itself, with the headers its status asks for and those already set. */
export function problemResponse(c: Context, error: KilnError): Response {
  if (error.waitS !== undefined) c.header('retry-after', String(Math.max(Math.ceil(error.waitS), 1)));
  if (error.http === 401)
    c.header('www-authenticate', `Bearer realm="worldkiln", error="${error.code === 'token_missing' ? 'invalid_request' : 'invalid_token'}"`);
  c.header('cache-control', 'no-store');
  c.header('content-type', 'application/problem+json');
  return c.body(JSON.stringify(problemOf(error)), error.http as ContentfulStatusCode); // an error's status always carries a body
}

/** PostgreSQL is away, starting, stopping or full: the asker did nothing wrong, and it passes. */
const AWAY = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|CONNECT_TIMEOUT|CONNECTION_(CLOSED|ENDED|DESTROYED)|57P0[1-3]|53300|08\w{3})$/;

/** Reads any thrown thing as a KilnError; what nobody expected is our bug, and its words stay in the log. */
export function readError(thrown: unknown): KilnError {
  for (let error = thrown, depth = 0; error instanceof Error && depth < 5; error = error.cause, depth++) {
    if (error instanceof KilnError) return error;
    if ('code' in error && typeof error.code === 'string' && AWAY.test(error.code)) {
      return new KilnError('busy', {
        code: 'database_away',
        message: 'The database is not answering. It is being started again: ask in a moment.',
        waitS: 2,
        http: 503,
        cause: thrown,
      });
    }
  }
  return new KilnError('broken', {
    code: 'unexpected',
    message: 'Something went wrong here that should not. It is written down; please try again.',
    cause: thrown,
  });
}
