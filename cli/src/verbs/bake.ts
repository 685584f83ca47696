import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { AssetKind, failureOf, KilnError, LIMITS } from '@worldkiln/contracts';
import { beforeAndAfter, ForgePool, type ForeignBaked, type SheetEntry } from '@worldkiln/forge';
import type { Answer } from '../answer.ts';
import { writeBaked } from './write-baked.ts';

interface BakeOptions {
  folder?: string;
  kind?: string;
  size?: string;
  out?: string;
}

/** `worldkiln bake FILE.glb` or `--folder`: any GLB in, game-ready files out, or the reason why not. */
export async function bake(file: string | undefined, options: BakeOptions): Promise<Answer> {
  const kind = AssetKind.safeParse(options.kind ?? 'prop');
  if (!kind.success) throw new KilnError('invalid', { code: 'kind_unknown', message: `--kind is one of ${AssetKind.options.join(', ')}.` });
  const sizeM = options.size === undefined ? undefined : metres(options.size);
  const pool = new ForgePool({ threads: 1, standby: options.folder !== undefined });
  const one = (path: string): Promise<ForeignBaked> =>
    pool.bakeForeign({
      glb: read(path),
      beside: besides(path),
      name: nameOf(path),
      kind: kind.data,
      withPictures: true,
      ...(sizeM !== undefined && { sizeM }),
    });
  try {
    if (options.folder !== undefined) return await bakeFolder(options.folder, options.out ?? `${nameOf(options.folder)}-baked`, one);
    if (file === undefined) throw new KilnError('invalid', { code: 'bake_what', message: 'Name a GLB, or a folder of them with --folder.' });
    const out = options.out ?? `${nameOf(file)}-baked`;
    const made = await one(file);
    writeBaked(out, made.baked, picturesIn(made));
    return { code: 0, json: { out, triangles: made.baked.triangles, ...made.baked.report }, text: told(out, made) };
  } finally {
    await pool.close();
  }
}

/** Every GLB of a folder; one that is refused does not stop the rest, but the exit code says so. */
async function bakeFolder(folder: string, out: string, one: (path: string) => Promise<ForeignBaked>): Promise<Answer> {
  const files = readdirSync(folder)
    .filter((name) => /\.glb$/i.test(name))
    .toSorted();
  if (files.length === 0) throw new KilnError('missing', { code: 'folder_empty', message: `${folder} has no GLB.` });
  const lines: string[] = [];
  const rows: unknown[] = [];
  const entries: SheetEntry[] = [];
  let failed = 0;
  for (const name of files) {
    try {
      const made = await one(join(folder, name));
      const { before, thumbnail: after, wireframe } = picturesIn(made);
      writeBaked(join(out, nameOf(name)), made.baked, picturesIn(made));
      entries.push({ label: name, before, after, wireframe });
      rows.push({ file: name, triangles: made.baked.triangles, ...made.baked.report });
      lines.push(told(name, made));
    } catch (error) {
      const failure = failureOf(error);
      failed++;
      rows.push({ file: name, error: failure });
      lines.push(`${name}: refused (${failure.code}): ${failure.message}`);
    }
  }
  if (entries.length > 0) writeFileSync(join(out, 'sheet.png'), await beforeAndAfter(entries));
  return { code: failed > 0 ? 1 : 0, json: { out, files: rows }, text: lines.join('\n') };
}

/** They were asked for. */
function picturesIn({ pictures }: ForeignBaked): NonNullable<ForeignBaked['pictures']> {
  if (pictures === null) throw new RangeError('a bake with pictures has none');
  return pictures;
}

const nameOf = (path: string): string => basename(path).replace(/\.[^.]*$/, '');

const told = (what: string, { baked }: ForeignBaked): string => `${what}: ${baked.triangles.join(' / ')} triangles, ${(baked.glb.length / 1024).toFixed(0)} KB`;

/** The pictures beside a GLB and in folders next to it, by the names a GLB would use for them. */
function besides(file: string): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  const root = dirname(file);
  const visit = (folder: string, depth: number): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (found.size >= LIMITS.importFiles) return;
      const path = join(folder, entry.name);
      if (entry.isDirectory() && depth < 1 && /^(textures?|images?|maps?)$/i.test(entry.name)) visit(path, depth + 1);
      else if (entry.isFile() && /\.(png|jpe?g|webp|ktx2)$/i.test(entry.name) && statSync(path).size <= LIMITS.glbInputBytes)
        found.set(relative(root, path).replaceAll('\\', '/'), readFileSync(path));
    }
  };
  visit(root, 0);
  return found;
}

/** '1.2 m', '40cm' or a bare number of metres. */
function metres(given: string): number {
  const match = /^([\d.]+)\s*(m|cm|mm)?$/.exec(given.trim());
  const value = Number(match?.[1]) * { m: 1, cm: 0.01, mm: 0.001 }[(match?.[2] ?? 'm') as 'm' | 'cm' | 'mm']; // the pattern lets no other unit through
  if (value > 0 && value <= 500) return value;
  throw new KilnError('invalid', { code: 'size_invalid', message: '--size looks like "1.2 m" or "40 cm", and is at most 500 m.' });
}

function read(file: string): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new KilnError('missing', {
      code: 'file_unreadable',
      message: `${file} can't be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
      cause,
    });
  }
  if (bytes.length > LIMITS.glbInputBytes)
    throw new KilnError('refused', { code: 'file_too_large', message: `${file} has ${bytes.length} bytes; ${LIMITS.glbInputBytes} is the most.` });
  return bytes;
}
