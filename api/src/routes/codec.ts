import { createRoute, z } from '@hono/zod-openapi';
import { CodecSession, KilnError, LIMITS } from '@worldkiln/contracts';
import { sealingCodec } from '@worldkiln/durable';
import type { PayloadCodec } from '@temporalio/common';
import { setCookie } from 'hono/cookie';
import { cors } from 'hono/cors';
import type { Deps } from '../deps.ts';
import { bearer, operatorsOnly } from '../http/bearer.ts';
import { jsonBody } from '../http/json-body.ts';
import { json, refusals, router, SIGNED_IN } from '../http/router.ts';
import { codecCookie, CODEC_COOKIE, operatorOrCookie } from '../identity/codec-cookie.ts';

const Base64 = z.base64();
/** Payloads as protocol buffers look in JSON: what Temporal's UI and CLI send to a codec. */
const Payloads = z.object({
  payloads: z.array(z.object({ metadata: z.record(z.string().max(100), Base64).optional(), data: Base64.optional() })).max(LIMITS.codecPayloads),
});
type Payloads = z.infer<typeof Payloads>;
const SESSION_S = 12 * 3_600;

/** The codec of Temporal's UI: opens sealed payloads for operators, in their own browser. */
export function codecRoutes({ keys, secret, codecKeys, uiUrl }: Deps) {
  const app = router();
  const common = { tags: ['Operators'], ...SIGNED_IN };
  // Truthiness, because the reference describes the routes without anything behind them.
  const uiOrigin = uiUrl ? new URL(uiUrl).origin : null;
  const codec = codecKeys ? sealingCodec(codecKeys) : null;
  // Only the UI's own pages may read the answers; others' browsers refuse them.
  app.use(
    '/v1/codec/*',
    cors({
      origin: uiOrigin === null ? [] : [uiOrigin],
      credentials: true,
      allowMethods: ['POST'],
      allowHeaders: ['content-type', 'x-namespace', 'authorization'],
      maxAge: 600,
    }),
  );

  const turn = (path: '/v1/codec/decode' | '/v1/codec/encode', summary: string, work: (codec: PayloadCodec) => PayloadCodec['decode']) => {
    const route = createRoute({
      ...common,
      method: 'post',
      path,
      summary,
      description: 'Operators only, by token, or by the cookie of POST /v1/codec/session from the page of the Temporal UI.',
      middleware: [operatorOrCookie(keys, { secret, uiOrigin }), jsonBody],
      request: { body: { required: true, content: { 'application/json': { schema: Payloads } } } },
      responses: { 200: json(Payloads, 'The payloads, in the same order.'), ...refusals(400, 401, 403, 409, 413, 415, 503) },
    });
    app.openapi(route, async (c) => c.json(await turned(c.req.valid('json'), work(mustHave(codec))), 200, { 'cache-control': 'no-store' }));
  };
  turn('/v1/codec/decode', 'Open sealed payloads', (from) => from.decode.bind(from));
  turn('/v1/codec/encode', 'Seal payloads', (from) => from.encode.bind(from));

  const session = createRoute({
    ...common,
    method: 'post',
    path: '/v1/codec/session',
    summary: 'Let the Temporal UI open payloads for you',
    description:
      'Operators only. Sets a cookie for 12 hours; then enter `endpoint` in the Temporal UI (the glasses, "Configure Codec Server", with cross-origin credentials). The UI must be on the same site as this API.',
    middleware: [bearer(keys), operatorsOnly],
    responses: { 200: json(CodecSession, 'What to enter in the Temporal UI.'), ...refusals(401, 403, 409, 503) },
  });
  app.openapi(session, (c) => {
    mustHave(codec);
    const expiresAt = new Date(Date.now() + SESSION_S * 1000);
    const { protocol, origin } = new URL(c.req.url);
    const secure = protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https';
    setCookie(c, CODEC_COOKIE, codecCookie(secret, expiresAt), { httpOnly: true, secure, sameSite: 'Strict', path: '/v1/codec', maxAge: SESSION_S });
    return c.json({ endpoint: `${origin}/v1/codec`, expiresAt: expiresAt.toISOString() }, 200, { 'cache-control': 'no-store' });
  });

  return app;
}

async function turned({ payloads }: Payloads, work: PayloadCodec['decode']): Promise<Payloads> {
  const bytes = payloads.map(({ metadata = {}, data = '' }) => ({
    metadata: Object.fromEntries(Object.entries(metadata).map(([name, value]) => [name, Buffer.from(value, 'base64')])),
    data: Buffer.from(data, 'base64'),
  }));
  const done = await work(bytes).catch((cause: unknown) => {
    const message = cause instanceof KilnError ? cause.message : 'A payload could not be read.';
    throw new KilnError('invalid', { code: 'payload_unreadable', message, cause });
  });
  const text = (value: Uint8Array | null | undefined) => Buffer.from(value ?? []).toString('base64');
  return {
    payloads: done.map(({ metadata, data }) => ({
      metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([name, value]) => [name, text(value)])),
      data: text(data),
    })),
  };
}

function mustHave(codec: PayloadCodec | null): PayloadCodec {
  if (codec !== null) return codec;
  throw new KilnError('refused', {
    code: 'codec_off',
    message: 'Payloads are not sealed here: the Temporal UI reads them as they are. TEMPORAL_CODEC_KEYS switches sealing on.',
    http: 409,
  });
}
