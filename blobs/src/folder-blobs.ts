import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type BlobRef, Sha256 } from '@worldkiln/contracts';
import { blobMissing, nameOf, undamaged } from './blob-name.ts';
import { signLink } from './signed-link.ts';
import type { OpenBlob, ServedBlobs, StoredBlob } from './store.ts';

export interface FolderConfig {
  /** The folder; made when missing. */
  root: string;
  /** Signs links. */
  secret: string;
  /** Put before every link: '' makes them relative to the API. */
  baseUrl: string;
}

/** A write that was cut short leaves its file here; after a day nobody is still writing it. */
const STALE_TEMP_MS = 24 * 3600 * 1000;

/**
 * Content-addressed bytes in a folder: `ab/cd/abcd…`. A blob appears by a rename after its bytes are on the disk, so a
 * name that is there is whole, whatever was killed when, and several processes share the folder without a lock.
 */
export function openFolder(config: FolderConfig): ServedBlobs {
  const { root, secret, baseUrl } = config;
  const temps = join(root, 'tmp');
  const folderOf = (sha256: Sha256) => join(root, sha256.slice(0, 2), sha256.slice(2, 4));
  const fileOf = (sha256: Sha256) => join(folderOf(sha256), sha256);
  let prepared: Promise<void> | undefined;

  async function put(bytes: Uint8Array, mime: string): Promise<BlobRef> {
    const sha256 = nameOf(bytes);
    if (await isWhole(fileOf(sha256), sha256, bytes.length)) return { sha256, bytes: bytes.length, mime };
    prepared ??= prepare(temps);
    await prepared.catch((error: unknown) => {
      prepared = undefined;
      throw error;
    });
    await makeFolder(root, sha256);
    const temp = join(temps, `${sha256}.${randomBytes(6).toString('hex')}`);
    try {
      await writeDurably(temp, bytes);
      await rename(temp, fileOf(sha256));
      await syncFolder(folderOf(sha256));
    } catch (error) {
      await rm(temp, { force: true });
      throw error;
    }
    return { sha256, bytes: bytes.length, mime };
  }

  return {
    origin: null,
    put,
    async get(sha256) {
      return undamaged(sha256, await readFile(fileOf(sha256)).catch((error: unknown) => missing(sha256, error)), 'disk');
    },
    has: (sha256) =>
      stat(fileOf(sha256)).then(
        (found) => found.isFile(),
        (error: unknown) => (isAbsent(error) ? false : Promise.reject(error)),
      ),
    sign: async (ref, expiresAt) => `${baseUrl}${signLink(secret, ref, expiresAt)}`,
    signPut: async (ref, expiresAt) => ({ url: `${baseUrl}${signLink(secret, ref, expiresAt, 'put')}`, headers: { 'content-type': ref.mime } }),
    async open(sha256) {
      const file = await open(fileOf(sha256), 'r').catch((error: unknown) => missing(sha256, error));
      return openBlob(file);
    },
    list: () => listFolder(root),
    remove: (sha256) => rm(fileOf(sha256), { force: true }),
  };
}

async function* listFolder(root: string): AsyncGenerator<StoredBlob> {
  const two = async (folder: string) => (await readdir(folder).catch(() => [])).filter((name) => /^[0-9a-f]{2}$/.test(name));
  for (const first of await two(root)) {
    for (const second of await two(join(root, first))) {
      for (const name of await readdir(join(root, first, second))) {
        const sha256 = Sha256.safeParse(name);
        const found = await stat(join(root, first, second, name)).catch(() => undefined);
        if (sha256.success && found?.isFile()) yield { sha256: sha256.data, bytes: found.size, at: found.mtime };
      }
    }
  }
}

async function openBlob(file: FileHandle): Promise<OpenBlob> {
  const { size } = await file.stat();
  return {
    bytes: size,
    stream(range) {
      const read = file.createReadStream({ ...(range ? { start: range.start, end: range.end } : {}), highWaterMark: 128 * 1024 });
      // The web stream of node:stream/web and the global one are the same class under two type names.
      return Readable.toWeb(read) as ReadableStream<Uint8Array>;
    },
    close: () => file.close(),
  };
}

/** Whether the blob stands, undamaged: putting a damaged one again repairs it, so its bytes are read, not only its name. */
async function isWhole(file: string, sha256: Sha256, bytes: number): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found?.size === bytes && nameOf(await readFile(file)) === sha256;
}

async function prepare(temps: string): Promise<void> {
  await mkdir(temps, { recursive: true });
  for (const name of await readdir(temps)) {
    const found = await stat(join(temps, name)).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > STALE_TEMP_MS) await rm(join(temps, name), { force: true });
  }
}

/** Makes the two folders of a name; each new one is durable before anything is put into it. */
async function makeFolder(root: string, sha256: Sha256): Promise<void> {
  let folder = root;
  for (const level of [sha256.slice(0, 2), sha256.slice(2, 4)]) {
    const parent = folder;
    folder = join(folder, level);
    const made = await mkdir(folder, { recursive: true });
    if (made !== undefined) await syncFolder(parent);
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename is on the disk once its folder is. Windows cannot open folders; there the rename itself is journalled. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const isAbsent = (error: unknown): boolean => error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

function missing(sha256: Sha256, cause: unknown): never {
  if (!isAbsent(cause)) throw cause;
  throw blobMissing(sha256, cause);
}
