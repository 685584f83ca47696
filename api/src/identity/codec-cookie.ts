import { createHmac, timingSafeEqual } from 'node:crypto';
import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { bearer, operatorsOnly } from '../http/bearer.ts';
import type { ApiEnv } from '../http/env.ts';
import type { KeyRing } from './key-ring.ts';

export const CODEC_COOKIE = 'kiln_codec';

/** A cookie that opens payloads until then and nothing else: Temporal's UI can send cookies, and no token of ours. */
export function codecCookie(secret: string, expiresAt: Date): string {
  const seconds = Math.floor(expiresAt.getTime() / 1000);
  return `${seconds}.${signature(secret, String(seconds))}`;
}

const signature = (secret: string, seconds: string): string => createHmac('sha256', secret).update(`codec-cookie ${seconds}`).digest('base64url');

function isGood(secret: string, cookie: string | undefined): boolean {
  const [, seconds, signed] = /^(\d{1,12})\.([\w-]{43})$/.exec(cookie ?? '') ?? [];
  if (seconds === undefined || signed === undefined || Number(seconds) * 1000 < Date.now()) return false;
  return timingSafeEqual(Buffer.from(signed), Buffer.from(signature(secret, seconds)));
}

/** Operators by their token; from the page of the Temporal UI by the cookie. */
export const operatorOrCookie = (keys: KeyRing, { secret, uiOrigin }: { secret: string; uiOrigin: string | null }) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const fromUi = uiOrigin !== null && c.req.header('origin') === uiOrigin;
    if (fromUi && c.req.header('authorization') === undefined && isGood(secret, getCookie(c, CODEC_COOKIE))) return next();
    return bearer(keys)(c, async () => {
      await operatorsOnly(c, next);
    });
  });
