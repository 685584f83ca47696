import { readFileSync } from 'node:fs';
import { LIBRARY_MAPS, type LibraryMaterial } from '@worldkiln/contracts';
import { SETS } from './sets.ts';

const FOLDER = new URL('../../library/', import.meta.url);

/** Where a file of the library lies, by its SHA-256. */
const PLACES: ReadonlyMap<string, string> = new Map(
  (Object.keys(SETS) as LibraryMaterial[]).flatMap((name) => LIBRARY_MAPS.map((map) => [SETS[name]?.maps[map] ?? '', `${name}.${map}.ktx2`] as const)), // the keys of a record of library materials
);

/** The bytes of a library texture, or null when no set has such a file. */
export function libraryFile(sha256: string): Uint8Array | null {
  const place = PLACES.get(sha256);
  return place === undefined ? null : readFileSync(new URL(place, FOLDER));
}
