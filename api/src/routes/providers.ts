import { createRoute } from '@hono/zod-openapi';
import { ProviderList } from '@worldkiln/contracts';
import { listProviders } from '@worldkiln/db';
import type { Deps } from '../deps.ts';
import { bearer } from '../http/bearer.ts';
import { json, refusals, router, SIGNED_IN } from '../http/router.ts';

/** Who can be asked to make things, besides the forge. */
export function providerRoutes({ db, keys }: Deps) {
  const app = router();

  const list = createRoute({
    tags: ['Jobs'],
    ...SIGNED_IN,
    method: 'get',
    path: '/v1/providers',
    summary: 'List who can be asked to make things',
    description:
      'What each can do, what a call costs at most (credits, 1/100 cent), how long it takes lately, and whether its last real generation worked. `id` goes into a wish’s `routing.provider`. The forge is always there besides. Operators see `inside` and `closed`, too.',
    middleware: [bearer(keys)],
    responses: { 200: json(ProviderList, 'The providers, in the operator’s order.'), ...refusals(401, 503) },
  });
  app.openapi(list, async (c) => c.json(await listProviders(db, { inside: c.get('identity').role === 'operator' }), 200, { 'cache-control': 'no-store' }));

  return app;
}
