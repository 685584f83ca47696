import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AssetKind, KilnError, LIMITS } from '@worldkiln/contracts';
import { ForgePool, foreignRecipe, type Baked } from '@worldkiln/forge';
import type { Answer } from '../answer.ts';

interface BakeOptions {
  kind?: string;
  size?: string;
  out?: string;
}

/** `worldkiln bake FILE.glb`: any GLB in, game-ready files out, or the reason why not. */
export async function bake(file: string, options: BakeOptions): Promise<Answer> {
  const kind = AssetKind.safeParse(options.kind ?? 'prop');
  if (!kind.success) throw new KilnError('invalid', { code: 'kind_unknown', message: `--kind is one of ${AssetKind.options.join(', ')}.` });
  const glb = read(file);
  const pool = new ForgePool({ threads: 1 });
  try {
    const sizeM = options.size === undefined ? undefined : metres(options.size);
    const recipe = await foreignRecipe({ glb, kind: kind.data, name: basename(file).replace(/\.[^.]*$/, ''), ...(sizeM !== undefined && { sizeM }) });
    const baked = await pool.bake({ glb, recipe });
    const folder = options.out ?? `${basename(file).replace(/\.[^.]*$/, '')}-baked`;
    writeBaked(folder, baked);
    return {
      code: 0,
      json: { out: folder, ...baked.report },
      text: `${folder}: ${baked.triangles.join(' / ')} triangles, ${(baked.glb.length / 1024).toFixed(0)} KB`,
    };
  } finally {
    await pool.close();
  }
}

/** The files of one baked asset, under the names every verb uses. */
export function writeBaked(folder: string, baked: Baked): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'asset.glb'), baked.glb);
  for (const [level, lod] of baked.lods.entries()) writeFileSync(join(folder, `lod${level + 1}.glb`), lod);
  writeFileSync(join(folder, 'thumbnail.png'), baked.thumbnail);
  writeFileSync(join(folder, 'collider.json'), `${JSON.stringify(baked.body, null, 2)}\n`);
  writeFileSync(join(folder, 'report.json'), `${JSON.stringify(baked.report, null, 2)}\n`);
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
