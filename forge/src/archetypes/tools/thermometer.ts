import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, capsule, cylinder, extrude, group, roundRect, torus } from '../solids.ts';

export default archetype({
  name: 'thermometer',
  words: ['mercury thermometer', 'fever thermometer', 'barometer', 'clinical thermometer'],
  serves: ['thermometer', 'barometer'],
  kind: 'prop',
  size: [0.09, 0.34, 0.035],
  massKg: 0.15,
  body: 'fixed',
  roles: {
    main: mat('oak', '#b07a45'),
    scale: mat('paper', '#f7f2e4'),
    glass: mat('glass', '#e6f1f4'),
    red: mat('glow', '#e2382f', { glow: 0.25 }),
    dark: mat('iron', '#2c2e33'),
  },
  build(it) {
    const { w, h, d } = it;
    it.part('board', at(extrude(roundRect(w, h * 0.98, w * 0.34, 4), d * 0.4, d * 0.08), 0, h * 0.49, -d * 0.24), 'main');
    it.part('plate', at(extrude(roundRect(w * 0.76, h * 0.8, w * 0.24, 4), d * 0.12), 0, h * 0.52, -d * 0.01), 'scale', { parent: 'board' });
    it.part('bulb', at(ball(w * 0.15, w * 0.15, d * 0.4, 12), 0, h * 0.16, d * 0.12), 'red', { parent: 'plate' });
    it.part('column', at(cylinder(w * 0.05, h * 0.44, { sides: 8 }), 0, h * 0.38, d * 0.12), 'red', { parent: 'bulb' });
    it.part('glass', at(capsule(w * 0.06, h * 0.36, 9), 0, h * 0.7, d * 0.12), 'glass', { parent: 'column' });
    it.detail(
      'marks',
      group(
        ...Array.from({ length: 15 }, (_, i) =>
          at(box(w * (i % 5 === 0 ? 0.2 : 0.12), h * 0.006, d * 0.1), w * (i % 5 === 0 ? 0.2 : 0.17), h * (0.27 + i * 0.04), d * 0.05),
        ),
        ...Array.from({ length: 15 }, (_, i) =>
          at(box(w * (i % 5 === 0 ? 0.2 : 0.12), h * 0.006, d * 0.1), -w * (i % 5 === 0 ? 0.2 : 0.17), h * (0.27 + i * 0.04), d * 0.05),
        ),
      ),
      'dark',
      { parent: 'plate' },
    );
    it.part('ring', at(along.z(torus(w * 0.09, w * 0.025, 360, 14)), 0, h * 0.985, -d * 0.2), 'dark', { parent: 'board' });
    it.part('foot', at(box(w * 0.9, h * 0.03, d * 0.98, 0.004), 0, h * 0.015, 0), 'main', { parent: 'board' });
  },
});
