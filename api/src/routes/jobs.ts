import { randomInt } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import {
  GenerationPlan,
  JobCreated,
  JobId,
  JobPage,
  JobRequest,
  JobView,
  KilnError,
  LIMITS,
  type Reference,
  RetryRequest,
  type Sketch,
  WorldId,
} from '@worldkiln/contracts';
import {
  createJob,
  enterWorld,
  findUpload,
  findWorld,
  type Job,
  jobView,
  lineOf,
  type LimitAnswer,
  listJobs,
  requestCancel,
  requestRetry,
  roomStorage,
  takeSubmit,
  type Tx,
} from '@worldkiln/db';
import { sketch } from '@worldkiln/forge/sketch';
import { checkedUrl } from '@worldkiln/blobs';
import type { Context } from 'hono';
import type { Deps } from '../deps.ts';
import { bearer } from '../http/bearer.ts';
import type { ApiEnv } from '../http/env.ts';
import { keyHeader, optionalKey, requiredKey } from '../http/idempotency-key.ts';
import { jsonBody, optionalJsonBody } from '../http/json-body.ts';
import { keyedAnswers } from '../http/keyed-answers.ts';
import { limitWrites, obey } from '../http/rate-limit.ts';
import { json, refusals, router, SIGNED_IN } from '../http/router.ts';
import type { Identity } from '../identity/tokens.ts';
import { newAssetId, newEntityId, newJobId } from '../ids.ts';
import { visibleJob } from './visible-job.ts';
import { mustInWorld } from './world-doors.ts';
import { stableHash } from '../stable-hash.ts';

const JobParams = z.object({ id: JobId });
const KeyHeader = keyHeader('A new random text for every wish; the same one when you ask again. Kept for 24 hours.');
const ListQuery = z.strictObject({
  roomId: WorldId,
  cursor: z.string().max(200).optional().openapi({ description: '`nextCursor` of the page before.', pattern: '^\\d{1,16}_job_[0-9a-z]{26}$' }),
  limit: z.coerce.number().int().min(1).max(LIMITS.pageRows).default(50),
});
const SUBMIT_WINDOW_S = 60;

/** Jobs: asking for a thing, watching, stopping and trying again. */
export function jobRoutes({ db, keys }: Deps) {
  const app = router();
  const once = keyedAnswers(db);
  const common = { tags: ['Jobs'], ...SIGNED_IN };

  const submit = createRoute({
    ...common,
    method: 'post',
    path: '/v1/jobs',
    summary: 'Ask for a thing',
    description:
      'Answers at once with the placeholder that already stands in the world; the finished asset takes its place later, on the same entity. Asking again with the same Idempotency-Key gives the same answer for 24 hours (`Idempotent-Replayed: true`).',
    middleware: [bearer(keys), jsonBody],
    request: { headers: KeyHeader, body: { required: true, content: { 'application/json': { schema: JobRequest } } } },
    responses: { 202: json(JobCreated, 'Accepted; `Location` is where to watch it.'), ...refusals(400, 401, 403, 404, 409, 413, 415, 422, 429, 503) },
  });
  app.openapi(submit, async (c) => {
    const key = requiredKey(c.req.header('idempotency-key'));
    const identity = c.get('identity');
    const request = c.req.valid('json');
    for (const [index, reference] of (request.references ?? []).entries()) if ('url' in reference) fetchable(reference.url, index);
    const { answer, replayed } = await once({ accountId: identity.accountId, key, bodyHash: stableHash({ submit: request }) }, () => {
      // Before the transaction: understanding a prompt takes milliseconds in which nothing should be locked.
      const { prompt, style, assetType } = request;
      const clay = sketch({ prompt, ...(style && { style }), ...(assetType && { assetType }) });
      return async (tx) => {
        await spendSubmit(c, tx, identity);
        await mayKeepMore(tx, identity, request.roomId);
        await uploadsAreTheirs(tx, identity, request.references ?? []);
        await mustInWorld(tx, 'build', request.roomId, identity, 'roomId');
        await enterWorld(tx, request.roomId, identity.accountId);
        return created(await accept(tx, identity, request, clay), request);
      };
    });
    if (replayed) c.header('Idempotent-Replayed', 'true');
    else {
      c.set('accepted', answer.jobId);
      c.get('log').info({ jobId: answer.jobId, worldId: request.roomId }, 'job accepted');
    }
    return c.json(answer, 202, { location: `/v1/jobs/${answer.jobId}` });
  });

  const list = createRoute({
    ...common,
    method: 'get',
    path: '/v1/jobs',
    summary: 'List a room’s jobs',
    description: 'For whoever may come into the room. Newest first. `nextCursor` asks for the next page; null is the end.',
    middleware: [bearer(keys)],
    request: { query: ListQuery },
    responses: { 200: json(JobPage, 'A page of jobs.'), ...refusals(400, 401, 403, 404, 503) },
  });
  app.openapi(list, async (c) => {
    const { roomId, ...page } = c.req.valid('query');
    await mustInWorld(db, 'come', roomId, c.get('identity'), 'roomId');
    return c.json(await listJobs(db, roomId, page), 200);
  });

  const look = createRoute({
    ...common,
    method: 'get',
    path: '/v1/jobs/{id}',
    summary: 'Look at a job',
    middleware: [bearer(keys)],
    request: { params: JobParams },
    responses: { 200: json(JobView, 'The job as it stands.'), ...refusals(400, 401, 404, 503) },
  });
  app.openapi(look, async (c) => {
    const job = await visibleJob(db, c.req.valid('param').id, c.get('identity'));
    return c.json(jobView(job, await lineOf(db, job)), 200);
  });

  const cancel = createRoute({
    ...common,
    method: 'post',
    path: '/v1/jobs/{id}/cancel',
    summary: 'Stop a job',
    description: 'Only its creator, the world’s owner and operators may. The best version so far stays.',
    middleware: [bearer(keys), limitWrites(db)],
    request: { params: JobParams },
    responses: { 202: json(JobView, 'The job as it stands; it ends within ten seconds.'), ...refusals(400, 401, 403, 404, 409, 429, 503) },
  });
  app.openapi(cancel, async (c) => {
    const { id } = c.req.valid('param');
    const identity = c.get('identity');
    const job = await db.transaction(async (tx) => {
      await mayDirect(tx, identity, id);
      return requestCancel(tx, id);
    });
    return c.json(jobView(job), 202);
  });

  const retry = createRoute({
    ...common,
    method: 'post',
    path: '/v1/jobs/{id}/retry',
    summary: 'Try a job again',
    description:
      'After a failure or a cancel, for the better one after a downgrade, or with another prompt, seed or provider. Whatever was finished and has not changed is taken as it is; what stands in the world stays until the new version is there. Counts as a submit. An Idempotency-Key makes it safe to repeat.',
    middleware: [bearer(keys), optionalJsonBody],
    request: { params: JobParams, headers: KeyHeader.partial(), body: { required: false, content: { 'application/json': { schema: RetryRequest } } } },
    responses: { 202: json(JobView, 'The job, queued again.'), ...refusals(400, 401, 403, 404, 409, 422, 429, 503) },
  });
  app.openapi(retry, async (c) => {
    const { id } = c.req.valid('param');
    const identity = c.get('identity');
    const key = optionalKey(c.req.header('idempotency-key'));
    const change = c.req.valid('json');
    const again = async (tx: Tx): Promise<JobView> => {
      await mayDirect(tx, identity, id);
      // Its own refusals first: a retry that cannot be costs nothing.
      const job = await requestRetry(tx, id, change);
      await spendSubmit(c, tx, identity);
      return jobView(job);
    };
    if (key === undefined) return c.json(await db.transaction(again), 202);
    const { answer, replayed } = await once({ accountId: identity.accountId, key, bodyHash: stableHash({ retry: id, ...change }) }, () => again);
    if (replayed) c.header('Idempotent-Replayed', 'true');
    return c.json(answer, 202);
  });

  return app;
}

/** Five submits in any minute; operators have no limits. */
export async function spendSubmit(c: Context<ApiEnv>, tx: Tx, { accountId, role }: Identity): Promise<void> {
  if (role === 'operator') return;
  const answer: LimitAnswer = await takeSubmit(tx, accountId, LIMITS.submitsPerMinute, SUBMIT_WINDOW_S);
  obey(c, 'submits', answer, SUBMIT_WINDOW_S);
}

/** Who waits for whom where there is a line: operators first, guests last. */
const PRIORITY: Record<Identity['role'], number> = { operator: 2, member: 3, guest: 4 };

function accept(tx: Tx, { accountId, role }: Identity, request: JobRequest, clay: Sketch): Promise<Job> {
  return createJob(tx, {
    jobId: newJobId(),
    entityId: newEntityId(),
    assetId: newAssetId(),
    accountId,
    request,
    seed: request.seed ?? randomInt(2 ** 32),
    plan: request.generationPlan ?? GenerationPlan.parse({}),
    sketch: clay,
    priority: PRIORITY[role],
  });
}

/** What the asker hears of an accepted job. */
export function created(job: Job, request: JobRequest): JobCreated {
  const { scaleMeters, palette } = job.sketch;
  return {
    jobId: job.id,
    status: job.status,
    placeholder: { assetId: job.assetId, entityId: job.entityId, scaleMeters, palette },
    fallbackPolicy: job.fallbackPolicy,
    maxAttempts: job.maxAttempts,
    ...(request.clientRequestId === undefined ? {} : { clientRequestId: request.clientRequestId }),
  };
}

/** The spec's storage caps: what could not be kept is not begun. Operators have no limits. */
export async function mayKeepMore(tx: Tx, { role }: Identity, roomId: WorldId): Promise<void> {
  if (role === 'operator') return;
  const { assets, bytes } = await roomStorage(tx, roomId);
  if (assets < LIMITS.assetsPerRoom && bytes < LIMITS.assetBytesPerRoom) return;
  throw new KilnError('refused', {
    code: 'room_storage_full',
    message: `This room keeps ${assets} assets with ${Math.ceil(bytes / 2 ** 20)} MiB, which is all it may. Make another room, or delete some.`,
    http: 409,
  });
}

/** What can never be fetched is refused at once; what only the network can tell is told when the job begins. */
function fetchable(url: string, index: number): void {
  try {
    checkedUrl(url, {});
  } catch (error) {
    if (!(error instanceof KilnError)) throw error;
    throw new KilnError('invalid', { code: error.code, message: error.message, path: `references.${index}.url` });
  }
}

/** A reference names the asker's own upload, whole. */
async function uploadsAreTheirs(tx: Tx, { accountId }: Identity, references: Reference[]): Promise<void> {
  for (const [index, reference] of references.entries()) {
    if (!('uploadId' in reference)) continue;
    const upload = await findUpload(tx, reference.uploadId, accountId);
    if (upload?.blob) continue;
    throw new KilnError('missing', {
      code: upload === null ? 'upload_missing' : 'upload_unfinished',
      message: upload === null ? 'There is no such upload of yours.' : 'This upload has not been completed. POST to its /complete first.',
      path: `references.${index}.uploadId`,
    });
  }
}

/** Lets a job's creator, its world's owner and operators through. */
export async function mayDirect(tx: Tx, identity: Identity, jobId: JobId): Promise<void> {
  const { accountId, role } = identity;
  const job = await visibleJob(tx, jobId, identity);
  if (role === 'operator' || job.accountId === accountId) return;
  const world = await findWorld(tx, job.worldId);
  if (world?.ownerId === accountId) return;
  throw new KilnError('refused', { code: 'job_not_yours', message: 'Only the one who asked for it, the world’s owner or an operator may do this.' });
}
