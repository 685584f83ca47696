import type { Context } from 'hono';
import { Hono } from 'hono';
import type { ApiEnv } from '../http/env.ts';
import { DECODER_HEADERS, DECODER_WORKER, pageHeaders } from './security-headers.ts';
import { type Encoding, type WebFile, WebFiles } from './web-files.ts';

/** Paths that are places inside the client: the page itself answers them. */
const isPlace = (path: string): boolean => path === '/' || path === '/ops' || path === '/w' || path.startsWith('/w/');

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Worldkiln</title>
<body style="font: 18px/1.5 system-ui; max-width: 34em; margin: 4em auto; padding: 0 1em">
<h1>The web client is not built yet</h1><p>Run <code>npm run build</code> in the clone, then load this page again. The API is up: <a href="/docs">its reference</a>.</p>`;

/** Everything that is no API: the web client's files, and its page for every place in it. */
export function webRoutes(root: string, blobsOrigin: string | null) {
  const app = new Hono<ApiEnv>();
  const files = new WebFiles(root);
  app.get('*', async (c, next) => {
    const path = decoded(c.req.path);
    const page = await files.page();
    if (isPlace(path)) return page === null ? c.html(NOT_BUILT, 503, { 'retry-after': '10', 'cache-control': 'no-store' }) : send(c, page, blobsOrigin);
    const file = await files.find(path);
    if (file !== null && path === DECODER_WORKER) for (const [name, value] of Object.entries(DECODER_HEADERS)) c.header(name, value);
    return file === null ? next() : send(c, file, blobsOrigin);
  });
  return app;
}

function send(c: Context<ApiEnv>, file: WebFile, blobsOrigin: string | null): Response {
  const encoding = bestOf(c.req.header('accept-encoding'), file);
  const etag = `"${file.etag}-${encoding}"`;
  c.header('etag', etag);
  c.header('vary', 'accept-encoding');
  c.header('cache-control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  c.header('content-type', file.type);
  if (file.type.startsWith('text/html')) for (const [name, value] of Object.entries(pageHeaders(c.req.header('host'), blobsOrigin))) c.header(name, value);
  if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304);
  if (encoding !== 'identity') c.header('content-encoding', encoding);
  return c.body(file.bodies[encoding] ?? file.bodies.identity);
}

function bestOf(accepted: string | undefined, file: WebFile): Encoding {
  const names = (accepted ?? '').split(',').map((one) => one.trim());
  const takes = (name: string) => names.some((one) => one === name || (one.startsWith(`${name};`) && !/;\s*q=0(\.0*)?$/.test(one)));
  return (['br', 'gzip'] as const).find((name) => file.bodies[name] !== undefined && takes(name)) ?? 'identity';
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
