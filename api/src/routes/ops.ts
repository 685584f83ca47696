import { createRoute, z } from '@hono/zod-openapi';
import { JobStatus, LIMITS, OpsBulk, OpsBulkDone, OpsJobPage, OpsOverview, workflowIdOf, type JobId } from '@worldkiln/contracts';
import { listJobsForOps, opsOverview, requestCancel, requestRetry } from '@worldkiln/db';
import type { Deps } from '../deps.ts';
import { bearer, operatorsOnly } from '../http/bearer.ts';
import { jsonBody } from '../http/json-body.ts';
import { readError } from '../http/problem.ts';
import { json, refusals, router, SIGNED_IN } from '../http/router.ts';

const JobsQuery = z.strictObject({
  status: JobStatus.optional(),
  code: z.string().max(100).optional().describe('The code of a failure.'),
  cursor: z.string().max(100).optional().openapi({ description: '`nextCursor` of the page before.', pattern: '^job_[0-9a-z]{26}$' }),
  limit: z.coerce.number().int().min(1).max(LIMITS.pageRows).default(50),
});

/** What operators see and do: how the making goes, all jobs, and many of them stopped or tried again at once. */
export function opsRoutes({ db, keys, engine, uiUrl, namespace, codecKeys }: Deps) {
  const app = router();
  const common = { tags: ['Operators'], ...SIGNED_IN };

  const overview = createRoute({
    ...common,
    method: 'get',
    path: '/v1/ops/overview',
    summary: 'See how the making goes',
    description: 'Operators only: jobs by state, why they failed, the queue, what today cost, and how each provider really is.',
    middleware: [bearer(keys), operatorsOnly],
    responses: { 200: json(OpsOverview, 'How things stand.'), ...refusals(401, 403, 503) },
  });
  app.openapi(overview, async (c) => {
    const view = { at: new Date().toISOString(), engine: { ...engine.state(), uiUrl, sealed: codecKeys !== null }, ...(await opsOverview(db)) };
    return c.json(view, 200, { 'cache-control': 'no-store' });
  });

  const list = createRoute({
    ...common,
    method: 'get',
    path: '/v1/ops/jobs',
    summary: 'List the jobs of all worlds',
    description: 'Operators only. Newest first, by state and by the code of their failure.',
    middleware: [bearer(keys), operatorsOnly],
    request: { query: JobsQuery },
    responses: { 200: json(OpsJobPage, 'A page of jobs.'), ...refusals(400, 401, 403, 503) },
  });
  app.openapi(list, async (c) => {
    const { jobs, nextCursor } = await listJobsForOps(db, c.req.valid('query'));
    return c.json({ jobs: jobs.map((job) => ({ ...job, runUrl: runUrl(job.jobId) })), nextCursor }, 200, { 'cache-control': 'no-store' });
  });

  const bulk = createRoute({
    ...common,
    method: 'post',
    path: '/v1/ops/jobs',
    summary: 'Stop or try again many jobs',
    description: 'Operators only. Each is done or refused for itself; the answer says which.',
    middleware: [bearer(keys), operatorsOnly, jsonBody],
    request: { body: { required: true, content: { 'application/json': { schema: OpsBulk } } } },
    responses: { 200: json(OpsBulkDone, 'What was done and what was not.'), ...refusals(400, 401, 403, 413, 415, 503) },
  });
  app.openapi(bulk, async (c) => {
    const { do: what, jobIds } = c.req.valid('json');
    const order = what === 'cancel' ? requestCancel : requestRetry;
    const answer: OpsBulkDone = { done: [], refused: [] };
    for (const jobId of new Set(jobIds)) {
      try {
        await db.transaction((tx) => order(tx, jobId));
        answer.done.push(jobId);
      } catch (thrown) {
        const error = readError(thrown);
        // Ours or the database's: the operator asks again, what is done is done.
        if (error.kind === 'broken' || error.http === 503) throw thrown;
        answer.refused.push({ jobId, code: error.code, message: error.message });
      }
    }
    c.get('log').info({ what, done: answer.done.length, refused: answer.refused.length }, 'bulk order');
    return c.json(answer, 200);
  });

  const runUrl = (jobId: JobId): string | null =>
    uiUrl === null ? null : `${uiUrl.replace(/\/+$/, '')}/namespaces/${encodeURIComponent(namespace)}/workflows/${workflowIdOf(jobId)}`;

  return app;
}
