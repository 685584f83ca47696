import type { Shape } from '../assembly/build-model.ts';

/** Who hangs on whom, and which parts are bodies. */
export interface Family {
  /** The parts limbs hang on: bodies, not heads or arms. */
  trunks: Shape[];
  /** The jointed part a part moves with, itself included; null for what moves with a body. */
  moverOf: (name: string) => string | null;
  /** The body a part belongs to; null for what lies or stands beside. */
  trunkOf: (name: string) => string | null;
  /** The part at the top of what a part hangs on. */
  rootOf: (name: string) => string | null;
  /** The jointed parts of a body. */
  jointedOf: (trunk: string) => Shape[];
  /** Everything that hangs on a part, itself left out. */
  under: (name: string) => Shape[];
}

const TRUNK = /^(body|torso|thorax|trunk|hull|mantle)(_\d+)?$/;

export function familyOf(shapes: readonly Shape[]): Family {
  const byName = new Map(shapes.map((shape) => [shape.part.name, shape]));
  const up = (name: string): Shape | undefined => byName.get(byName.get(name)?.part.parent ?? '');
  const moverOf = (name: string): string | null => {
    for (let shape = byName.get(name); shape; shape = up(shape.part.name)) if (shape.part.joint) return shape.part.name;
    return null;
  };
  const trunkOf = (name: string): string | null => {
    for (let shape = byName.get(name); shape; shape = up(shape.part.name)) {
      if (TRUNK.test(shape.part.name) && !shape.part.joint) return shape.part.name;
      if (shape.part.parent === undefined) return shape.part.joint ? null : shape.part.name;
    }
    return null;
  };
  const rootOf = (name: string): string | null => {
    const above = up(name);
    return above ? rootOf(above.part.name) : byName.has(name) ? name : null;
  };
  const owned = new Map<string, Shape[]>();
  for (const shape of shapes) {
    const trunk = shape.part.joint ? trunkOf(shape.part.name) : null;
    if (trunk !== null) owned.set(trunk, [...(owned.get(trunk) ?? []), shape]);
  }
  const children = new Map<string, Shape[]>();
  for (const shape of shapes) {
    const { parent } = shape.part;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), shape]);
  }
  const under = (name: string): Shape[] => (children.get(name) ?? []).flatMap((shape) => [shape, ...under(shape.part.name)]);
  // The first part of a character is a body even when nothing on it moves: a ghost breathes.
  const trunks = shapes.filter(({ part }, i) => owned.has(part.name) || (i === 0 && !part.joint));
  return { trunks, moverOf, trunkOf, rootOf, jointedOf: (trunk) => owned.get(trunk) ?? [], under };
}
