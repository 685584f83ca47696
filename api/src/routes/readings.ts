import { createRoute } from '@hono/zod-openapi';
import { Reading, ReadingRequest } from '@worldkiln/contracts';
import { readingOf } from '@worldkiln/forge/sketch';
import type { Deps } from '../deps.ts';
import { bearer } from '../http/bearer.ts';
import { json, refusals, router, SIGNED_IN } from '../http/router.ts';

/** How a prompt would be understood: asked while it is typed, and again where what was made is corrected. */
export function readingRoutes({ keys }: Deps) {
  const app = router();

  const read = createRoute({
    tags: ['Jobs'],
    ...SIGNED_IN,
    method: 'get',
    path: '/v1/readings',
    summary: 'Hear how a prompt would be understood',
    description:
      'By the forge, in milliseconds; nothing is made or paid. Each chip is one part of the prompt, said or left open, with what it could be instead; each choice carries the whole prompt that says so, ready for POST /v1/jobs or for a retry.',
    middleware: [bearer(keys)],
    request: { query: ReadingRequest },
    responses: { 200: json(Reading, 'How it would be understood.'), ...refusals(400, 401, 503) },
  });
  app.openapi(read, (c) => c.json(readingOf(c.req.valid('query').prompt), 200, { 'cache-control': 'no-store' }));

  return app;
}
