import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export interface WebFile {
  type: string;
  etag: string;
  /** Named by its content: never another one under this name. */
  immutable: boolean;
  /** The bytes as they are, and squeezed where that saves something. */
  bodies: Partial<Record<Encoding, Uint8Array<ArrayBuffer>>> & { identity: Uint8Array<ArrayBuffer> };
}

export type Encoding = 'br' | 'gzip' | 'identity';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.glb': 'model/gltf-binary',
  '.ktx2': 'image/ktx2',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
};
const SQUEEZED = new Set(['.html', '.js', '.mjs', '.css', '.json', '.webmanifest', '.svg', '.txt', '.wasm']);
/** Below this a packet is a packet. */
const SQUEEZE_FROM = 1_024;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * The built web client by its paths. Only what a walk of the folder found can be asked for, so no path climbs out of
 * it; a file is read and squeezed when it is first asked for, and kept: a client is a few megabytes.
 */
export class WebFiles {
  readonly #root: string;
  #paths = new Map<string, Promise<WebFile> | null>();
  #builtMs = -1;

  constructor(root: string) {
    this.#root = root;
  }

  /** The file at a path of the address, or null. */
  async find(path: string): Promise<WebFile | null> {
    if (!this.#paths.has(path)) return null;
    const known = this.#paths.get(path) ?? this.#read(path);
    this.#paths.set(path, known);
    return known.catch(() => {
      this.#builtMs = -1; // built anew this moment: the next page sees it
      return null;
    });
  }

  /** The client's page, or null while nothing is built. A new build is noticed here. */
  async page(): Promise<WebFile | null> {
    const built = await stat(join(this.#root, 'index.html')).catch(() => null);
    if (built === null) return null;
    if (built.mtimeMs !== this.#builtMs) {
      this.#paths = new Map((await walk(this.#root, '')).map((path) => [path, null]));
      this.#builtMs = built.mtimeMs;
    }
    return this.find('/index.html');
  }

  async #read(path: string): Promise<WebFile> {
    const bytes = new Uint8Array(await readFile(join(this.#root, path)));
    const extension = extname(path).toLowerCase();
    const file: WebFile = {
      type: TYPES[extension] ?? 'application/octet-stream',
      etag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
      immutable: /^\/assets\/.*-[\w-]{8}\.\w+$/.test(path),
      bodies: { identity: bytes },
    };
    if (SQUEEZED.has(extension) && bytes.length >= SQUEEZE_FROM) {
      // Level 9 of 11: a tenth of the time for a percent of the size.
      const [br, gz] = await Promise.all([brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }), zip(bytes)]);
      file.bodies.br = new Uint8Array(br);
      file.bodies.gzip = new Uint8Array(gz);
    }
    return file;
  }
}

async function walk(root: string, folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    // Links are not followed, and what builds leave behind for themselves is nobody's business.
    if (entry.isDirectory()) found.push(...(await walk(root, path)));
    else if (entry.isFile() && !entry.name.endsWith('.stamp') && !entry.name.startsWith('.')) found.push(path);
  }
  return found;
}
