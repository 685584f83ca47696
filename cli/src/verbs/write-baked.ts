import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Baked, ForeignBaked } from '@worldkiln/forge';

/** The files of one baked asset, under the names every verb uses. */
export function writeBaked(folder: string, baked: Baked, later: ForeignBaked['later'] = null): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'asset.glb'), baked.glb);
  for (const [level, lod] of baked.lods.entries()) writeFileSync(join(folder, `lod${level + 1}.glb`), lod);
  writeFileSync(join(folder, 'plain.glb'), baked.plain);
  writeFileSync(join(folder, 'thumbnail.png'), baked.thumbnail);
  if (later) {
    writeFileSync(join(folder, 'wireframe.png'), later.wireframe);
    writeFileSync(join(folder, 'turntable.png'), later.turntable);
  }
  writeFileSync(join(folder, 'collider.json'), `${JSON.stringify(baked.body, null, 2)}\n`);
  writeFileSync(join(folder, 'report.json'), `${JSON.stringify(baked.report, null, 2)}\n`);
}
