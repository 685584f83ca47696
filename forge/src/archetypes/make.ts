import type { Joint, MaterialUse, Part, Socket, Solid, Style, Vec3 } from '@worldkiln/contracts';
import type { Archetype } from './archetype.ts';
import type { Random } from './random.ts';

type More = Partial<Pick<Part, 'parent' | 'joint' | 'sockets' | 'detail' | 'ghost'>>;

/** Where other things go: a hat on a head, a lamp on a table top, apples in a basket. `width` is the room there. */
export interface Anchor {
  at: Vec3;
  width: number;
}
export type AnchorName = 'top' | 'head' | 'face' | 'neck' | 'hand' | 'back' | 'seat' | 'inside';

/** What the prompt asks of this one thing. */
export interface Wish {
  size: Vec3;
  style: Style;
  /** Modifiers in front of the noun and behind it: 'rusty', 'open', 'tall'. */
  words: ReadonlySet<string>;
  /** Asked for with "with", refused with "without". */
  wants: ReadonlySet<string>;
  refuses: ReadonlySet<string>;
  /** Letters to be written on it. */
  text: string | null;
  materials: Record<string, MaterialUse>;
}

/** The bench an archetype builds on: sizes, dice, materials by role, and the list of parts it fills. */
export class Make {
  readonly w: number;
  readonly h: number;
  readonly d: number;
  readonly random: Random;
  readonly style: Style;
  readonly text: string | null;
  readonly parts: Part[] = [];
  readonly anchors: Partial<Record<AnchorName, Anchor>> = {};
  /** Words of the prompt that changed something, so that the recipe can say so. */
  readonly heard = new Set<string>();
  readonly #wish: Wish;
  readonly #of: Archetype;

  constructor(of: Archetype, wish: Wish, random: Random) {
    [this.w, this.h, this.d] = wish.size;
    this.random = random;
    this.style = wish.style;
    this.text = wish.text;
    this.#wish = wish;
    this.#of = of;
  }

  /** Whether one of these words modifies the noun: it.says('open'). */
  says(...words: string[]): boolean {
    const found = words.find((word) => this.#wish.words.has(word));
    if (found !== undefined) this.heard.add(found);
    return found !== undefined;
  }

  /** Whether the thing has this feature of `options`: as asked, as refused, else as usual. */
  has(option: string, usual = true): boolean {
    const words = this.#of.options?.[option] ?? [option];
    const refused = words.find((word) => this.#wish.refuses.has(word));
    const wanted = words.find((word) => this.#wish.wants.has(word) || this.#wish.words.has(word));
    if (refused !== undefined) this.heard.add(refused);
    else if (wanted !== undefined) this.heard.add(wanted);
    if (refused !== undefined) return false;
    return wanted !== undefined || usual;
  }

  /** Whether the prompt refuses this word: "without wheels". */
  refuses(word: string): boolean {
    return this.#wish.refuses.has(word);
  }

  /** The material of a role, as the prompt's colours and materials left it. */
  mat(role: string): MaterialUse {
    return this.#wish.materials[role] ?? this.#of.roles[role] ?? this.#of.roles.main;
  }

  /** Adds a part, in the thing's own space (y = 0 is the ground), and gives back its name. */
  part(name: string, solid: Solid, material: string | MaterialUse, more: More = {}): string {
    this.parts.push({ name, solid, material: typeof material === 'string' ? this.mat(material) : material, ...more });
    return name;
  }

  /** Adds a part that the coarser levels of detail leave out. */
  detail(name: string, solid: Solid, material: string | MaterialUse, more: More = {}): string {
    return this.part(name, solid, material, { ...more, detail: true });
  }

  /** Adds a socket to a part made before. */
  socket(part: string, kind: Socket['kind'], x: number, y: number, z = 0): void {
    const found = this.parts.find((candidate) => candidate.name === part);
    if (found) found.sockets = [...(found.sockets ?? []), { kind, at: [x, y, z] }];
  }

  anchor(name: AnchorName, x: number, y: number, z = 0, width = this.w): void {
    this.anchors[name] = { at: [x, y, z], width };
  }

  /** A bevel in keeping with the style: toon is soft, realistic is crisp. */
  bevel(of: number): number {
    return of * (this.style === 'toon' ? 1.5 : this.style === 'realistic' ? 0.7 : 1);
  }

  /** How many sides a round thing gets: fewer where low poly is the look. */
  sides(usual: number): number {
    return Math.max(5, Math.round(usual * (this.style === 'lowpoly' ? 0.8 : this.style === 'realistic' ? 1.3 : 1)));
  }
}

export const hinge = (x: number, y: number, z: number, axis: Vec3, least: number, most: number): Joint => ({
  type: 'hinge',
  at: [x, y, z],
  axis,
  limitsDeg: [least, most],
});
export const slide = (x: number, y: number, z: number, axis: Vec3, least: number, most: number): Joint => ({
  type: 'slide',
  at: [x, y, z],
  axis,
  limitsM: [least, most],
});
export const wheelJoint = (x: number, y: number, z: number): Joint => ({ type: 'wheel', at: [x, y, z], axis: [1, 0, 0] });
