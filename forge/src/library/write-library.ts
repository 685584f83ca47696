// `npm run library -w forge`: draws every library material, encodes it to KTX2 and writes forge/library and sets.ts.
// Run it when a drawing changes; a test draws one again and compares.
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LIBRARY_MAPS, type LibraryMaterial, type LibrarySet } from '@worldkiln/contracts';
import { sha256Of } from '../glb/canonical-json.ts';
import { DRAWINGS } from './drawings.ts';
import { encodeSet } from './encode-set.ts';

const folder = fileURLToPath(new URL('../../library/', import.meta.url));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const sets: Partial<Record<LibraryMaterial, LibrarySet>> = {};
let bytes = 0;
for (const name of Object.keys(DRAWINGS) as LibraryMaterial[]) {
  // the keys of a record of library materials
  const drawing = DRAWINGS[name];
  if (!drawing) continue;
  const { gain, files } = await encodeSet(drawing);
  const maps = { albedo: '', normal: '', orm: '' };
  for (const map of LIBRARY_MAPS) {
    maps[map] = createHash('sha256').update(files[map]).digest('hex');
    bytes += files[map].length;
    writeFileSync(`${folder}${name}.${map}.ktx2`, files[map]);
  }
  const { tileM } = drawing;
  sets[name] = { set: sha256Of({ ...maps, tileM, gain }), tileM, gain, maps };
}
writeFileSync(
  fileURLToPath(new URL('./sets.ts', import.meta.url)),
  `import type { LibraryMaterial, LibrarySet } from '@worldkiln/contracts';\n\n/** Written by write-library.ts: what the files of forge/library hold. */\nexport const SETS: Partial<Record<LibraryMaterial, LibrarySet>> = ${JSON.stringify(sets, null, 2)};\n`,
);
console.log(`${Object.keys(sets).length} sets, ${(bytes / 1024).toFixed(0)} KB in ${folder}; now run oxfmt`);
