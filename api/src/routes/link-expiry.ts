import { LIMITS } from '@worldkiln/contracts';

/** Links made within the same few minutes are the same text, so that a browser's cache knows them again. */
const SAME_LINK_S = 300;

/** When a link signed now ends. */
export function linkExpiry(now: Date): Date {
  const step = SAME_LINK_S * 1000;
  return new Date(Math.ceil(now.getTime() / step) * step + LIMITS.signedUrlS * 1000);
}
