import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, curve, cylinder, extrude, group, roundRect, row, scaled, tube, turned } from '../solids.ts';

export default archetype({
  name: 'computer',
  words: ['desktop computer', 'pc', 'personal computer', 'gaming pc', 'desktop pc', 'imac', 'workstation', 'retro computer', 'old computer', 'desktop'],
  serves: ['computer#1', 'digital_computer', 'personal_computer', 'desktop_computer'],
  kind: 'prop',
  size: [0.78, 0.52, 0.5],
  massKg: 12,
  roles: {
    main: mat('plastic', '#e3dcc8'),
    dark: mat('plastic', '#2b2d33'),
    screen: mat('glow', '#58c28c', { glow: 0.5 }),
    keys: mat('plastic', '#f4efe2'),
    light: mat('glow', '#d9ffd0', { glow: 0.7 }),
  },
  tint: ['main'],
  keep: ['screen', 'light'],
  options: { mouse: ['mouse'], tower: ['tower', 'case'] },
  build(it) {
    const { w, h, d } = it;
    const x = -w * 0.13;
    const b = it.bevel(h * 0.02);
    it.part('foot', at(turned(extrude(roundRect(w * 0.34, d * 0.34, d * 0.08), h * 0.05, h * 0.01), 90), x, h * 0.025, -d * 0.22), 'main');
    it.part('neck', at(cylinder(w * 0.08, h * 0.16, { top: w * 0.06, sides: 12 }), x, h * 0.11, -d * 0.22), 'main', { parent: 'foot' });
    it.part('monitor', at(box(w * 0.66, h * 0.76, d * 0.2, b * 1.5), x, h * 0.56, -d * 0.14), 'main', { parent: 'neck' });
    it.part('tube_back', at(box(w * 0.46, h * 0.56, d * 0.24, b * 2), x, h * 0.55, -d * 0.34), 'main', { parent: 'monitor' });
    it.part('bezel', at(extrude(roundRect(w * 0.58, h * 0.6, h * 0.06), d * 0.04), x, h * 0.6, -d * 0.04), 'dark', { parent: 'monitor' });
    it.part('screen', at(extrude(roundRect(w * 0.52, h * 0.52, h * 0.05), d * 0.03), x, h * 0.6, -d * 0.025), 'screen', {
      parent: 'bezel',
      sockets: [{ kind: 'light', at: [x, h * 0.6, d * 0.1] }],
    });
    it.detail(
      'words',
      group(...[0.34, 0.22, 0.4, 0.16].map((long, i) => at(box(w * long, h * 0.035, d * 0.02), x - w * (0.21 - long / 2), h * (0.76 - i * 0.1), -d * 0.01))),
      'light',
      { parent: 'screen' },
    );
    it.detail('power_light', at(box(w * 0.03, h * 0.02, d * 0.02), x + w * 0.26, h * 0.23, -d * 0.04), 'light', { parent: 'monitor' });
    if (it.has('tower')) {
      it.part('tower', at(box(w * 0.22, h * 0.94, d * 0.72, b), w * 0.385, h * 0.47, -d * 0.12), 'main', { parent: 'foot' });
      it.part('drives', group(...[0.82, 0.72].map((y) => at(box(w * 0.17, h * 0.06, d * 0.03), w * 0.385, h * y, d * 0.24))), 'dark', { parent: 'tower' });
      it.detail('power_button', at(along.z(cylinder(w * 0.03, d * 0.03, { sides: 12 })), w * 0.385, h * 0.55, d * 0.24), 'light', { parent: 'tower' });
      it.detail('vents', row(at(box(w * 0.15, h * 0.02, d * 0.02), w * 0.385, h * 0.14, d * 0.24), 5, [0, h * 0.05, 0]), 'dark', { parent: 'tower' });
      it.detail(
        'cable',
        tube(
          curve(
            [
              [x + w * 0.2, h * 0.4, -d * 0.4],
              [x + w * 0.34, h * 0.06, -d * 0.42],
              [w * 0.385, h * 0.2, -d * 0.46],
            ],
            4,
          ),
          w * 0.012,
          6,
        ),
        'dark',
        { parent: 'tower', ghost: true },
      );
    }
    it.part('keyboard', at(box(w * 0.58, h * 0.055, d * 0.25, b * 0.6), x, h * 0.028, d * 0.36), 'main', { parent: 'foot' });
    it.detail(
      'keys',
      group(
        ...[0, 1, 2].map((k) =>
          at(row(box(w * 0.042, h * 0.03, d * 0.05, h * 0.006), 10, [w * 0.053, 0, 0]), x - w * 0.2385, h * 0.062, d * (0.29 + k * 0.07)),
        ),
      ),
      'keys',
      { parent: 'keyboard' },
    );
    it.detail(
      'keyboard_cable',
      tube(
        [
          [x, h * 0.025, d * 0.25],
          [x, h * 0.025, d * 0.05],
          [x, h * 0.03, -d * 0.08],
        ],
        w * 0.012,
        6,
      ),
      'dark',
      { parent: 'keyboard' },
    );
    if (it.has('mouse')) {
      it.part('mouse', at(scaled(ball(1, 1, 1, 12), w * 0.05, h * 0.055, d * 0.08), w * 0.26, h * 0.05, d * 0.36), 'keys', { parent: 'keyboard' });
      it.detail(
        'mouse_cable',
        tube(
          [
            [w * 0.16, h * 0.03, d * 0.27],
            [w * 0.26, h * 0.025, d * 0.25],
            [w * 0.26, h * 0.03, d * 0.3],
          ],
          w * 0.012,
          6,
        ),
        'dark',
        { parent: 'mouse' },
      );
    }
    it.anchor('top', x, h * 0.93, -d * 0.16, w * 0.5);
  },
});
