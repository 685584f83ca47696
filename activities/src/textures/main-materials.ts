import type { LibraryMaterial, ShapeProgram } from '@worldkiln/contracts';

/** What a picture cannot take the place of: it lets light through, or gives it off. */
const NO_PICTURE: ReadonlySet<string> = new Set(['glass', 'stained_glass', 'water', 'ice', 'glow', 'lava', 'crystal']);

/** The library materials most parts of a program wear, at most so many. Details count little: nobody looks at rivets. */
export function mainMaterials(program: ShapeProgram | null, most: number): LibraryMaterial[] {
  const weight = new Map<LibraryMaterial, number>();
  for (const { material, detail } of program?.parts ?? []) {
    if (!NO_PICTURE.has(material.set)) weight.set(material.set, (weight.get(material.set) ?? 0) + (detail ? 0.1 : 1));
  }
  return [...weight]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([set]) => set);
}
