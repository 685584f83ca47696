import type { LibraryMaterial, Vec3 } from '@worldkiln/contracts';
import { archetype, mat, type Archetype } from '../archetypes/archetype.ts';
import { at, cylinder, scaled } from '../archetypes/solids.ts';
import { boundsOfParts, extentOf } from '../author/bounds.ts';
import { HATS, type Hat } from './hats.ts';

type Base = Pick<Archetype, 'name' | 'words' | 'serves' | 'massKg' | 'size'> & Partial<Pick<Archetype, 'when'>>;

/** The hats people wear, made as things of their own; `colours` are the hat's and its band's. Hats whose brim turns up stand on a `lining` of that radius, in widths. */
export function wearableHat(base: Base, kind: Hat, colours: readonly [hat: string, trim: string], set: LibraryMaterial = 'wool', lining?: number): Archetype {
  return archetype({
    kind: 'prop',
    interaction: { pickup: true },
    roles: { main: mat(set, colours[0]), trim: mat('leather', colours[1]), metal: mat('steel', '#c3cad2') },
    tint: ['main', 'trim'],
    ...base,
    build(it) {
      const parts: { name: string; solid: Parameters<typeof at>[0]; material: Parameters<typeof it.part>[2]; parent?: string }[] = [];
      HATS[kind]((name, solid, role, parent) => {
        const hung = parts.some((each) => each.name === parent) ? parent : parts[0]?.name;
        parts.push({ name, solid, material: role === 'hat' ? 'main' : role, ...(hung !== undefined && { parent: hung }) });
      });
      const bounds = boundsOfParts(parts.map(({ name, solid }) => ({ name, solid, material: it.mat('main') })));
      const extent = extentOf(bounds);
      const [x, y, z]: Vec3 = [it.w / extent[0], it.h / extent[1], it.d / extent[2]];
      for (const { name, solid, material, parent } of parts)
        it.part(name, at(scaled(solid, x, y, z), 0, -bounds.min[1] * y, 0), material, parent === undefined ? {} : { parent });
      if (lining !== undefined)
        it.part('lining', at(cylinder(it.w * lining, it.h * 0.3, { sides: 16 }), 0, it.h * 0.15), 'trim', { parent: parts[0]?.name ?? 'hat' });
      it.anchor('top', 0, it.h * 0.98, 0, it.w * 0.5);
    },
  });
}
