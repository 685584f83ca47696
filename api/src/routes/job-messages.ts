import { createRoute, z } from '@hono/zod-openapi';
import { JobId, JobView, KilnError, MESSAGES, isTerminal, workflowIdOf } from '@worldkiln/contracts';
import { findJob, findWorld, type Job, jobView, lineOf, requestPriority } from '@worldkiln/db';
import { isGrpcServiceError, WorkflowNotFoundError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import type { Deps } from '../deps.ts';
import { bearer } from '../http/bearer.ts';
import { jsonBody } from '../http/json-body.ts';
import { limitWrites } from '../http/rate-limit.ts';
import { json, refusals, router, SIGNED_IN } from '../http/router.ts';
import type { Identity } from '../identity/tokens.ts';
import { visibleJob } from './visible-job.ts';

const JobParams = z.object({ id: JobId });

/** What may be said to a job that runs: a yes or no to what it costs, and how urgent it is. */
export function jobMessageRoutes({ db, keys, engine }: Deps) {
  const app = router();
  const common = { tags: ['Jobs'], ...SIGNED_IN, method: 'post' as const, middleware: [bearer(keys), limitWrites(db), jsonBody] };
  const body = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } });

  const approve = createRoute({
    ...common,
    path: '/v1/jobs/{id}/approve',
    summary: 'Agree to what a job may cost, or not',
    description:
      'Where a world’s rules ask for it, a job that may cost more than they allow waits for its owner’s word (`approveCredits`). A no lets it go on without spending.',
    request: { params: JobParams, body: body(z.strictObject({ approved: z.boolean() })) },
    responses: { 200: json(JobView, 'The job as it stands.'), ...refusals(400, 401, 403, 404, 409, 429, 503) },
  });
  app.openapi(approve, async (c) => {
    const job = await visibleJob(db, c.req.valid('param').id, c.get('identity'));
    await mustOwnWorld(job, c.get('identity'));
    // Its row knows: a run that asked for nothing is not woken, nor waited for.
    if (isTerminal(job.status) || job.approveCredits === null || !(await tell(job, c.req.valid('json').approved)))
      throw new KilnError('refused', { code: 'nothing_to_approve', message: 'This job waits for nobody’s word.', http: 409 });
    return c.json(await viewOf(job.id), 200);
  });

  /** Gives the run its word; false when it is gone or waits for none. */
  async function tell(job: Job, approved: boolean): Promise<boolean> {
    const away = (cause?: unknown) =>
      new KilnError('busy', {
        code: 'engine_away',
        message: 'The durable engine does not answer just now. Try again in a moment.',
        waitS: 2,
        http: 503,
        cause,
      });
    const client = engine.client();
    if (client === null) throw away();
    const run = client.workflow.getHandle(workflowIdOf(job.id));
    try {
      return await engine.call(() => run.executeUpdate<boolean, [number, boolean]>(MESSAGES.approve, { args: [job.attempt, approved] }));
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      // No worker took it in time; the word counts or not, and asking again is safe: it is taken once.
      if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || isGrpcServiceError(error)) throw away(error);
      throw error;
    }
  }

  const priority = createRoute({
    ...common,
    path: '/v1/jobs/{id}/priority',
    summary: 'Make a job more or less urgent',
    description: 'For operators. 1 goes first, 5 last; what the job still has to do is queued with it.',
    request: { params: JobParams, body: body(z.strictObject({ priority: z.int().min(1).max(5) })) },
    responses: { 202: json(JobView, 'The job as it stands.'), ...refusals(400, 401, 403, 404, 409, 429, 503) },
  });
  app.openapi(priority, async (c) => {
    const { id } = c.req.valid('param');
    if (c.get('identity').role !== 'operator') throw new KilnError('refused', { code: 'operators_only', message: 'Only operators set a job’s priority.' });
    await db.transaction((tx) => requestPriority(tx, id, c.req.valid('json').priority));
    return c.json(await viewOf(id), 202);
  });

  async function theJob(id: JobId): Promise<Job> {
    const job = await findJob(db, id);
    if (job === null) throw new KilnError('missing', { code: 'job_missing', message: 'There is no job with this id.' });
    return job;
  }

  async function viewOf(id: JobId): Promise<JobView> {
    const job = await theJob(id);
    return jobView(job, await lineOf(db, job));
  }

  async function mustOwnWorld(job: Job, { accountId, role }: Identity): Promise<void> {
    if (role === 'operator' || (await findWorld(db, job.worldId))?.ownerId === accountId) return;
    throw new KilnError('refused', { code: 'world_not_yours', message: 'Only the world’s owner or an operator may agree to what a job costs.' });
  }

  return app;
}
