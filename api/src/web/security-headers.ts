/** The host a request was sent to, where it looks like one: it is written into a header of the answer. */
const hostOf = (header: string | undefined): string | null =>
  header !== undefined && /^[\w.-]+(:\d{1,5})?$|^\[[\da-f:]+\](:\d{1,5})?$/i.test(header) ? header : null;

/** Where the client keeps its picture decoder. */
export const DECODER_WORKER = '/basis/worker.js';

/** The decoder builds code from text when it starts. In its worker it may do that, and nothing else: no address, no page. */
export const DECODER_HEADERS = { 'content-security-policy': "default-src 'none'; script-src 'unsafe-eval' 'wasm-unsafe-eval'" };

/**
 * The headers of every page of ours. Scripts come from our own files only ('wasm-unsafe-eval' is Rapier's and the
 * decoders'); `blob:` under connect-src is how three reads the textures inside a GLB; the sockets are named because
 * older Safaris do not take 'self' for ws. `blobsOrigin` is the bucket's, where files come from one.
 */
export function pageHeaders(host: string | undefined, blobsOrigin: string | null = null): Record<string, string> {
  const here = hostOf(host);
  const sockets = here === null ? '' : ` ws://${here} wss://${here}`;
  const bucket = blobsOrigin === null ? '' : ` ${blobsOrigin}`;
  const policy = [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    `connect-src 'self' blob: data:${sockets}${bucket}`,
    `img-src 'self' blob: data:${bucket}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return { 'content-security-policy': policy.join('; '), 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin' };
}
