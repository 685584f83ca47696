import { createRoute, z } from '@hono/zod-openapi';
import { cleanImage } from '@worldkiln/blobs';
import { KilnError, LIMITS, MODEL_MIME, UploadCreated, UploadId, UploadRequest, UploadView } from '@worldkiln/contracts';
import { announceUpload, completeUpload, deleteUpload, findUpload, type Upload } from '@worldkiln/db';
import type { Deps } from '../deps.ts';
import { bearer } from '../http/bearer.ts';
import { jsonBody } from '../http/json-body.ts';
import { limitWrites } from '../http/rate-limit.ts';
import { json, refusals, router, SIGNED_IN } from '../http/router.ts';
import type { Identity } from '../identity/tokens.ts';
import { newUploadId } from '../ids.ts';
import { ofSomebody } from './account-gone.ts';
import { forgetUpload } from './forget-upload.ts';

const UploadParams = z.object({ id: UploadId });

/** Uploads: announce, PUT the bytes where told, complete. What is kept has been decoded and encoded anew by us. */
export function uploadRoutes({ db, keys, blobs }: Deps) {
  const app = router();
  const common = { tags: ['Uploads'], ...SIGNED_IN, middleware: [bearer(keys), limitWrites(db)] };

  const announce = createRoute({
    ...common,
    method: 'post',
    path: '/v1/uploads',
    summary: 'Announce a picture or a model',
    description: `PNG, JPEG or WebP with at most ${LIMITS.uploadBytes / 2 ** 20} MiB and ${LIMITS.uploadPixels / 1e6} megapixels: the answer says where to PUT the bytes; then POST to \`/v1/uploads/{id}/complete\`. Or a GLB (\`${MODEL_MIME}\`) with at most ${LIMITS.glbInputBytes / 2 ** 20} MiB: PUT it, then name the upload in \`POST /v1/assets/import\`.`,
    middleware: [bearer(keys), limitWrites(db), jsonBody],
    request: { body: { required: true, content: { 'application/json': { schema: UploadRequest } } } },
    responses: { 201: json(UploadCreated, 'Where to send the bytes.'), ...refusals(400, 401, 409, 413, 415, 429, 503) },
  });
  app.openapi(announce, async (c) => {
    const { accountId, role } = c.get('identity');
    const { mime, bytes, sha256 } = c.req.valid('json');
    const id = newUploadId();
    const expiresAt = new Date(Date.now() + LIMITS.signedUrlS * 1000);
    await ofSomebody(announceUpload(db, { id, accountId, mime, bytes, sha256, expiresAt }, role !== 'operator'));
    const link = await blobs.signPut({ sha256, bytes, mime }, expiresAt);
    return c.json({ uploadId: id, method: 'PUT' as const, ...link, expiresAt: expiresAt.toISOString() }, 201, { 'cache-control': 'no-store' });
  });

  const complete = createRoute({
    ...common,
    method: 'post',
    path: '/v1/uploads/{id}/complete',
    summary: 'Complete an upload',
    description: 'The bytes are looked at, decoded within limits, turned upright, stripped and encoded anew. Completing twice gives the same answer.',
    request: { params: UploadParams },
    responses: { 200: json(UploadView, 'What was kept.'), ...refusals(400, 401, 404, 409, 422, 429, 502, 503) },
  });
  app.openapi(complete, async (c) => {
    const upload = await theirs(c.req.valid('param').id, c.get('identity'));
    if (upload.blob !== null) return c.json(viewOf(upload), 200);
    if (upload.mime === MODEL_MIME) throw isModel();
    const raw = await blobs.get(upload.sha256).catch((error: unknown) => Promise.reject(notYet(error)));
    const { bytes, mime, width, height } = await cleanImage(raw).catch(async (error: unknown) => {
      if (error instanceof KilnError && error.code.startsWith('image_')) await forgetUpload(db, blobs, upload, c.get('identity').accountId);
      throw error;
    });
    const blob = await blobs.put(bytes, mime);
    await completeUpload(db, upload.id, { blob, width, height });
    return c.json(viewOf({ ...upload, blob, width, height }), 200);
  });

  const look = createRoute({
    ...common,
    method: 'get',
    path: '/v1/uploads/{id}',
    summary: 'Look at an upload',
    middleware: [bearer(keys)],
    request: { params: UploadParams },
    responses: { 200: json(UploadView, 'What was kept.'), ...refusals(400, 401, 404, 409, 429, 503) },
  });
  app.openapi(look, async (c) => {
    const upload = await theirs(c.req.valid('param').id, c.get('identity'));
    if (upload.blob === null) throw unfinished();
    return c.json(viewOf(upload), 200);
  });

  const forget = createRoute({
    ...common,
    method: 'delete',
    path: '/v1/uploads/{id}',
    summary: 'Delete an upload',
    description: 'It no longer counts against what you may keep. Jobs that began with it keep their picture.',
    request: { params: UploadParams },
    responses: { 204: { description: 'Deleted.' }, ...refusals(400, 401, 404, 429, 503) },
  });
  app.openapi(forget, async (c) => {
    if (!(await deleteUpload(db, c.req.valid('param').id, c.get('identity').accountId))) throw missing();
    return c.body(null, 204);
  });

  async function theirs(id: UploadId, { accountId }: Identity): Promise<Upload> {
    const upload = await findUpload(db, id, accountId);
    if (upload === null) throw missing();
    return upload;
  }

  return app;
}

function viewOf({ id, blob, width, height }: Upload): UploadView {
  // Only completed ones are shown, and completing writes all three.
  if (blob === null || width === null || height === null) throw unfinished();
  return { uploadId: id, mime: blob.mime, bytes: blob.bytes, sha256: blob.sha256, width, height };
}

const missing = () => new KilnError('missing', { code: 'upload_missing', message: 'There is no such upload of yours.' });
const unfinished = () =>
  new KilnError('refused', { code: 'upload_unfinished', message: 'This upload has not been completed. PUT its bytes, then POST to its /complete.', http: 409 });

const isModel = () =>
  new KilnError('refused', { code: 'upload_is_model', message: 'This upload is a model: name it in POST /v1/assets/import, which completes it.', http: 409 });

/** The bytes were announced and never came. */
export const notYet = (error: unknown): unknown =>
  error instanceof KilnError && error.kind === 'missing'
    ? new KilnError('refused', {
        code: 'upload_bytes_missing',
        message: 'The bytes have not arrived. PUT them where the announcement said, then complete.',
        http: 409,
      })
    : error;
