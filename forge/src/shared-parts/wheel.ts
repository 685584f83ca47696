import { wheelJoint, type Make } from '../archetypes/make.ts';
import { along, at, cylinder, group, ring, box } from '../archetypes/solids.ts';

interface Wheel {
  parent: string;
  name: string;
  x: number;
  y: number;
  z: number;
  radius: number;
  width: number;
}

/** A tyre with a bright rim, turning about x. */
export function carWheel(it: Make, { parent, name, x, y, z, radius, width }: Wheel): void {
  const side = Math.sign(x) || 1;
  it.part(name, at(along.x(cylinder(radius, width, { sides: it.sides(16), bevel: it.bevel(width * 0.18) })), x, y, z), 'tyre', {
    parent,
    joint: wheelJoint(x, y, z),
  });
  const face = x + side * (width / 2);
  it.detail(`${name}_rim`, at(along.x(cylinder(radius * 0.6, width * 0.16, { sides: it.sides(10), bevel: width * 0.04 })), face, y, z), 'rim', {
    parent: name,
  });
}

/** A cart's wheel: felloe, hub and spokes of wood. */
export function spokedWheel(it: Make, { parent, name, x, y, z, radius, width }: Wheel, role = 'wheel'): void {
  const felloe = {
    shape: 'subtract' as const,
    of: [cylinder(radius, width, { sides: it.sides(20) }), cylinder(radius * 0.8, width * 1.2, { sides: it.sides(16) })],
  };
  const spokes = ring(at(box(radius * 0.86, width * 0.5, width * 0.5), radius * 0.44, 0, 0), 8);
  const hub = cylinder(radius * 0.2, width * 1.4, { sides: 8 });
  it.part(name, at(along.x(group(felloe, spokes, hub)), x, y, z), role, { parent, joint: wheelJoint(x, y, z) });
}
