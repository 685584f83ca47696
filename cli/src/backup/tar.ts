import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { KilnError } from '@worldkiln/contracts';

const BLOCK = 512;
/** Eleven octal digits is what the format has for a size. */
const SIZE_MAX = 0o77777777777;
/** A name of ours is under a hundred bytes, which is what the format has without extensions. */
const NAME_MAX = 100;

/** One file in an archive; its body must be read to the end before the next is asked for. */
export interface TarEntry {
  name: string;
  size: number;
  body: AsyncIterable<Buffer>;
}

/** Adds a file of known size to an archive. Any tar program can read what comes out. */
export async function addToTar(out: Writable, name: string, size: number, body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
  await write(out, header(name, size));
  let written = 0;
  for await (const chunk of body) {
    written += chunk.length;
    await write(out, chunk);
  }
  if (written !== size) throw new KilnError('broken', { code: 'tar_size', message: `${name} changed while it was packed: ${size} bytes became ${written}.` });
  await write(out, Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK));
}

/** Two empty blocks end an archive. */
export const endTar = (out: Writable): Promise<void> => write(out, Buffer.alloc(2 * BLOCK));

/** The files of an archive in their order. Throws 'backup_damaged' where it is cut or no archive at all. */
export async function* readTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const bytes = new Bytes(source);
  for (;;) {
    const block = await bytes.take(BLOCK);
    if (block.every((byte) => byte === 0)) return bytes.drain(); // the compression's own checksum comes last
    const { name, size } = readHeader(block);
    let left = size;
    const body = (async function* () {
      while (left > 0) {
        const chunk = await bytes.some(left);
        left -= chunk.length;
        yield chunk;
      }
    })();
    yield { name, size, body };
    if (left > 0) throw new KilnError('broken', { code: 'tar_unread', message: `${name} was not read to its end.` });
    await bytes.take((BLOCK - (size % BLOCK)) % BLOCK);
  }
}

function header(name: string, size: number): Buffer {
  const tooBig = Buffer.byteLength(name) > NAME_MAX || size > SIZE_MAX;
  if (tooBig) throw new KilnError('invalid', { code: 'tar_limits', message: `${name} (${size} bytes) is too much for one file of a backup.` });
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, at: number, digits: number) => block.write(`${value.toString(8).padStart(digits, '0')}\0`, at, 'ascii');
  block.write(name, 0, 'utf8');
  octal(0o600, 100, 7);
  octal(0, 108, 7);
  octal(0, 116, 7);
  octal(size, 124, 11);
  octal(0, 136, 11); // no time: the same content is the same archive
  block.write('        0', 148, 'ascii'); // the checksum counts as spaces; then the type: a file
  block.write('ustar\u000000', 257, 'ascii');
  octal(sum(block), 148, 6);
  block.write(' ', 155, 'ascii');
  return block;
}

function readHeader(block: Buffer): { name: string; size: number } {
  const text = (at: number, length: number) => block.toString('utf8', at, at + length).split('\0')[0] ?? '';
  const check = Number.parseInt(text(148, 8), 8);
  const blank = Buffer.from(block).fill(' ', 148, 156);
  const size = Number.parseInt(text(124, 12), 8);
  if (check !== sum(blank) || !(size >= 0)) throw cut('what should begin a file does not');
  return { name: text(0, 100), size };
}

const sum = (block: Buffer): number => block.reduce((total, byte) => total + byte, 0);

async function write(out: Writable, chunk: Uint8Array): Promise<void> {
  if (chunk.length > 0 && !out.write(chunk)) await once(out, 'drain');
}

/** A stream read in pieces of the reader's choice. */
class Bytes {
  readonly #source: AsyncIterator<Uint8Array>;
  #held = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Some bytes, at least one, at most this many. */
  async some(most: number): Promise<Buffer> {
    while (this.#held.length === 0) {
      const { done, value } = await this.#source.next();
      if (done) throw cut('it ends in the middle');
      this.#held = Buffer.from(value);
    }
    const taken = this.#held.subarray(0, most);
    this.#held = this.#held.subarray(taken.length);
    return taken;
  }

  async drain(): Promise<void> {
    while (!(await this.#source.next()).done);
  }

  /** Exactly this many. */
  async take(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let left = count; left > 0; left -= parts.at(-1)?.length ?? 0) parts.push(await this.some(left));
    return Buffer.concat(parts);
  }
}

const cut = (what: string): KilnError => new KilnError('invalid', { code: 'backup_damaged', message: `This is no whole backup: ${what}.` });
