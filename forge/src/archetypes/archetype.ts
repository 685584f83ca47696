import type { AssetKind, LibraryMaterial, MaterialUse, Stamp, Vec3 } from '@worldkiln/contracts';
import type { Make } from './make.ts';

/** A word's other reading: taken when one of these words stands near it. */
export type Contexts = Record<string, readonly string[]>;

export interface Archetype {
  /** lower_snake_case, the file's name with underscores. */
  name: string;
  /** Everyday words that mean exactly this, singular; several words may form one name ("wooden box"). */
  words: readonly string[];
  /** Everyday words this stands in for until a file of their own exists; the recipe says that it is a guess. */
  near?: readonly string[];
  /** WordNet senses, 'dog#1': this stands for everything below them unless something nearer does. */
  serves: readonly string[];
  /** For words that mean several things: { bat: ['baseball', 'cricket'] } takes "bat" when such a word is near. */
  when?: Contexts;
  kind: AssetKind;
  /** A landform: said plainly, the ground itself takes this shape, and what `build` draws marks the place as a small model. */
  landform?: { shape: Stamp; radiusM: number; heightM: number };
  /** Usual width (x), height (y) and depth (z, front is +z) in metres. `build` fills this envelope. */
  size: Vec3;
  massKg: number;
  /** Structures are fixed and the rest is dynamic, unless said otherwise. */
  body?: 'fixed' | 'dynamic';
  collider?: 'box' | 'convex_hull' | 'compound';
  interaction?: { pickup?: boolean; pushable?: boolean; sit?: boolean; open?: boolean; drive?: boolean };
  behaviours?: readonly string[];
  /** What it is made of, by role. `main` comes first and is what a colour word paints. */
  roles: { main: MaterialUse } & Record<string, MaterialUse>;
  /** Roles a colour word paints, in the order further colours go. Without it: main. */
  tint?: readonly string[];
  /** Roles that "made of chocolate" leaves alone: light, flames, glass in a window. */
  keep?: readonly string[];
  /** Features a prompt may ask for or refuse ("without armrests"), each with the words for it. */
  options?: Record<string, readonly string[]>;
  build(it: Make): void;
}

/** Checks the shape of an archetype at compile time and gives it back. */
export const archetype = (given: Archetype): Archetype => given;

/** A library material with a colour: mat('oak', '#a06a3c'). */
export function mat(set: LibraryMaterial, color?: string, more: Omit<MaterialUse, 'set' | 'color'> = {}): MaterialUse {
  return color === undefined ? { set, ...more } : { set, color, ...more };
}
