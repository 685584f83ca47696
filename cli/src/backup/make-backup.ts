import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { BlobStore } from '@worldkiln/blobs';
import { type BlobRef, KilnError, Sha256 } from '@worldkiln/contracts';
import { dumpDatabase, Turn } from '@worldkiln/db';
import { Manifest, MANIFEST, MANIFEST_SUM } from './manifest.ts';
import { addToTar, endTar } from './tar.ts';

/** Meshes and pictures are squeezed already, rows hardly care beyond this. */
const GZIP_LEVEL = 3;

/**
 * Writes one file that holds every row as of one moment and every file the rows name. It appears under its name when it is
 * whole and on the disk. A file the store has lost does not stop it: it is named in `lost`.
 */
export async function makeBackup(options: { databaseUrl: string; blobs: BlobStore; file: string }): Promise<Manifest> {
  const turn = new Turn(options.databaseUrl, 'backup');
  try {
    if (await turn.take()) return await make(options, resolve(options.file));
    throw new KilnError('busy', {
      code: 'backup_running',
      message: 'Another backup of this installation is being made. Try again when it is done.',
      waitS: 60,
    });
  } finally {
    await turn.release();
  }
}

/** What a killed backup leaves: never under a backup’s name, and removed by the next, which has the turn. */
const HALF = /\.tar\.gz\.making-\w{6}$/;

async function make(options: { databaseUrl: string; blobs: BlobStore }, file: string): Promise<Manifest> {
  await mkdir(dirname(file), { recursive: true });
  for (const name of await readdir(dirname(file))) if (HALF.test(name)) await rm(join(dirname(file), name), { recursive: true, force: true });
  // Beside the file: the rows of a big world need the room that the backup needs anyway.
  const spool = await mkdtemp(`${file}.making-`);
  try {
    // Blobs never change and are written before the rows that name them, so they can be read after the moment.
    const rows = await dumpDatabase(options.databaseUrl, async ({ tables, rows: read, ...rest }) => {
      const spooled: Manifest['tables'] = [];
      for (const table of tables) spooled.push({ ...table, ...(await spoolRows(join(spool, table.name), read(table))) });
      return { ...rest, tables: spooled };
    });
    const packed = join(spool, 'backup.tar.gz');
    const manifest = await pack(packed, spool, rows, options.blobs);
    await syncFile(packed);
    await rename(packed, file);
    return manifest;
  } finally {
    await rm(spool, { recursive: true, force: true });
  }
}

type Rows = Pick<Manifest, 'schema' | 'tables' | 'sequences' | 'blobs'>;

async function pack(packed: string, spool: string, rows: Rows, blobs: BlobStore): Promise<Manifest> {
  const gzip = createGzip({ level: GZIP_LEVEL });
  // It holds the keys that sign tokens: for its owner only.
  const ended = finished(gzip.pipe(createWriteStream(packed, { mode: 0o600 })));
  const packing = (async () => {
    const kept: BlobRef[] = [];
    for (const ref of rows.blobs) {
      const bytes = await blobs.get(ref.sha256).catch(lostOnly);
      if (!bytes) continue;
      await addToTar(gzip, `blobs/${ref.sha256}`, bytes.length, [bytes]);
      kept.push(ref);
    }
    for (const { name, bytes } of rows.tables) await addToTar(gzip, `tables/${name}.ndjson`, bytes, createReadStream(join(spool, name)));
    const lost = rows.blobs.filter((ref) => !kept.includes(ref)).map(({ sha256 }) => sha256);
    const manifest = Manifest.parse({ format: 1, madeAt: new Date().toISOString(), ...rows, blobs: kept, lost });
    const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
    const sum = Buffer.from(`${createHash('sha256').update(text).digest('hex')}\n`);
    await addToTar(gzip, MANIFEST, text.length, [text]);
    await addToTar(gzip, MANIFEST_SUM, sum.length, [sum]);
    await endTar(gzip);
    gzip.end();
    return manifest;
  })();
  // A full disk ends the file, and then nothing would ever drain.
  const [manifest] = await Promise.all([Promise.race([packing, ended.then(() => packing)]), ended]);
  return manifest;
}

async function spoolRows(path: string, source: AsyncIterable<Uint8Array>): Promise<{ rows: number; bytes: number; sha256: Sha256 }> {
  const hash = createHash('sha256');
  const file = await open(path, 'w', 0o600);
  let [rows, bytes] = [0, 0];
  try {
    for await (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.length;
      for (const byte of chunk) if (byte === 10) rows++; // JSON writes a line break inside a value as \n
      await file.writeFile(chunk);
    }
  } finally {
    await file.close();
  }
  return { rows, bytes, sha256: Sha256.parse(hash.digest('hex')) };
}

/** A store that does not answer ends the backup; one lost or damaged file is told in it. */
function lostOnly(error: unknown): undefined {
  if (error instanceof KilnError && (error.code === 'blob_missing' || error.code === 'blob_damaged')) return undefined;
  throw error;
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
