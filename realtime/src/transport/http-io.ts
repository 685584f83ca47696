import type { IncomingMessage, ServerResponse } from 'node:http';
import { KilnError } from '@worldkiln/contracts';

/** Reads a JSON body of at most so many bytes. */
export async function readJson(request: IncomingMessage, bytesMax: number): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    if (!(part instanceof Buffer)) continue;
    bytes += part.byteLength;
    if (bytes > bytesMax) throw new KilnError('invalid', { code: 'body_too_large', message: `The body must have at most ${bytesMax} bytes.`, http: 413 });
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch (cause) {
    throw new KilnError('invalid', { code: 'body_not_json', message: 'The body must be JSON.', cause });
  }
}

/** Answers with JSON. */
export function respond(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** Answers with problem+json, from any thrown thing. */
export function respondProblem(response: ServerResponse, error: unknown): KilnError {
  const problem =
    error instanceof KilnError ? error : new KilnError('broken', { code: 'unexpected', message: 'The room server failed at this. Try again.', cause: error });
  if (!response.headersSent && !response.destroyed) {
    response.writeHead(problem.http, {
      'content-type': 'application/problem+json',
      ...(problem.waitS === undefined ? {} : { 'retry-after': String(problem.waitS) }),
    });
    response.end(
      JSON.stringify({ type: 'about:blank', title: problem.code, status: problem.http, detail: problem.message, code: problem.code, kind: problem.kind }),
    );
  }
  return problem;
}
