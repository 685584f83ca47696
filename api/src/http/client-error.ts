import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { KilnError } from '@worldkiln/contracts';
import { problemOf } from './problem.ts';

/** Answers what Node's parser refuses before any route sees it, in the same form as every other refusal. */
export function answerClientError(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const problem = problemOf(refusalOf(error.code));
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function refusalOf(code: string | undefined): KilnError {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new KilnError('invalid', { code: 'headers_too_large', message: 'Address and headers are too long together: shorten them to 16 KiB.', http: 431 });
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return new KilnError('invalid', { code: 'body_too_large', message: 'The chunks of the body carry too much beside it.', http: 413 });
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new KilnError('invalid', { code: 'request_too_slow', message: 'The request took too long to arrive. Send it again.', http: 408 });
    default:
      return malformedRequest();
  }
}

/** For a request whose first lines no server would understand. */
export const malformedRequest = () =>
  new KilnError('invalid', { code: 'request_malformed', message: 'This is no HTTP/1.1 request that can be read: check its first line, Host and headers.' });
