import { archetype, mat } from '../archetype.ts';
import { at, box, extrude, group, roundRect, turned } from '../solids.ts';

export default archetype({
  name: 'monitor',
  words: ['computer monitor', 'computer screen', 'display', 'screen', 'flat screen', 'lcd monitor'],
  serves: ['monitor#artifact', 'display#artifact', 'screen#artifact'],
  kind: 'prop',
  size: [0.62, 0.5, 0.22],
  massKg: 5,
  roles: {
    main: mat('plastic', '#2b2e35'),
    screen: mat('glow', '#5aa7dd', { glow: 0.45 }),
    stand: mat('painted_metal', '#b9bfc6'),
    light: mat('glow', '#fff1cf', { glow: 0.5 }),
  },
  tint: ['main', 'stand'],
  keep: ['screen', 'light'],
  build(it) {
    const { w, h, d } = it;
    const t = d * 0.22;
    it.part('base', at(turned(extrude(roundRect(w * 0.42, d * 0.9, d * 0.2), h * 0.035, h * 0.008), 90), 0, h * 0.018), 'stand');
    it.part('neck', at(box(w * 0.1, h * 0.4, d * 0.14, h * 0.01), 0, h * 0.22, -d * 0.2), 'stand', { parent: 'base' });
    it.part('panel', at(extrude(roundRect(w, h * 0.72, w * 0.03), t, t * 0.2), 0, h * 0.64, -d * 0.04), 'main', { parent: 'neck' });
    it.part('hump', at(box(w * 0.4, h * 0.34, t, t * 0.4), 0, h * 0.6, -d * 0.2), 'main', { parent: 'panel' });
    it.part('screen', at(box(w * 0.93, h * 0.61, t * 0.2), 0, h * 0.655, -d * 0.04 + t * 0.48), 'screen', {
      parent: 'panel',
      sockets: [{ kind: 'light', at: [0, h * 0.6, d * 0.4] }],
    });
    const z = -d * 0.04 + t * 0.58;
    it.detail(
      'picture',
      group(
        at(box(w * 0.4, h * 0.3, t * 0.1), -w * 0.2, h * 0.7, z),
        at(box(w * 0.26, h * 0.05, t * 0.1), w * 0.24, h * 0.82, z),
        at(box(w * 0.26, h * 0.05, t * 0.1), w * 0.24, h * 0.73, z),
        at(box(w * 0.8, h * 0.04, t * 0.1), 0, h * 0.42, z),
      ),
      'light',
      { parent: 'screen' },
    );
    it.anchor('top', 0, h, -d * 0.04, w * 0.3);
  },
});
