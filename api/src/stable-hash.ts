import { createHash } from 'node:crypto';

/** One hash for one meaning: the order of keys does not count. */
export function stableHash(value: unknown): string {
  const text = JSON.stringify(value, (_, part: unknown) =>
    isPlain(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
  return createHash('sha256').update(text).digest('hex');
}

const isPlain = (part: unknown): part is Record<string, unknown> => typeof part === 'object' && part !== null && !Array.isArray(part);
