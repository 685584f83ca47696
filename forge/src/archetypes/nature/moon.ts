import { archetype, mat } from '../archetype.ts';
import { at, ball, extrude, group, torus, turned, type Flat } from '../solids.ts';

export default archetype({
  name: 'moon',
  words: ['full moon', 'crescent moon', 'crescent', 'half moon', 'lunar'],
  serves: ['moon#1', 'moon#2', 'moon#6'],
  kind: 'prop',
  size: [1.6, 1.6, 1.6],
  massKg: 60,
  behaviours: ['light'],
  roles: { main: mat('stone', '#dcd8cc'), crater: mat('stone', '#b7b2a5'), glow: mat('glow', '#ffe9a8', { glow: 0.6 }) },
  build(it) {
    const { w, h } = it;
    const r = Math.min(w, h) / 2;
    if (it.says('crescent', 'half')) {
      const outer: Flat[] = Array.from({ length: 23 }, (_, i) => {
        const a = ((40 + (i / 22) * 280) * Math.PI) / 180;
        return [Math.cos(a) * r, Math.sin(a) * r];
      });
      const [tip = [0, 0], end = [0, 0]] = [outer[0], outer.at(-1)];
      const cx = r * 0.36;
      const q = Math.hypot(tip[0] - cx, tip[1]);
      const a0 = Math.atan2(end[1], end[0] - cx);
      const inner: Flat[] = Array.from({ length: 15 }, (_, i) => {
        const a = a0 + ((i + 1) / 16) * -(Math.PI * 2 - 2 * Math.atan2(tip[1], tip[0] - cx));
        return [cx + Math.cos(a) * q, Math.sin(a) * q];
      });
      it.part('moon', at(extrude([...outer, ...inner], w * 0.9 * 0.34, r * 0.08), 0, r), 'glow', { sockets: [{ kind: 'light', at: [0, r, 0] }] });
      it.detail(
        'craters',
        at(
          group(
            ...[
              [-0.72, 0.18, 0.1],
              [-0.66, -0.3, 0.08],
              [-0.4, -0.66, 0.06],
            ].map(([x = 0, y = 0, s = 0]) => at(ball(r * s, r * s, r * 0.05, 9), x * r, y * r, w * 0.15)),
          ),
          0,
          r,
        ),
        'crater',
        { parent: 'moon' },
      );
      return;
    }
    it.part('moon', at(ball(r, r, r, it.sides(24)), 0, r), 'main', { sockets: [{ kind: 'light', at: [0, r, 0] }] });
    const spots: [number, number, number][] = [
      [20, 15, 0.26],
      [-30, 40, 0.16],
      [-48, -18, 0.2],
      [8, -36, 0.13],
      [52, 38, 0.14],
      [62, -22, 0.22],
      [0, 62, 0.12],
      [120, 10, 0.24],
      [170, 30, 0.2],
      [210, -20, 0.26],
      [260, 20, 0.18],
      [150, -40, 0.14],
      [-8, -4, 0.09],
      [300, 50, 0.13],
      [36, -10, 0.08],
    ];
    const set = (solid: ReturnType<typeof at>, yaw: number, pitch: number): ReturnType<typeof at> =>
      at(turned(turned(at(solid, 0, 0, r), -pitch, 0, 0), 0, yaw, 0), 0, r);
    it.part('craters', group(...spots.map(([yaw, pitch, s]) => set(at(ball(r * s, r * s, r * 0.035, 10), 0, 0, -r * s * s * 0.42), yaw, pitch))), 'crater', {
      parent: 'moon',
    });
    it.part(
      'rims',
      group(...spots.map(([yaw, pitch, s]) => set(at(turned(torus(r * s, r * 0.03, 360, 12), 90), 0, 0, -r * s * s * 0.46), yaw, pitch))),
      'main',
      { parent: 'moon' },
    );
  },
});
