import type { Material } from '@gltf-transform/core';
import { LibrarySet, type LibraryMaterial } from '@worldkiln/contracts';
import { SETS } from './sets.ts';

const BY_SET: ReadonlyMap<string, LibraryMaterial> = new Map(
  (Object.keys(SETS) as LibraryMaterial[]).map((name) => [SETS[name]?.set ?? '', name]), // the keys of a record of library materials
);

/** The library material that a material of a GLB says it wears, by content and without any address. */
export function markOf(material: Material): LibrarySet | null {
  const { worldkiln } = material.getExtras() as { worldkiln?: unknown }; // extras of a file: anything
  const mark = LibrarySet.safeParse(worldkiln);
  return mark.success ? mark.data : null;
}

/** Says on a material which set it wears. */
export function mark(material: Material, set: LibrarySet): void {
  material.setExtras({ worldkiln: set });
}

export const libraryMaterialOf = (set: string): LibraryMaterial | null => BY_SET.get(set) ?? null;
