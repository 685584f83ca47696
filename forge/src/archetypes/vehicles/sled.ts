import { archetype, mat } from '../archetype.ts';
import { at, box, curve, cylinder, group, mirror, row, tube } from '../solids.ts';

export default archetype({
  name: 'sled',
  words: ['sledge', 'sleigh', 'toboggan', 'bobsled'],
  near: ['snowmobile', 'jet ski'],
  serves: ['sled#1'],
  kind: 'prop',
  size: [0.5, 0.36, 1.2],
  massKg: 6,
  interaction: { sit: true },
  roles: { main: mat('oak', '#b5743f'), runner: mat('painted_metal', '#c8372f'), rope: mat('rope', '#d8c493') },
  build(it) {
    const { w, h, d } = it;
    it.part('slats', at(row(box(w * 0.17, h * 0.08, d * 0.86, h * 0.02), 4, [w * 0.22, 0, 0]), -w * 0.33, h * 0.62, -d * 0.04), 'main', {
      sockets: [{ kind: 'seat', at: [0, h * 0.66, -d * 0.1] }],
    });
    it.part('crossbars', group(...[-0.36, -0.02, 0.32].map((z) => at(box(w * 0.9, h * 0.09, d * 0.06), 0, h * 0.56, d * z))), 'main', { parent: 'slats' });
    it.part(
      'runners',
      mirror(
        tube(
          curve(
            [
              [w * 0.4, h * 0.06, -d * 0.46],
              [w * 0.4, h * 0.06, d * 0.2],
              [w * 0.4, h * 0.2, d * 0.42],
              [w * 0.4, h * 0.62, d * 0.47],
              [w * 0.4, h * 0.8, d * 0.38],
            ],
            4,
          ),
          h * 0.055,
          8,
        ),
      ),
      'runner',
      { parent: 'crossbars' },
    );
    it.part('posts', mirror(group(...[-0.36, -0.02, 0.3].map((z) => at(cylinder(h * 0.045, h * 0.5, { sides: 8 }), w * 0.4, h * 0.32, d * z)))), 'runner', {
      parent: 'crossbars',
    });
    it.part(
      'rope',
      tube(
        [
          [w * 0.4, h * 0.78, d * 0.39],
          [w * 0.2, h * 0.95, d * 0.36],
          [-w * 0.2, h * 0.95, d * 0.36],
          [-w * 0.4, h * 0.78, d * 0.39],
        ],
        h * 0.028,
        6,
      ),
      'rope',
      { parent: 'runners' },
    );
  },
});
