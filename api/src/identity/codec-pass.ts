import { createHmac, timingSafeEqual } from 'node:crypto';
import { KilnError } from '@worldkiln/contracts';

/**
 * A pass that opens payloads until then and nothing else. It is part of the address that is entered in Temporal's UI, because that
 * sends no token of ours, and cookies only to its own site and only when told to: a box that is read at localhost while its UI
 * stands at 127.0.0.1 never got one.
 */
export function codecPass(secret: string, expiresAt: Date): string {
  const seconds = String(Math.floor(expiresAt.getTime() / 1000));
  return `${seconds}.${signature(secret, seconds)}`;
}

const signature = (secret: string, seconds: string): string => createHmac('sha256', secret).update(`codec-pass ${seconds}`).digest('base64url');

/** Refuses a pass that is none, or is over. */
export function checkCodecPass(secret: string, pass: string): void {
  const [, seconds, signed] = /^(\d{1,12})\.([\w-]{43})$/.exec(pass) ?? [];
  const good = seconds !== undefined && signed !== undefined && timingSafeEqual(Buffer.from(signed), Buffer.from(signature(secret, seconds)));
  if (good && Number(seconds) * 1000 > Date.now()) return;
  throw new KilnError('refused', {
    code: 'codec_pass_over',
    message: 'This address of the codec is over, or never was one: get another from the ops page ("Read sealed payloads").',
    http: 401,
  });
}

/** A path as it may be logged. */
export const withoutPass = (path: string): string => path.replace(/^(\/v1\/codec\/)\d+\.[^/]+/, '$1…');
