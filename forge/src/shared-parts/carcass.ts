import { hinge, slide, type Make } from '../archetypes/make.ts';
import { at, ball, box, group, row } from '../archetypes/solids.ts';

interface Room {
  parent: string;
  x: number;
  y: number;
  z: number;
  width: number;
  height: number;
  depth: number;
}

/** An open-fronted box of boards: back, sides, top and bottom; gives back the part's name. */
export function carcass(it: Make, name: string, { x, y, z, width, height, depth }: Omit<Room, 'parent'>, t: number, role = 'main', parent?: string): string {
  const boards = group(
    at(box(t, height, depth, it.bevel(t * 0.2)), -width / 2 + t / 2, 0),
    at(box(t, height, depth, it.bevel(t * 0.2)), width / 2 - t / 2, 0),
    at(box(width - t * 1.9, t, depth * 0.99), 0, height / 2 - t * 0.52),
    at(box(width - t * 1.9, t, depth * 0.99), 0, -height / 2 + t * 0.52),
    at(box(width - t * 1.5, height - t * 1.5, t * 0.6), 0, 0, -depth / 2 + t * 0.4),
  );
  return it.part(name, at(boards, x, y, z), role, parent === undefined ? {} : { parent });
}

/** A pair of doors (or one) on the front of a room, hinged at the sides, with knobs. */
export function doors(it: Make, { parent, x, y, z, width, height }: Omit<Room, 'depth'>, t: number, count: 1 | 2, role = 'door'): void {
  const wide = width / count;
  for (let i = 0; i < count; i++) {
    const side = count === 1 ? 1 : i === 0 ? -1 : 1;
    const name = count === 1 ? 'door' : i === 0 ? 'left_door' : 'right_door';
    const cx = x + (count === 1 ? 0 : side * (wide / 2));
    const edge = count === 1 ? x - wide / 2 : x + side * wide;
    const open = it.says('open', 'opened') ? (count === 1 ? -75 : side * 75) : 0;
    const panel = group(
      at(box(wide * 0.97, height * 0.98, t, it.bevel(t * 0.2)), cx - edge, 0),
      at(box(wide * 0.72, height * 0.78, t * 0.5, it.bevel(t * 0.15)), cx - edge, 0, t * 0.5),
    );
    it.part(name, at(panel, edge, y, z, [0, open, 0]), role, {
      parent,
      joint: hinge(edge, y, z, [0, 1, 0], count === 1 || side < 0 ? -110 : 0, count === 1 || side < 0 ? 0 : 110),
    });
    const knobX = (count === 1 ? wide * 0.4 : -side * wide * 0.4) + cx - edge;
    it.detail(`${name}_knob`, at(at(ball(t * 0.55, t * 0.55, t * 0.55, 8), knobX, 0, t * 0.9), edge, y, z, [0, open, 0]), 'knob', { parent: name });
  }
}

/** A stack of drawers that slide out of a front. */
export function drawers(it: Make, { parent, x, y, z, width, height, depth }: Room, t: number, count: number, name = 'drawer', role = 'door'): void {
  const each = height / count;
  for (let i = 0; i < count; i++) {
    const cy = y - height / 2 + each * (i + 0.5);
    const part = count === 1 ? name : `${name}_${i + 1}`;
    it.part(part, at(box(width * 0.95, each * 0.88, t * 1.2, it.bevel(t * 0.25)), x, cy, z), role, {
      parent,
      joint: slide(x, cy, z, [0, 0, 1], 0, depth * 0.7),
    });
    const pull = at(ball(t * 0.5, t * 0.5, t * 0.5, 8), x - width * 0.2, cy, z + t * 0.9);
    it.detail(`${part}_knobs`, row(pull, 2, [width * 0.4, 0, 0]), 'knob', { parent: part });
  }
}
