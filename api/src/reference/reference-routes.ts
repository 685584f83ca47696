import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiEnv } from '../http/env.ts';
import { router } from '../http/router.ts';
import { pageHeaders } from '../web/security-headers.ts';
import { openApiDocument } from './openapi-document.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { referencePage } from './reference-page.ts';

/** The API's description for programs and for people, from our own files. */
export function referenceRoutes(whole: OpenAPIHono<ApiEnv>) {
  const app = router();
  let document: ReturnType<typeof openApiDocument> | undefined;
  let page: string | undefined;

  const describe = createRoute({
    method: 'get',
    path: '/openapi.json',
    tags: ['Status'],
    summary: 'This API as OpenAPI 3.1',
    responses: { 200: { description: 'The document.', content: { 'application/json': { schema: z.record(z.string(), z.unknown()) } } } },
  });
  // Registered by hand: the document's own type has no place in itself.
  app.openAPIRegistry.registerPath(describe);
  app.get(describe.path, (c) => c.json((document ??= openApiDocument(whole)), 200, { 'cache-control': 'no-cache' }));

  const read = createRoute({
    method: 'get',
    path: '/docs',
    tags: ['Status'],
    summary: 'This reference',
    responses: { 200: { description: 'A page.', content: { 'text/html': { schema: z.string() } } } },
  });
  app.openapi(read, (c) =>
    c.html((page ??= referencePage((document ??= openApiDocument(whole)))), 200, { ...pageHeaders(c.req.header('host')), 'cache-control': 'no-cache' }),
  );

  app.get('/docs/page.js', (c) => c.body(PAGE_SCRIPT, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' }));
  return app;
}
