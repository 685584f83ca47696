import type { Solid } from '@worldkiln/contracts';
import { hinge, type Make } from '../archetypes/make.ts';
import { at, ball, box, extrude, group, loft, row, type Flat } from '../archetypes/solids.ts';

export const rect = (w: number, d: number): Flat[] => [
  [w / 2, d / 2],
  [-w / 2, d / 2],
  [-w / 2, -d / 2],
  [w / 2, -d / 2],
];

/** A hip roof (or a pyramid) from y = 0: the eaves' footprint narrows to the ridge's. */
export const hip = (w: number, d: number, h: number, ridgeW = w * 0.02, ridgeD = d * 0.02): Solid =>
  loft([
    { y: 0, outline: rect(w, d) },
    { y: h, outline: rect(ridgeW, ridgeD) },
  ]);

/** A panel with a round head, standing on y = 0; `height` includes the arch. */
export function arched(width: number, height: number, steps = 8): Flat[] {
  const r = width / 2;
  const spring = Math.max(height - r, height * 0.3);
  const rise = height - spring;
  return [
    [-r, 0],
    [r, 0],
    ...Array.from({ length: steps + 1 }, (_, i): Flat => [Math.cos((i / steps) * Math.PI) * r, spring + Math.sin((i / steps) * Math.PI) * rise]),
  ];
}

/** A wall on y = 0 with an arched passage through its middle. */
export function archway(width: number, height: number, openW: number, openH: number, steps = 10): Flat[] {
  const way = arched(openW, openH, steps).slice(2);
  return [[-width / 2, 0], [-width / 2, height], [width / 2, height], [width / 2, 0], [openW / 2, 0], ...way, [-openW / 2, 0]];
}

/** Merlons along x on y = 0, filling `width`. */
export function battlements(width: number, height: number, thick: number, count: number): Solid {
  const step = width / (count - 0.5);
  return at(row(box(step * 0.5, height, thick), count, [step, 0, 0]), -width / 2 + step * 0.25, height / 2);
}

interface Opening {
  parent: string;
  name?: string;
  x?: number;
  y: number;
  z: number;
  width: number;
  height: number;
  round?: boolean;
  leaf?: string;
  frame?: string;
  knob?: string;
}

/** A door in a wall that faces +z: a frame, a leaf that swings, straps and a knob. "Open" leaves it ajar. */
export function doorIn(
  it: Make,
  { parent, name = 'door', x = 0, y, z, width, height, round = false, leaf = 'wood', frame = 'frame', knob = 'metal' }: Opening,
): void {
  const t = width * 0.16;
  const shape = (w: number, h: number): Flat[] =>
    round
      ? arched(w, h)
      : [
          [-w / 2, 0],
          [w / 2, 0],
          [w / 2, h],
          [-w / 2, h],
        ];
  const ajar = it.says('open') ? 68 : 0;
  it.part(`${name}_frame`, at(extrude(shape(width * 1.3, height * 1.12), t, t * 0.15), x, y, z), frame, { parent });
  it.part(
    `${name}_way`,
    at(extrude(shape(width * 1.02, height * 1.01), t), x, y + height * 0.004, z + t * 0.06),
    { set: 'stone', color: '#2a241f' },
    { parent: `${name}_frame` },
  );
  const edge = x - width / 2;
  const swing = (solid: Solid): Solid => at(at(solid, width / 2, 0, 0), edge, y, z + t * 0.7, [0, -ajar, 0]);
  it.part(name, swing(at(extrude(shape(width, height * 0.99), t * 0.5, t * 0.1), 0, height * 0.008, 0)), leaf, {
    parent: `${name}_frame`,
    joint: hinge(edge, y, z + t * 0.7, [0, 1, 0], -105, 0),
  });
  it.detail(`${name}_straps`, swing(group(...[0.2, 0.66].map((k) => at(box(width * 0.86, height * 0.05, t * 0.7), -width * 0.04, height * k)))), knob, {
    parent: name,
  });
  it.part(`${name}_knob`, swing(at(ball(width * 0.06, width * 0.06, t * 0.42, 8), width * 0.36, height * 0.46)), knob, { parent: name });
}

interface Windows {
  parent: string;
  name?: string;
  /** Middle of the sill's top, and which way it faces (degrees about y from +z). */
  places: readonly (readonly [x: number, y: number, z: number, turn: number])[];
  width: number;
  height: number;
  round?: boolean;
  glass?: string;
  frame?: string;
  /** Bars across the pane: a cross, or none. */
  bars?: boolean;
}

/** Windows in walls: panes in one part, frames with sills and glazing bars in another. */
export function windowsIn(
  it: Make,
  { parent, name = 'windows', places, width, height, round = false, glass = 'glass', frame = 'frame', bars = true }: Windows,
): void {
  const t = width * 0.2;
  const shape = (w: number, h: number): Flat[] =>
    round
      ? arched(w, h, 6)
      : [
          [-w / 2, 0],
          [w / 2, 0],
          [w / 2, h],
          [-w / 2, h],
        ];
  const all = (solid: Solid): Solid => group(...places.map(([x, y, z, turn]) => at(solid, x, y, z, [0, turn, 0])));
  const border = at(extrude(shape(width * 1.26, height * 1.14), t, t * 0.12), 0, -height * 0.06);
  const sill = at(box(width * 1.44, height * 0.1, t * 1.7, t * 0.12), 0, -height * 0.07, t * 0.2);
  const cross = group(
    at(box(width * 0.08, height * 0.97, t * 0.3), 0, height * 0.49, t * 0.55),
    at(box(width * 0.97, width * 0.08, t * 0.3), 0, height * (round ? 0.42 : 0.5), t * 0.55),
  );
  it.part(`${name.replace(/s$/, '')}_frames`, all(bars ? group(border, sill, cross) : group(border, sill)), frame, { parent });
  it.part(name, all(at(extrude(shape(width, height), t * 0.3), 0, 0, t * 0.45)), glass, { parent: `${name.replace(/s$/, '')}_frames` });
}
