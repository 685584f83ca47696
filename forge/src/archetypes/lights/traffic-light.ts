import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, group, mirror, subtract } from '../solids.ts';

export default archetype({
  name: 'traffic_light',
  words: ['stoplight', 'stop light', 'traffic signal', 'traffic lights'],
  serves: ['traffic_light'],
  kind: 'prop',
  size: [0.6, 3.2, 0.56],
  massKg: 90,
  body: 'fixed',
  behaviours: ['light'],
  roles: {
    main: mat('painted_metal', '#e0a52c'),
    pole: mat('iron', '#474c54'),
    dark: mat('plastic', '#23262b'),
    red: mat('glow', '#ff4a3a', { glow: 0.9 }),
    amber: mat('glow', '#ffc23a', { glow: 0.5 }),
    green: mat('glow', '#4fe07a', { glow: 0.5 }),
  },
  keep: ['red', 'amber', 'green'],
  build(it) {
    const { w, h, d } = it;
    it.part('base', at(cylinder(w * 0.3, h * 0.05, { top: w * 0.24, sides: 10, bevel: h * 0.008 }), 0, h * 0.025, -d * 0.1), 'pole');
    it.part('pole', at(cylinder(w * 0.1, h * 0.66, { sides: 10 }), 0, h * 0.36, -d * 0.1), 'pole', { parent: 'base' });
    it.part('housing', at(box(w * 0.6, h * 0.36, d * 0.42, it.bevel(w * 0.07)), 0, h * 0.81, -d * 0.06), 'main', { parent: 'pole' });
    it.part('face', at(box(w * 0.5, h * 0.34, d * 0.05, w * 0.03), 0, h * 0.81, d * 0.15), 'dark', { parent: 'housing' });
    const lamps = [
      ['red', 0.92],
      ['amber', 0.81],
      ['green', 0.7],
    ] as const;
    for (const [name, y] of lamps)
      it.part(`${name}_lamp`, at(ball(w * 0.17, w * 0.17, d * 0.06, 16), 0, h * y, d * 0.165), name, {
        parent: 'face',
        sockets: [{ kind: 'light', at: [0, h * y, d * 0.3] }],
      });
    const hood = subtract(
      along.z(cylinder(w * 0.22, d * 0.3, { sides: 16 })),
      along.z(cylinder(w * 0.19, d * 0.5, { sides: 16 })),
      at(box(w, w * 0.3, d), 0, -w * 0.24),
    );
    it.part('hoods', group(...lamps.map(([, y]) => at(hood, 0, h * y, d * 0.3))), 'dark', { parent: 'face' });
    it.part('fins', mirror(at(box(w * 0.18, h * 0.02, d * 0.3, w * 0.01), w * 0.37, h * 0.95, -d * 0.06)), 'main', { parent: 'housing' });
    it.part('cap', at(cylinder(w * 0.2, h * 0.03, { top: w * 0.1, sides: 10 }), 0, h * 0.995, -d * 0.06), 'pole', { parent: 'housing' });
    it.detail('button_box', at(box(w * 0.18, h * 0.06, d * 0.14, w * 0.02), 0, h * 0.32, d * 0.08), 'main', { parent: 'pole' });
    it.detail('button', at(along.z(cylinder(w * 0.05, d * 0.06, { sides: 10 })), 0, h * 0.32, d * 0.16), 'red', { parent: 'button_box' });
  },
});
