import { createHmac, timingSafeEqual } from 'node:crypto';
import { type BlobRef, KilnError, Sha256 } from '@worldkiln/contracts';

/** The path blobs are served under; a signed link is this, the blob's name and four query fields. */
export const BLOB_PATH = '/v1/blobs';

/** What a verified link opens. */
export interface OpenedLink {
  sha256: Sha256;
  mime: string;
  bytes: number;
  expiresAt: Date;
}

/** What a blob may be served as: a link never makes the browser take our bytes for a page or a script. */
const SERVED = new Set(['model/gltf-binary', 'image/png', 'image/jpeg', 'image/webp', 'image/ktx2', 'application/octet-stream', 'application/json']);
export const servedMime = (mime: string): string => (SERVED.has(mime) ? mime : 'application/octet-stream');

/** What a link is for: one that shows never takes bytes, and the other way round. */
type Use = 'get' | 'put';

/** A link to one blob, relative to the API's address: `/v1/blobs/<sha256>?bytes&expires&mime&signature`. */
export function signLink(secret: string, ref: BlobRef, expiresAt: Date, use: Use = 'get'): string {
  const query = new URLSearchParams({ bytes: String(ref.bytes), expires: String(Math.floor(expiresAt.getTime() / 1000)), mime: servedMime(ref.mime) });
  query.set('signature', mac(secret, use, ref.sha256, query));
  return `${BLOB_PATH}/${ref.sha256}?${query.toString()}`;
}

/** Reads a link again: throws KilnError 'refused' when it was not signed by us for this blob, or its time is up. */
export function verifyLink(secret: string, sha256: string, query: Record<string, string>, now: Date = new Date(), use: Use = 'get'): OpenedLink {
  const { bytes = '', expires = '', mime = '', signature = '' } = query;
  const name = Sha256.safeParse(sha256);
  const signed = new URLSearchParams({ bytes, expires, mime });
  if (!name.success || !sameText(signature, mac(secret, use, sha256, signed))) {
    throw new KilnError('refused', { code: 'link_invalid', message: 'This link was not signed here. Ask for the asset’s download again.' });
  }
  const expiresAt = new Date(Number(expires) * 1000);
  if (expiresAt <= now) {
    throw new KilnError('refused', { code: 'link_expired', message: 'This link has expired. Ask for the asset’s download again.' });
  }
  return { sha256: name.data, mime, bytes: Number(bytes), expiresAt };
}

function mac(secret: string, use: Use, sha256: string, query: URLSearchParams): string {
  // The first line keeps this use of the secret apart from every other.
  return createHmac('sha256', secret)
    .update(`worldkiln blob ${use === 'get' ? 'link' : 'put'} 1\n${sha256}\n${query.toString()}`)
    .digest('base64url');
}

/** Compares in a time that tells nothing of where two texts differ. */
function sameText(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
