import { archetype, mat } from '../archetype.ts';
import { along, at, ball, extrude, group, lathe, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'squid',
  words: ['giant squid', 'kraken baby', 'cuttlefish', 'calamari'],
  serves: ['squid#animal', 'cuttlefish#animal'],
  kind: 'character',
  size: [0.4, 0.36, 1.1],
  massKg: 6,
  roles: { main: mat('skin', '#d2654f'), belly: mat('skin', '#f0b49a'), eye: mat('plastic', '#f2f0e6'), pupil: mat('plastic', '#1c1a1e') },
  build(it) {
    const { w, h, d } = it;
    const y = h * 0.5;
    it.part(
      'body',
      at(
        along.z(
          lathe(
            [
              [0, -d * 0.5],
              [w * 0.09, -d * 0.4],
              [w * 0.22, -d * 0.2],
              [w * 0.25, 0],
              [w * 0.18, d * 0.1],
              [0, d * 0.12],
            ],
            it.sides(16),
          ),
        ),
        0,
        y,
        0,
      ),
      'main',
    );
    it.part(
      'fins',
      mirror(
        at(
          extrude(
            [
              [0, 0],
              [w * 0.36, d * 0.06],
              [w * 0.12, d * 0.24],
            ],
            h * 0.06,
            h * 0.015,
          ),
          w * 0.06,
          y,
          -d * 0.2,
          [-90, 0, 0],
        ),
      ),
      'main',
      { parent: 'body' },
    );
    it.part('head', at(ball(w * 0.2, h * 0.24, d * 0.1, it.sides(14)), 0, y, d * 0.14), 'belly', { parent: 'body' });
    it.part('eyes', mirror(at(ball(w * 0.08, w * 0.09, w * 0.08, 10), w * 0.17, y + h * 0.06, d * 0.15)), 'eye', { parent: 'head' });
    it.detail('pupils', mirror(at(ball(w * 0.05, w * 0.055, w * 0.05, 8), w * 0.22, y + h * 0.06, d * 0.165)), 'pupil', { parent: 'eyes' });
    const arm = (a: number, reach: number) => {
      const [c, s] = [Math.cos(a), Math.sin(a)];
      return tube(
        [
          [c * w * 0.1, y + s * h * 0.12, d * 0.18],
          [c * w * 0.26, y + s * h * 0.3 + h * 0.04, d * 0.26],
          [c * w * 0.3, Math.max(h * 0.06, y + s * h * 0.36), d * reach],
          [c * w * 0.42, Math.max(h * 0.05, y + s * h * 0.3), d * (reach + 0.08)],
        ],
        [w * 0.055, w * 0.05, w * 0.035, w * 0.015],
        7,
      );
    };
    it.part('arms', group(...Array.from({ length: 8 }, (_, i) => arm(((i + 0.5) / 8) * Math.PI * 2, 0.36))), 'main', { parent: 'head' });
    it.part(
      'tentacles',
      mirror(
        tube(
          [
            [w * 0.05, y - h * 0.1, d * 0.18],
            [w * 0.16, h * 0.12, d * 0.34],
            [w * 0.2, h * 0.06, d * 0.46],
            [w * 0.22, h * 0.06, d * 0.5],
          ],
          [w * 0.04, w * 0.03, w * 0.035, w * 0.055],
          7,
        ),
      ),
      'belly',
      { parent: 'head' },
    );
    it.part('keel', at(ball(w * 0.12, y * 0.5, d * 0.1, 10), 0, y * 0.5, -d * 0.02), 'belly', { parent: 'body' });
  },
});
