import { createRoute, z } from '@hono/zod-openapi';
import { StatusView } from '@worldkiln/contracts';
import { checkReady } from '../check-ready.ts';
import type { Deps } from '../deps.ts';
import { bearer, operatorsOnly } from '../http/bearer.ts';
import { json, refusals, router, SIGNED_IN } from '../http/router.ts';

const Ok = z.object({ ok: z.literal(true) });
const Jwks = z.object({ keys: z.array(z.object({ kid: z.string(), kty: z.string(), crv: z.string(), x: z.string(), use: z.string(), alg: z.string() })) });

/** How the box is: for people, for supervisors, and the keys that verify its tokens. */
export function statusRoutes({ db, home, engine, uiUrl, namespace, keys, metrics }: Deps) {
  const app = router();

  const status = createRoute({
    method: 'get',
    path: '/v1/status',
    tags: ['Status'],
    summary: 'How the box is',
    description: 'The home world, and whether the durable engine already takes jobs; until it does they are accepted and wait.',
    responses: { 200: json(StatusView, 'How things stand.'), ...refusals(503) },
  });
  app.openapi(status, (c) => c.json({ homeWorldId: home.id(), engine: { ...engine.state(), uiUrl, namespace } }, 200, { 'cache-control': 'no-store' }));

  const alive = createRoute({
    method: 'get',
    path: '/healthz',
    tags: ['Status'],
    summary: 'Whether the process lives',
    responses: { 200: json(Ok, 'It does.') },
  });
  app.openapi(alive, (c) => c.json({ ok: true as const }, 200, { 'cache-control': 'no-store' }));

  const ready = createRoute({
    method: 'get',
    path: '/readyz',
    tags: ['Status'],
    summary: 'Whether jobs are accepted and made',
    responses: { 200: json(Ok, 'A job would be accepted, and Temporal answers.'), ...refusals(503) },
  });
  app.openapi(ready, async (c) => {
    await checkReady({ db, home, engine });
    return c.json({ ok: true as const }, 200, { 'cache-control': 'no-store' });
  });

  const figures = createRoute({
    method: 'get',
    path: '/metrics',
    tags: ['Status'],
    summary: 'Figures for Prometheus',
    description: 'Operators only.',
    ...SIGNED_IN,
    middleware: [bearer(keys), operatorsOnly],
    responses: { 200: { description: 'Prometheus text.', content: { 'text/plain': { schema: z.string() } } }, ...refusals(401, 403, 503) },
  });
  app.openapi(figures, async (c) => c.text(await metrics.text(), 200));

  const jwks = createRoute({
    method: 'get',
    path: '/.well-known/jwks.json',
    tags: ['Status'],
    summary: 'The keys that verify our tokens',
    responses: { 200: json(Jwks, 'A JSON Web Key Set (RFC 7517).'), ...refusals(503) },
  });
  app.openapi(jwks, async (c) => c.json({ keys: await keys.published() }, 200, { 'cache-control': 'public, max-age=60' }));

  return app;
}
