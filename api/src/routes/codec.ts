import { createRoute, z } from '@hono/zod-openapi';
import { CodecSession, KilnError, LIMITS } from '@worldkiln/contracts';
import { sealingCodec } from '@worldkiln/durable';
import type { PayloadCodec } from '@temporalio/common';
import { cors } from 'hono/cors';
import type { Deps } from '../deps.ts';
import { bearer, operatorsOnly } from '../http/bearer.ts';
import { jsonBody } from '../http/json-body.ts';
import { json, refusals, router, SIGNED_IN } from '../http/router.ts';
import { checkCodecPass, codecPass } from '../identity/codec-pass.ts';

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
      // The pass is in the address; a browser told to include credentials must not be refused for it.
      credentials: true,
      allowMethods: ['POST'],
      allowHeaders: ['content-type', 'x-namespace', 'authorization', 'authorization-extras'],
      maxAge: 600,
    }),
  );

  for (const [name, summary] of [
    ['decode', 'Open sealed payloads'],
    ['encode', 'Seal payloads'],
  ] as const) {
    const turn = (body: Payloads) => turned(body, (payloads) => mustHave(codec)[name](payloads));
    const request = { body: { required: true, content: { 'application/json': { schema: Payloads } } } };
    const responses = { 200: json(Payloads, 'The payloads, in the same order.'), ...refusals(400, 401, 403, 409, 413, 415, 503) };
    const byToken = createRoute({
      ...common,
      method: 'post',
      path: `/v1/codec/${name}`,
      summary,
      description: 'Operators only: what the Temporal CLI and scripts call.',
      middleware: [bearer(keys), operatorsOnly, jsonBody],
      request,
      responses,
    });
    app.openapi(byToken, async (c) => c.json(await turn(c.req.valid('json')), 200, { 'cache-control': 'no-store' }));
    const byPass = createRoute({
      tags: ['Operators'],
      method: 'post',
      path: `/v1/codec/{pass}/${name}`,
      summary: `${summary}, from the Temporal UI`,
      description: 'What the Temporal UI calls once the address of POST /v1/codec/session is entered there: whoever has the address may, until it is over.',
      middleware: [jsonBody],
      request: { ...request, params: z.object({ pass: z.string().max(80) }) },
      responses,
    });
    app.openapi(byPass, async (c) => {
      checkCodecPass(secret, c.req.valid('param').pass);
      return c.json(await turn(c.req.valid('json')), 200, { 'cache-control': 'no-store' });
    });
  }

  const session = createRoute({
    ...common,
    method: 'post',
    path: '/v1/codec/session',
    summary: 'Let the Temporal UI open payloads for you',
    description:
      'Operators only. Answers an address that opens payloads for 12 hours: enter it in the Temporal UI (the glasses, "Configure Codec Server"). Keep it to yourself.',
    middleware: [bearer(keys), operatorsOnly],
    responses: { 200: json(CodecSession, 'What to enter in the Temporal UI.'), ...refusals(401, 403, 409, 503) },
  });
  app.openapi(session, (c) => {
    mustHave(codec);
    const expiresAt = new Date(Date.now() + SESSION_S * 1000);
    const endpoint = `${new URL(c.req.url).origin}/v1/codec/${codecPass(secret, expiresAt)}`;
    return c.json({ endpoint, expiresAt: expiresAt.toISOString() }, 200, { 'cache-control': 'no-store' });
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
