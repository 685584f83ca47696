import type { Solid, Vec3 } from '@worldkiln/contracts';
import type { Make } from '../archetypes/make.ts';
import { along, at, box, cylinder, group, turned } from '../archetypes/solids.ts';

interface Face {
  parent: string;
  radius: number;
  /** The middle of the dial, on the surface it lies on; it looks along +z. */
  x?: number;
  y: number;
  z: number;
  /** How far it stands out. */
  thick: number;
  /** Degrees about x: -90 lies face up. */
  tilt?: number;
}

/** A dial with twelve marks and two hands at ten past ten; roles `dial` and `dark`. */
export function clockFace(it: Make, { parent, radius, x = 0, y, z, thick, tilt = 0 }: Face): void {
  const put = (solid: Solid): Solid => at(turned(solid, tilt), x, y, z);
  it.part('dial', put(along.z(cylinder(radius, thick, { sides: it.sides(24) }))), 'dial', { parent });
  const front = thick * 0.5;
  const mark = (hour: number): Solid => {
    const long = radius * (hour % 3 === 0 ? 0.2 : 0.12);
    return turned(at(box(radius * (hour % 3 === 0 ? 0.08 : 0.05), long, thick * 0.3), 0, radius * 0.9 - long / 2, front), 0, 0, hour * 30);
  };
  it.detail('hour_marks', put(group(...Array.from({ length: 12 }, (_, hour) => mark(hour)))), 'dark', { parent: 'dial' });
  const hand = (degrees: number, long: number, wide: number, out: number): Solid =>
    turned(at(box(wide, long, thick * 0.3), 0, long * 0.42, front + thick * out), 0, 0, degrees);
  const centre: Vec3 = [x, y, z];
  it.part('hour_hand', put(hand(56, radius * 0.52, radius * 0.1, 0.1)), 'dark', { parent: 'dial', joint: { type: 'wheel', at: centre, axis: [0, 0, 1] } });
  it.part('minute_hand', put(hand(-60, radius * 0.78, radius * 0.07, 0.3)), 'dark', { parent: 'dial', joint: { type: 'wheel', at: centre, axis: [0, 0, 1] } });
  it.detail('pin', put(at(along.z(cylinder(radius * 0.08, thick * 0.9, { sides: 10 })), 0, 0, front + thick * 0.2)), 'dark', { parent: 'minute_hand' });
}
