import { createRoute, z } from '@hono/zod-openapi';
import { KilnError, ServerId } from '@worldkiln/contracts';
import { findRoomServer } from '@worldkiln/db';
import { SERVICE_HEADER, serviceToken } from '@worldkiln/telemetry';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Deps } from '../deps.ts';
import type { ApiEnv } from '../http/env.ts';
import { readBytes } from '../http/json-body.ts';
import { refusals, router } from '../http/router.ts';

/** A session description with many candidates has 4 kB. */
const BODY_BYTES = 64 * 1024;
const ANSWER_BYTES = 256 * 1024;
/** Making an offer gathers candidates, which takes a moment on a machine with many addresses. */
const PATIENCE_MS = 10_000;
/** What a room server hears of a caller: nothing that means something to us only. */
const PASSED_ON = ['authorization', 'content-type', 'accept'];

/** WebRTC signalling, passed on to the room server that is named; only ones we know are ever called. */
export function rtcProxyRoutes({ db, secret }: Deps) {
  const app = router();
  const describe = (method: 'get' | 'post') =>
    createRoute({
      method,
      path: '/v1/rtc/{serverId}/{rest}',
      tags: ['Rooms'],
      summary: method === 'post' ? 'WebRTC signalling: offer, answer, close' : 'WebRTC signalling: candidates',
      description: 'For clients of the room, with the ticket as `Authorization`. Passed on to the room server.',
      request: { params: z.object({ serverId: ServerId, rest: z.string() }) },
      responses: { 200: { description: 'What the room server answered.' }, ...refusals(404, 413, 502) },
    });
  for (const method of ['get', 'post'] as const) app.openAPIRegistry.registerPath(describe(method));
  app.openAPIRegistry.registerPath(SOCKET);
  app.get('/v1/wss/:serverId', () => {
    throw new KilnError('invalid', { code: 'upgrade_needed', message: 'This address takes WebSocket upgrades only.', http: 426 });
  });
  app.on(['GET', 'POST'], '/v1/rtc/:serverId/*', async (c) => {
    const serverId = c.req.param('serverId');
    return passOn(c, await urlOf(serverId), serviceToken(secret, serverId));
  });

  async function urlOf(serverId: string): Promise<string> {
    const known = ServerId.safeParse(serverId).success ? await findRoomServer(db, serverId) : null;
    if (known) return known.url;
    throw new KilnError('missing', { code: 'room_server_missing', message: 'This room server is gone. Join the world again.' });
  }

  return app;
}

/** For the reference; an upgrade never comes through Hono (see SocketProxy). */
const SOCKET = createRoute({
  method: 'get',
  path: '/v1/wss/{serverId}',
  tags: ['Rooms'],
  summary: 'The room over a WebSocket',
  description: 'An upgrade; the first message is the ticket, as text. For networks that let no UDP through.',
  request: { params: z.object({ serverId: ServerId }) },
  responses: { 101: { description: 'Switched to a WebSocket.' }, ...refusals(404, 426) },
});

async function passOn(c: Context<ApiEnv>, serverUrl: string, token: string): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const rest = pathname.split('/').slice(4).join('/');
  const headers = new Headers({ [SERVICE_HEADER]: token });
  for (const name of PASSED_ON) {
    const value = c.req.header(name);
    if (value !== undefined) headers.set(name, value);
  }
  const body = c.req.method === 'POST' ? await readBytes(c.req.raw, BODY_BYTES) : null;
  try {
    const answer = await fetch(`${serverUrl}/rtc/${rest}${search}`, {
      method: c.req.method,
      headers,
      body,
      redirect: 'manual', // a room server sends nobody elsewhere; 'error' would cost the deadline (see activities' ask)
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const bytes = await readBytes(answer, ANSWER_BYTES);
    c.header('content-type', answer.headers.get('content-type') ?? 'application/json');
    c.header('cache-control', 'no-store');
    const wait = answer.headers.get('retry-after');
    if (wait !== null) c.header('retry-after', wait);
    return c.body(bytes, answer.status as ContentfulStatusCode); // the room server answers with a body, always
  } catch (cause) {
    throw new KilnError('upstream', { code: 'room_server_silent', message: 'The room server did not answer. Join the world again.', waitS: 1, cause });
  }
}
