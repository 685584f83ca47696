import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, box, extrude, group, roundRect, row, turned } from '../solids.ts';

export default archetype({
  name: 'tablet',
  words: ['ipad', 'tablet computer', 'e-reader', 'ereader', 'kindle', 'touchscreen'],
  serves: [],
  kind: 'prop',
  size: [0.27, 0.21, 0.1],
  massKg: 0.6,
  interaction: { pickup: true },
  roles: {
    main: mat('plastic', '#c9ced4'),
    screen: mat('glow', '#8fd0e8', { glow: 0.4 }),
    dark: mat('plastic', '#1d1f24'),
    icon: mat('glow', '#ffd27a', { glow: 0.4 }),
  },
  keep: ['screen', 'icon'],
  build(it) {
    const { w, h, d } = it;
    const t = h * 0.07;
    const lean = (solid: Solid): Solid => at(turned(solid, -18), 0, t * 0.3, d * 0.28);
    const slab = (x: number, y: number, deep: number, z: number): Solid => lean(at(extrude(roundRect(x, y, h * 0.06), deep), 0, h * 0.51, z));
    it.part('case', lean(at(extrude(roundRect(w, h * 1.02, h * 0.08), t, t * 0.25), 0, h * 0.51)), 'main');
    it.part('bezel', slab(w * 0.96, h * 0.97, t * 0.2, t * 0.5), 'dark', { parent: 'case' });
    it.part('screen', slab(w * 0.86, h * 0.84, t * 0.2, t * 0.57), 'screen', { parent: 'bezel', sockets: [{ kind: 'light', at: [0, h / 2, d] }] });
    it.detail(
      'icons',
      lean(
        group(
          ...[0, 1].map((y) =>
            at(row(extrude(roundRect(h * 0.15, h * 0.15, h * 0.04, 2), t * 0.2), 4, [w * 0.2, 0, 0]), -w * 0.3, h * (0.36 + y * 0.3), t * 0.64),
          ),
        ),
      ),
      'icon',
      { parent: 'screen' },
    );
    it.part('stand', at(box(w * 0.3, h * 0.62, t * 0.4, t * 0.1), 0, h * 0.29, -d * 0.22, [14, 0, 0]), 'dark', { parent: 'case' });
  },
});
