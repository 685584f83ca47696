import { FromRoom, LIMITS, ToRoom } from '@worldkiln/contracts';
import { decodeText, encodeText } from './utf8.ts';

/** Longest message each way: an intent is small; a thing with 32 hulls is not, and several travel together. */
export const MESSAGE_BYTES = { toRoom: LIMITS.commandBytes, fromRoom: 1024 * 1024 } as const;

export const encodeMessage = (message: ToRoom | FromRoom): Uint8Array => encodeText(JSON.stringify(message));

/** A client's message, or null: not JSON, or none we know. */
export function decodeToRoom(bytes: Uint8Array): ToRoom | null {
  return bytes.length > MESSAGE_BYTES.toRoom ? null : parse(bytes, ToRoom);
}

/** A room's message, or null. */
export const decodeFromRoom = (bytes: Uint8Array): FromRoom | null => parse(bytes, FromRoom);

interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

function parse<T>(bytes: Uint8Array, schema: Schema<T>): T | null {
  const text = decodeText(bytes);
  if (text === null) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    // JSON.parse is the only thing here that throws, and it throws for one reason.
    return null;
  }
}
