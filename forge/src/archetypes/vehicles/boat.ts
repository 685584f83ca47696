import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, box, group, mirror, row, scaled, subtract, tube, type Flat } from '../solids.ts';

export default archetype({
  name: 'boat',
  words: ['rowboat', 'row boat', 'dinghy'],
  near: ['hovercraft', 'speedboat', 'gondola', 'raft', 'kayak', 'canoe', 'speedboat', 'motorboat', 'motor boat', 'fishing boat', 'lifeboat', 'life boat'],
  serves: ['boat#artifact', 'small_boat'],
  kind: 'prop',
  size: [1.4, 0.7, 3.4],
  massKg: 120,
  interaction: { sit: true, drive: true },
  behaviours: ['float'],
  roles: { main: mat('plank', '#a0683a'), trim: mat('oak', '#6d4527'), inside: mat('plank', '#c39258'), steel: mat('steel', '#8d9298') },
  options: { oars: ['oar', 'oars', 'paddle', 'paddles'], motor: ['motor', 'engine'] },
  build(it) {
    const { w, h, d } = it;
    const section = (t: number, y: number): Flat[] =>
      Array.from({ length: 16 }, (_, i) => {
        const a = (i / 16) * Math.PI * 2;
        const bow = Math.sin(a) < 0 ? 0.9 : 1;
        return [Math.cos(a) * w * 0.5 * t * Math.abs(Math.cos(a)) ** 0.15, -Math.sin(a) * d * 0.5 * bow * (0.72 + 0.28 * t) * (y > 0 ? 1 : 0.9)];
      });
    const hull = (s: number, lift: number): Solid => ({
      shape: 'place',
      of: {
        shape: 'loft',
        sections: [
          { y: lift, outline: section(0.5 * s, 0) },
          { y: h * 0.4 + lift * 0.3, outline: section(0.86 * s, 1) },
          { y: h * 0.86, outline: section(s, 1) },
        ],
      },
      at: [0, 0, 0],
    });
    it.part('hull', subtract(hull(1, 0), at(scaled(hull(0.9, h * 0.14), 1, 1.1, 0.94), 0, h * 0.02)), 'main', {
      sockets: [{ kind: 'seat', at: [0, h * 0.5, -d * 0.1] }],
    });
    it.part('seats', row(at(box(w * 0.84, h * 0.07, d * 0.09, 0.02), 0, h * 0.52, -d * 0.2), 2, [0, 0, d * 0.32]), 'inside', { parent: 'hull' });
    it.part('floor', at(box(w * 0.5, h * 0.05, d * 0.5), 0, h * 0.2), 'inside', { parent: 'hull' });
    if (it.has('motor', it.says('motor', 'speedboat', 'motorboat')))
      it.part(
        'motor',
        group(at(box(w * 0.24, h * 0.34, d * 0.08, 0.04), 0, h * 0.86, -d * 0.49), at(box(w * 0.07, h * 0.7, d * 0.03), 0, h * 0.45, -d * 0.5)),
        'steel',
        { parent: 'hull' },
      );
    else if (it.has('oars'))
      it.part(
        'oars',
        mirror(
          group(
            tube(
              [
                [w * 0.1, h * 0.95, d * 0.1],
                [w * 0.75, h * 0.6, -d * 0.14],
              ],
              w * 0.025,
              7,
            ),
            at(box(w * 0.2, h * 0.04, d * 0.05, 0.01), w * 0.82, h * 0.56, -d * 0.165, [0, 30, -20]),
          ),
        ),
        'trim',
        { parent: 'hull' },
      );
    it.anchor('inside', 0, h * 0.54, d * 0.0, w * 0.8);
    it.anchor('top', 0, h * 0.56, -d * 0.05, w * 0.8);
  },
});
