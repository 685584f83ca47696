import type { Make } from '../archetypes/make.ts';
import { at, box, cylinder } from '../archetypes/solids.ts';

interface Legs {
  /** The table or seat they carry. */
  parent: string;
  /** Outer footprint. */
  width: number;
  depth: number;
  /** Up to where they reach: a little into what they carry. */
  top: number;
  thick: number;
  role?: string;
  round?: boolean;
  /** Degrees the feet stand outward. */
  splay?: number;
}

const NAMES = ['front_left', 'front_right', 'back_left', 'back_right'] as const;

/** Four legs at the corners of a footprint. */
export function fourLegs(it: Make, { parent, width, depth, top, thick, role = 'main', round = false, splay = 0 }: Legs): void {
  NAMES.forEach((name, i) => {
    const x = (i % 2 === 0 ? 1 : -1) * (width / 2 - thick / 2);
    const z = (i < 2 ? 1 : -1) * (depth / 2 - thick / 2);
    const solid = round ? cylinder(thick * 0.36, top, { top: thick * 0.5, sides: it.sides(8) }) : box(thick, top, thick, it.bevel(thick * 0.12));
    const out = Math.tan((splay * Math.PI) / 180) * top * 0.5;
    it.part(
      `${name}_leg`,
      at(solid, x - Math.sign(x) * out, top / 2, z - Math.sign(z) * out, splay ? [-Math.sign(z) * splay, 0, Math.sign(x) * splay] : undefined),
      role,
      { parent },
    );
  });
}
