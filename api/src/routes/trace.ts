import { createRoute, z } from '@hono/zod-openapi';
import { JobId, TraceView } from '@worldkiln/contracts';
import { lookTrace } from '@worldkiln/db';
import type { Deps } from '../deps.ts';
import { bearer } from '../http/bearer.ts';
import { json, refusals, router, SIGNED_IN } from '../http/router.ts';
import { mayDirect } from './jobs.ts';

/** GET /v1/jobs/:id/trace: the audit of a job. */
export function traceRoutes({ db, keys }: Deps) {
  const app = router();
  const trace = createRoute({
    method: 'get',
    path: '/v1/jobs/{id}/trace',
    tags: ['Jobs'],
    summary: 'See how a job was made',
    description:
      'Who asked for what, and every step of every attempt: provider, model, version, settings, cost, licence terms, times, and why a way was left for another. For its creator, the world’s owner and operators.',
    ...SIGNED_IN,
    middleware: [bearer(keys)],
    request: { params: z.object({ id: JobId }) },
    responses: { 200: json(TraceView, 'The trace.'), ...refusals(400, 401, 403, 404, 503) },
  });
  app.openapi(trace, async (c) => {
    const { id } = c.req.valid('param');
    await mayDirect(db, c.get('identity'), id);
    return c.json(await lookTrace(db, id), 200, { 'cache-control': 'no-store' });
  });
  return app;
}
