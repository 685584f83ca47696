import type { Document } from '@gltf-transform/core';
import type { LibraryMaterial } from '@worldkiln/contracts';
import { libraryMaterialOf, mark, markOf } from './mark.ts';
import { SETS } from './sets.ts';
import { setOfPicture } from './set-of-picture.ts';

/** A picture that takes the place of a library material. */
export interface Drawn {
  material: LibraryMaterial;
  picture: Uint8Array;
}

/** Dresses every level of a thing in drawn surfaces; answers the files its materials name from then on. What nothing wears is left out. */
export async function dressUp(documents: readonly Document[], dress: readonly Drawn[]): Promise<Uint8Array[]> {
  const files: Uint8Array[] = [];
  for (const { material: name, picture } of dress) {
    const worn = documents.flatMap((document) => document.getRoot().listMaterials()).filter((material) => wears(material) === name);
    const tileM = SETS[name]?.tileM;
    if (worn.length === 0 || tileM === undefined) continue;
    const made = await setOfPicture(picture, tileM);
    for (const material of worn) mark(material, made.set);
    files.push(...Object.values(made.files));
  }
  return files;
}

function wears(material: Parameters<typeof markOf>[0]): LibraryMaterial | null {
  const worn = markOf(material);
  return worn === null ? null : libraryMaterialOf(worn.set);
}
