import { createHash } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { verifyLink } from '@worldkiln/blobs';
import { KilnError, Sha256 } from '@worldkiln/contracts';
import type { Deps } from '../deps.ts';
import { readRange } from '../http/byte-range.ts';
import { readBytes } from '../http/json-body.ts';
import { refusals, router } from '../http/router.ts';

const Query = z.strictObject({ bytes: z.string(), expires: z.string(), mime: z.string(), signature: z.string() });

/** Signed downloads, and uploads, of the folder driver. The link is the permission: no token, no account, no limit. */
export function blobRoutes({ blobs, secret }: Deps) {
  const app = router();

  const get = createRoute({
    method: 'get',
    path: '/v1/blobs/{sha256}',
    tags: ['Assets'],
    summary: 'Download a file',
    description: 'Only by a signed link from `/v1/assets/{id}/download`. Takes Range and If-None-Match.',
    request: { params: z.object({ sha256: Sha256 }), query: Query },
    responses: {
      200: { description: 'The bytes.', content: { 'application/octet-stream': { schema: z.string() } } },
      206: { description: 'A range of the bytes.', content: { 'application/octet-stream': { schema: z.string() } } },
      304: { description: 'You have them already.' },
      ...refusals(400, 403, 404, 416),
    },
  });
  app.openapi(get, async (c) => {
    const link = verifyLink(secret, c.req.valid('param').sha256, c.req.valid('query'));
    const etag = `"${link.sha256}"`;
    c.header('etag', etag);
    c.header('cache-control', 'private, max-age=31536000, immutable');
    if (matches(c.req.header('if-none-match'), etag)) return c.body(null, 304);
    const blob = await blobs.open(link.sha256);
    const wanted = c.req.header('if-range');
    const range = wanted === undefined || wanted === etag ? readRange(c.req.header('range'), blob.bytes) : 'all';
    c.header('accept-ranges', 'bytes');
    c.header('content-type', link.mime);
    // Bytes made by strangers are shown by our client, never opened as a page of ours.
    c.header('content-security-policy', "default-src 'none'; sandbox");
    c.header('cross-origin-resource-policy', 'same-origin');
    if (range === 'outside') {
      await blob.close();
      c.header('content-range', `bytes */${blob.bytes}`);
      throw new KilnError('invalid', {
        code: 'range_outside',
        message: `This file has ${blob.bytes} bytes: ask for a range within them.`,
        path: 'Range',
        http: 416,
      });
    }
    const part = range === 'all' ? { start: 0, end: blob.bytes - 1 } : range;
    c.header('content-length', String(part.end - part.start + 1));
    if (range !== 'all') c.header('content-range', `bytes ${range.start}-${range.end}/${blob.bytes}`);
    if (c.req.method === 'HEAD' || blob.bytes === 0) {
      await blob.close();
      return c.body(null, range === 'all' ? 200 : 206);
    }
    return c.body(blob.stream(part), range === 'all' ? 200 : 206);
  });

  const put = createRoute({
    method: 'put',
    path: '/v1/blobs/{sha256}',
    tags: ['Uploads'],
    summary: 'Send a file’s bytes',
    description:
      'Only by a signed link from `POST /v1/uploads`, with the headers it names. Bytes of another size or another SHA-256 than announced are refused.',
    request: {
      params: z.object({ sha256: Sha256 }),
      query: Query,
      body: { required: true, content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } } },
    },
    responses: { 200: { description: 'They are here.' }, ...refusals(400, 403, 413) },
  });
  app.openAPIRegistry.registerPath(put);
  app.put('/v1/blobs/:sha256', async (c) => {
    const query = Query.safeParse(c.req.query());
    if (!query.success)
      throw new KilnError('invalid', { code: 'field_invalid', message: 'This is no link of POST /v1/uploads. Ask for one.', path: 'signature' });
    const link = verifyLink(secret, c.req.param('sha256'), query.data, new Date(), 'put');
    const bytes = await readBytes(c.req.raw, link.bytes);
    if (bytes.length !== link.bytes || createHash('sha256').update(bytes).digest('hex') !== link.sha256)
      throw new KilnError('invalid', {
        code: 'bytes_differ',
        message: 'These are not the bytes that were announced: size or SHA-256 differ. Announce them again.',
      });
    await blobs.put(bytes, link.mime);
    return c.body(null, 200);
  });

  return app;
}

const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined && (header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag));
