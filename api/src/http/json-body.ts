import { KilnError, LIMITS } from '@worldkiln/contracts';
import { createMiddleware } from 'hono/factory';
import type { ApiEnv } from './env.ts';
import { parseJson } from './parse-json.ts';

/**
 * Reads the body by our own rules before any schema sees it: type, size, encoding, form. What passes is kept as the
 * request's text, which the schemas' validator then reads.
 */
export const jsonBody = createMiddleware<ApiEnv>(async (c, next) => {
  const type = c.req.header('content-type') ?? '';
  const encoding = c.req.header('content-encoding') ?? 'identity';
  if (encoding.toLowerCase() !== 'identity')
    throw new KilnError('invalid', { code: 'content_encoding_wrong', message: 'Send the body as it is, not packed: without Content-Encoding.', http: 415 });
  const bytes = await readBytes(c.req.raw, LIMITS.jsonBodyBytes);
  if (bytes.length === 0 && type === '') throw empty();
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) {
    throw new KilnError('invalid', { code: 'content_type_wrong', message: 'Send the body as application/json in UTF-8.', http: 415 });
  }
  if (bytes.length === 0) throw empty();
  const text = decode(bytes);
  parseJson(text);
  // Typed as the text, kept as its promise: Hono awaits it either way only when it is one.
  Object.assign(c.req.bodyCache, { text: Promise.resolve(text) });
  await next();
});

/** The same for an address whose body may be left out. */
export const optionalJsonBody = createMiddleware<ApiEnv>((c, next) =>
  c.req.header('content-type') === undefined && Number(c.req.header('content-length') ?? 0) === 0 ? next() : jsonBody(c, next),
);

const empty = () => new KilnError('invalid', { code: 'body_missing', message: 'This address needs a JSON body.' });

/** All bytes of a request's or an answer's body, or 413 as soon as there are too many. */
export async function readBytes(message: Request | Response, bytesMax: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new KilnError('invalid', { code: 'body_too_large', message: `The body must have at most ${bytesMax} bytes.`, http: 413 });
  const told = Number(message.headers.get('content-length') ?? Number.NaN);
  if (told > bytesMax) throw tooLarge();
  // Node's parser holds a request to the length it told; without one, and for answers, which may be packed, they are counted.
  if (message instanceof Request && !Number.isNaN(told)) return new Uint8Array(await message.arrayBuffer());
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of message.body ?? []) {
    length += part.length;
    if (length > bytesMax) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new KilnError('invalid', { code: 'body_not_utf8', message: 'The body is not UTF-8.', cause });
  }
}
