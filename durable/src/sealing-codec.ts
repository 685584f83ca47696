import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { KilnError } from '@worldkiln/contracts';
import type { Payload, PayloadCodec } from '@temporalio/common';
import type { CodecKeys } from './codec-keys.ts';

const ENCODING = 'binary/encrypted';
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const text = (value: Uint8Array | null | undefined): string => Buffer.from(value ?? []).toString('utf8');

/**
 * Seals payloads with AES-256-GCM: nonce, sealed payload, tag; the key's id stands beside it and is part of what the tag
 * holds. What it did not seal passes as it is, so that a codec can be switched on and off while runs go on.
 */
export function sealingCodec({ sealWith, byId }: CodecKeys): PayloadCodec {
  const key = sealWith === null ? undefined : byId.get(sealWith);
  return {
    encode: async (payloads) => payloads.map((payload) => (sealWith === null || key === undefined ? payload : seal(payload, sealWith, key))),
    decode: async (payloads) => payloads.map((payload) => (isSealed(payload) ? unseal(payload, byId) : payload)),
  };
}

const isSealed = ({ metadata }: Payload): boolean => text(metadata?.encoding) === ENCODING;

function seal(payload: Payload, id: string, key: Buffer): Payload {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(bytes(id));
  const data = Buffer.concat([nonce, cipher.update(packed(payload)), cipher.final(), cipher.getAuthTag()]);
  return { metadata: { encoding: bytes(ENCODING), 'encryption-cipher': bytes(CIPHER), 'encryption-key-id': bytes(id) }, data };
}

function unseal({ metadata, data }: Payload, byId: CodecKeys['byId']): Payload {
  const id = text(metadata?.['encryption-key-id']);
  const key = byId.get(id);
  if (key === undefined)
    throw new KilnError('broken', { code: 'codec_key_missing', message: `A payload is sealed with the key "${id}", which TEMPORAL_CODEC_KEYS does not name.` });
  const sealed = Buffer.from(data ?? []);
  try {
    const cipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES)).setAAD(bytes(id));
    cipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    return unpacked(Buffer.concat([cipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), cipher.final()]));
  } catch (cause) {
    throw new KilnError('broken', {
      code: 'codec_unsealable',
      message: `A payload does not open with the key "${id}": it was changed, or the key was.`,
      cause,
    });
  }
}

/** A payload as bytes of our own: JSON and base64, because Temporal's protocol buffers come in several copies (activities/history-json). */
function packed({ metadata, data }: Payload): Buffer {
  const entries = Object.entries(metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('base64')]);
  return Buffer.from(JSON.stringify({ metadata: Object.fromEntries(entries), data: Buffer.from(data ?? []).toString('base64') }), 'utf8');
}

function unpacked(plain: Buffer): Payload {
  const { metadata, data } = JSON.parse(plain.toString('utf8')) as { metadata: Record<string, string>; data: string }; // `packed` wrote it, the tag says so
  const entries = Object.entries(metadata).map(([name, value]) => [name, Buffer.from(value, 'base64')]);
  return { metadata: Object.fromEntries(entries) as Record<string, Uint8Array>, data: Buffer.from(data, 'base64') }; // as the lines above made it
}
