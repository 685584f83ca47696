import { archetype, mat } from '../archetype.ts';
import { at, ball, box, group, mirror } from '../solids.ts';

export default archetype({
  name: 'golem',
  words: ['stone golem', 'rock golem', 'rock monster', 'earth elemental', 'elemental', 'stone giant', 'gargoyle', 'stone monster', 'titan', 'colossus'],
  serves: ['golem#1', 'colossus#person'],
  kind: 'character',
  size: [2.2, 2.4, 1.2],
  massKg: 1800,
  behaviours: ['wander'],
  roles: { main: mat('stone', '#8f8c86'), dark: mat('stone', '#6b6a68'), moss: mat('moss', '#7d9a45'), eye: mat('glow', '#ffb347', { glow: 0.9 }) },
  tint: ['main', 'dark'],
  keep: ['eye'],
  options: { moss: ['moss', 'mossy', 'overgrown'], eyes: ['eye', 'eyes'] },
  build(it) {
    const { w, h, d } = it;
    const rock = (x: number, y: number, z: number): ReturnType<typeof box> => box(x, y, z, Math.min(x, y, z) * 0.2);
    const tilt = (): number => it.random.between(-6, 6);
    it.part(
      'body',
      group(at(rock(w * 0.52, h * 0.3, d * 0.66), 0, h * 0.56, 0, [6, tilt(), 0]), at(rock(w * 0.38, h * 0.18, d * 0.52), 0, h * 0.37, 0, [0, tilt(), 0])),
      'main',
    );
    it.part('shoulders', mirror(at(rock(w * 0.24, h * 0.2, d * 0.46), w * 0.3, h * 0.68, 0, [0, 12, -14])), 'main', { parent: 'body' });
    it.part('head', at(rock(w * 0.25, h * 0.2, d * 0.42), 0, h * 0.81, d * 0.14, [6, 0, 0]), 'main', {
      parent: 'body',
      joint: { type: 'ball', at: [0, h * 0.72, d * 0.1] },
    });
    it.part('brow', at(rock(w * 0.28, h * 0.06, d * 0.16), 0, h * 0.865, d * 0.33, [10, 0, 0]), 'dark', { parent: 'head' });
    it.part('jaw', at(rock(w * 0.2, h * 0.07, d * 0.18), 0, h * 0.72, d * 0.32), 'dark', { parent: 'head' });
    if (it.has('eyes'))
      it.part('eyes', mirror(at(ball(w * 0.028, h * 0.018, d * 0.03, 8), w * 0.06, h * 0.815, d * 0.35)), 'eye', { parent: 'head', ghost: true });
    it.part(
      'crown',
      group(
        at(rock(w * 0.1, h * 0.1, d * 0.16), -w * 0.06, h * 0.93, d * 0.08, [tilt(), 0, 14]),
        at(rock(w * 0.08, h * 0.08, d * 0.12), w * 0.07, h * 0.92, d * 0.06, [0, 0, -12]),
      ),
      'dark',
      { parent: 'head' },
    );
    it.part('core', at(rock(w * 0.1, h * 0.1, d * 0.06), 0, h * 0.58, d * 0.35, [6, 0, 45]), 'eye', { parent: 'body', ghost: true });
    for (const [name, side] of [
      ['left', 1],
      ['right', -1],
    ] as const) {
      const x = side * w * 0.37;
      it.part(`${name}_arm`, at(rock(w * 0.14, h * 0.24, d * 0.26), x, h * 0.52, 0, [0, 0, side * 8]), 'dark', {
        parent: 'body',
        joint: { type: 'ball', at: [x, h * 0.64, 0] },
      });
      it.part(`${name}_forearm`, at(rock(w * 0.2, h * 0.24, d * 0.36), x + side * w * 0.015, h * 0.31, d * 0.05, [-8, 0, 0]), 'main', {
        parent: `${name}_arm`,
        joint: { type: 'hinge', at: [x, h * 0.42, 0], axis: [1, 0, 0], limitsDeg: [-100, 0] },
      });
      it.part(
        `${name}_hand`,
        group(
          at(rock(w * 0.19, h * 0.12, d * 0.34), x + side * w * 0.015, h * 0.165, d * 0.08),
          ...[-1, 0, 1].map((i) => at(rock(w * 0.05, h * 0.07, d * 0.12), x + i * w * 0.06, h * 0.13, d * 0.26)),
        ),
        'dark',
        { parent: `${name}_forearm`, sockets: [{ kind: 'grip', at: [x, h * 0.12, d * 0.16] }] },
      );
      const lx = side * w * 0.14;
      it.part(`${name}_leg`, at(rock(w * 0.18, h * 0.22, d * 0.38), lx, h * 0.21, 0, [0, tilt(), 0]), 'dark', {
        parent: 'body',
        joint: { type: 'ball', at: [lx, h * 0.31, 0] },
      });
      it.part(`${name}_foot`, at(rock(w * 0.23, h * 0.12, d * 0.54), lx * 1.05, h * 0.06, d * 0.07), 'main', { parent: `${name}_leg` });
    }
    if (it.has('moss'))
      it.detail(
        'moss',
        group(
          at(ball(w * 0.13, h * 0.025, d * 0.16, 10), w * 0.28, h * 0.785, 0, [0, 0, -14]),
          at(ball(w * 0.1, h * 0.02, d * 0.12, 9), -w * 0.12, h * 0.715, -d * 0.1),
          at(ball(w * 0.06, h * 0.02, d * 0.1, 9), -w * 0.36, h * 0.43, 0),
        ),
        'moss',
        { parent: 'body', ghost: true },
      );
    it.anchor('head', 0, h * 0.9, d * 0.12, w * 0.24);
    it.anchor('hand', -w * 0.37, h * 0.15, d * 0.26, w * 0.3);
    it.anchor('face', 0, h * 0.8, d * 0.38, w * 0.2);
    it.anchor('back', 0, h * 0.6, -d * 0.33, w * 0.5);
  },
});
