import { KilnError } from '@worldkiln/contracts';

/** The keys payloads are sealed with, by their ids. */
export interface CodecKeys {
  /** What new payloads are sealed with; null writes them in the open and still reads sealed ones. */
  sealWith: string | null;
  byId: ReadonlyMap<string, Buffer>;
}

/** In first place it says: seal no more. For switching off while sealed runs go on. */
const OPEN = 'plain';
const KEY_BYTES = 32;

/** Reads TEMPORAL_CODEC_KEYS: `id:base64,older:base64`, or `plain,id:base64`. Unset: null, there is no codec. */
export function readCodecKeys(setting: string | undefined): CodecKeys | null {
  if (setting === undefined || setting.trim() === '') return null;
  const entries = setting.split(',').map((entry) => entry.trim());
  const byId = new Map<string, Buffer>();
  for (const entry of entries.filter((one, i) => i > 0 || one !== OPEN)) {
    const [, id, text] = /^([a-z0-9][a-z0-9-]{0,39}):([A-Za-z0-9+/]+={0,2})$/.exec(entry) ?? [];
    const key = Buffer.from(text ?? '', 'base64');
    if (id === undefined || key.length !== KEY_BYTES || byId.has(id)) throw wrong();
    byId.set(id, key);
  }
  const [first] = byId.keys();
  if (first === undefined) throw wrong();
  return { sealWith: entries[0] === OPEN ? null : first, byId };
}

// Never with the text itself: it is a key, and this goes into logs.
const wrong = () =>
  new KilnError('invalid', {
    code: 'codec_keys_invalid',
    message: 'TEMPORAL_CODEC_KEYS must be ids with 32 bytes in base64 each: `2026-11:…,2026-05:…`. `openssl rand -base64 32` makes one.',
    path: 'TEMPORAL_CODEC_KEYS',
  });
