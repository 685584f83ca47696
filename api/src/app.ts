import { randomBytes } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import { routePath } from 'hono/route';
import type { Context } from 'hono';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { ERRORS, KilnError, workflowIdOf } from '@worldkiln/contracts';
import { trace } from '@worldkiln/telemetry';
import type { Deps } from './deps.ts';
import type { ApiEnv } from './http/env.ts';
import { withoutPass } from './identity/codec-pass.ts';
import { problemResponse, readError } from './http/problem.ts';
import { router } from './http/router.ts';
import { referenceRoutes } from './reference/reference-routes.ts';
import { rtcProxyRoutes } from './rooms/rtc-proxy.ts';
import { assetListRoutes } from './routes/asset-list.ts';
import { assetHistoryRoutes } from './routes/asset-history.ts';
import { assetRoutes } from './routes/assets.ts';
import { blobRoutes } from './routes/blobs.ts';
import { codecRoutes } from './routes/codec.ts';
import { creditRoutes } from './routes/credits.ts';
import { guestRoutes } from './routes/guests.ts';
import { importRoutes } from './routes/imports.ts';
import { jobEventRoutes } from './routes/job-events.ts';
import { jobMessageRoutes } from './routes/job-messages.ts';
import { jobRoutes } from './routes/jobs.ts';
import { operatorLinkRoutes } from './routes/operator-link.ts';
import { opsRoutes } from './routes/ops.ts';
import { orgRoutes } from './routes/orgs.ts';
import { prefabRoutes } from './routes/prefabs.ts';
import { providerRoutes } from './routes/providers.ts';
import { readingRoutes } from './routes/readings.ts';
import { statusRoutes } from './routes/status.ts';
import { traceRoutes } from './routes/trace.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { worldThingRoutes } from './routes/world-things.ts';
import { worldMemberRoutes } from './routes/world-members.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import { worldRoutes } from './routes/worlds.ts';
import { webRoutes } from './web/web-routes.ts';

/** The whole HTTP surface. */
export function createApp(deps: Deps): OpenAPIHono<ApiEnv> {
  const app = router();

  app.use(async (c, next) => {
    const requestId = randomBytes(9).toString('base64url');
    c.set('requestId', requestId);
    c.set('address', deps.addressOf(getConnInfo(c).remote.address ?? 'unknown', c.req.header('x-forwarded-for')));
    c.set('log', deps.log.child({ requestId }));
    c.header('x-request-id', requestId);
    c.header('x-content-type-options', 'nosniff');
    const [startedMs, startMs] = [performance.now(), Date.now()];
    await next();
    const ms = performance.now() - startedMs;
    deps.metrics.answered(c.req.method, routePath(c, -1), c.res.status, ms / 1000);
    c.get('log').debug({ method: c.req.method, path: withoutPass(c.req.path), status: c.res.status, ms: Math.round(ms) }, 'answered');
    const jobId = c.get('accepted');
    if (jobId !== undefined) {
      const attributes = { 'worldkiln.request_id': requestId, 'worldkiln.job_id': jobId, 'worldkiln.account_id': c.get('identity').accountId };
      const name = `${c.req.method} ${routePath(c, -1)}`;
      trace({ name, workflowId: workflowIdOf(jobId), is: 'accepted', startMs, attributes, link: c.req.header('traceparent') });
    }
  });

  // /v1/orgs/join is no org: what an address of its own does not take is not tried on the pattern beside it.
  const plain = new Map<string, string[]>();
  app.use('/v1/*', async (c, next) => {
    const own = plain.get(c.req.path);
    const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
    // OPTIONS is a browser's question before the call, and belongs to whoever answers it.
    if (own !== undefined && method !== 'OPTIONS' && !own.includes(method)) return wrongMethod(c, own);
    const [first] = Object.keys(c.req.query());
    if (first !== undefined && takesNoQuery(app, method, c.req.path))
      throw new KilnError('invalid', { code: 'field_invalid', message: `"${first.slice(0, 80)}" is not a field here.`.toWellFormed(), path: '' });
    await next();
  });

  const nouns = [
    guestRoutes,
    worldRoutes,
    worldMemberRoutes,
    worldThingRoutes,
    jobRoutes,
    jobEventRoutes,
    jobMessageRoutes,
    traceRoutes,
    assetListRoutes,
    assetRoutes,
    assetHistoryRoutes,
    prefabRoutes,
    importRoutes,
    blobRoutes,
    uploadRoutes,
    creditRoutes,
    opsRoutes,
    providerRoutes,
    readingRoutes,
    codecRoutes,
    orgRoutes,
    webhookRoutes,
    statusRoutes,
    rtcProxyRoutes,
  ];
  for (const routes of nouns) app.route('/', routes(deps));
  for (const { path } of routesOf(app)) if (!path.includes('{')) plain.set(path, methodsAt(app, path));
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' });
  app.route('/', referenceRoutes(app));
  app.route('/', operatorLinkRoutes());
  app.route('/', webRoutes(deps.webRoot, deps.blobs.origin));

  app.notFound((c) => {
    const allowed = methodsAt(app, c.req.path);
    if (allowed.length === 0)
      return problemResponse(c, new KilnError('missing', { code: 'route_missing', message: 'There is nothing at this address. /docs lists what there is.' }));
    return wrongMethod(c, allowed);
  });
  app.onError((thrown, c) => {
    const error = readError(thrown);
    (c.get('log') ?? deps.log)[ERRORS[error.kind].log](
      { err: error.kind === 'broken' ? thrown : undefined, code: error.code, method: c.req.method, path: withoutPass(c.req.path) },
      error.message,
    );
    return problemResponse(c, error);
  });
  return app;
}

function wrongMethod(c: Context, allowed: string[]): Response {
  c.header('allow', allowed.join(', '));
  return problemResponse(c, new KilnError('invalid', { code: 'method_wrong', message: `This address takes ${allowed.join(' and ')}.`, http: 405 }));
}

/** A mistyped parameter is told, where it would be passed over. What goes through to a room's server is the room's to read. */
function takesNoQuery(app: OpenAPIHono<ApiEnv>, method: string, path: string): boolean {
  const route = routesAt(app, path).find((one) => one.method.toUpperCase() === method);
  return route !== undefined && route.request?.query === undefined && !path.startsWith('/v1/rtc/');
}

/** The methods of the routes a path meets. */
function methodsAt(app: OpenAPIHono<ApiEnv>, path: string): string[] {
  return [...new Set(routesAt(app, path).map((route) => route.method.toUpperCase()))].sort();
}

/** The routes of a path's own where it has some, else those of the patterns that fit. */
function routesAt(app: OpenAPIHono<ApiEnv>, path: string) {
  const own = routesOf(app).filter((route) => route.path === path);
  const fit = (pattern: string) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path);
  return own.length > 0 ? own : routesOf(app).filter((route) => fit(route.path));
}

const routesOf = (app: OpenAPIHono<ApiEnv>) => app.openAPIRegistry.definitions.flatMap((definition) => (definition.type === 'route' ? [definition.route] : []));
