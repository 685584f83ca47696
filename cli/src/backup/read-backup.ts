import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { KilnError, Sha256 } from '@worldkiln/contracts';
import { damaged, Manifest, MANIFEST, MANIFEST_SUM } from './manifest.ts';
import { readTar, type TarEntry } from './tar.ts';

/** Thousands of files fit; a manifest beyond this is none of ours. */
const MANIFEST_BYTES_MAX = 256 * 1024 * 1024;

/** The files of a backup in their order; throws 'backup_damaged' where the archive itself is cut or changed. */
export async function* filesOf(file: string): AsyncGenerator<TarEntry> {
  await access(file).catch((cause: unknown) => {
    throw new KilnError('missing', { code: 'backup_missing', message: `There is no backup ${file}, or this user may not read it.`, cause });
  });
  yield* readTar(unpacked(file));
}

async function* unpacked(file: string): AsyncGenerator<Uint8Array> {
  const packed = createReadStream(file);
  const gunzip = createGunzip();
  packed.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const chunk of packed.pipe(gunzip)) yield chunk as Buffer; // a stream without an encoding gives buffers
  } catch (error) {
    // zlib's own: a wrong header, a wrong checksum, an early end.
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) throw damaged(`its bytes have changed (${error.message})`, error);
    throw error;
  } finally {
    packed.destroy();
    gunzip.destroy();
  }
}

/** Reads a backup to its last byte and compares every file with what the manifest says. Returns the manifest. */
export async function verifyBackup(file: string): Promise<Manifest> {
  const seen = new Map<string, { sha256: string; bytes: number }>();
  let text: Buffer | undefined;
  let sum: string | undefined;
  for await (const { name, size, body } of filesOf(file)) {
    if (name === MANIFEST || name === MANIFEST_SUM) {
      if (size > MANIFEST_BYTES_MAX) throw damaged(`its ${name} has ${size} bytes`);
      const whole = await bytesOf(body);
      if (name === MANIFEST) text = whole;
      else sum = whole.toString('utf8').trim();
      continue;
    }
    if (seen.has(name)) throw damaged(`it holds ${name} twice`);
    seen.set(name, { sha256: await sumOf(body), bytes: size });
  }
  if (text === undefined || sum === undefined) throw damaged('its end is missing');
  if (createHash('sha256').update(text).digest('hex') !== sum) throw damaged('its manifest has changed');
  const manifest = readManifest(text);
  compare(manifest, seen);
  return manifest;
}

function compare({ tables, blobs }: Manifest, seen: Map<string, { sha256: string; bytes: number }>): void {
  const wanted = [
    ...blobs.map(({ sha256, bytes }) => ({ name: `blobs/${sha256}`, sha256, bytes })),
    ...tables.map(({ name, sha256, bytes }) => ({ name: `tables/${name}.ndjson`, sha256, bytes })),
  ];
  for (const { name, sha256, bytes } of wanted) {
    const found = seen.get(name);
    if (!found) throw damaged(`${name} is missing`);
    if (found.sha256 !== sha256 || found.bytes !== bytes) throw damaged(`${name} has changed`);
    seen.delete(name);
  }
  const [stranger] = seen.keys();
  if (stranger !== undefined) throw damaged(`${JSON.stringify(stranger)} does not belong into it`);
}

function readManifest(text: Buffer): Manifest {
  let given: unknown;
  try {
    given = JSON.parse(text.toString('utf8'));
  } catch (cause) {
    throw damaged('its manifest is no JSON', cause);
  }
  const parsed = Manifest.safeParse(given);
  if (parsed.success) return parsed.data;
  const format = (given as { format?: unknown } | null)?.format; // only shown
  if (typeof format === 'number' && format > 1)
    throw new KilnError('refused', {
      code: 'backup_newer',
      message: 'This backup was made by a newer Worldkiln than this one. Update this one, then restore.',
    });
  throw damaged('its manifest is not one of ours', parsed.error);
}

/** All of a small file. */
export async function bytesOf(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of body) parts.push(part);
  return Buffer.concat(parts);
}

async function sumOf(body: AsyncIterable<Buffer>): Promise<Sha256> {
  const hash = createHash('sha256');
  for await (const part of body) hash.update(part);
  return Sha256.parse(hash.digest('hex'));
}
