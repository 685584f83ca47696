import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Baked, type ForgePool, PICTURE_NAMES } from '@worldkiln/forge';

/** A baked asset's pictures, by what they are called. */
export type Pictures = Record<(typeof PICTURE_NAMES)[number], Uint8Array>;

/** Draws what follows a bake. */
export async function picturesOf(pool: ForgePool, { plain }: Baked): Promise<Pictures> {
  const [thumbnail, wireframe, turntable] = await Promise.all([
    pool.picture(plain, 'thumbnail'),
    pool.picture(plain, 'wireframe'),
    pool.picture(plain, 'turntable'),
  ]);
  return { thumbnail, wireframe, turntable };
}

/** The files of one baked asset, under the names every verb uses. */
export function writeBaked(folder: string, baked: Baked, pictures: Pictures): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'asset.glb'), baked.glb);
  for (const [level, lod] of baked.lods.entries()) writeFileSync(join(folder, `lod${level + 1}.glb`), lod);
  writeFileSync(join(folder, 'plain.glb'), baked.plain);
  for (const name of PICTURE_NAMES) writeFileSync(join(folder, `${name}.png`), pictures[name]);
  writeFileSync(join(folder, 'collider.json'), `${JSON.stringify(baked.body, null, 2)}\n`);
  writeFileSync(join(folder, 'report.json'), `${JSON.stringify(baked.report, null, 2)}\n`);
}
