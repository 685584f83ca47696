import { archetype, mat } from '../archetype.ts';
import { along, at, box, capsule, cylinder, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'vacuum_cleaner',
  words: ['vacuum', 'hoover', 'upright vacuum', 'vacuum sweeper'],
  serves: ['vacuum#artifact'],
  kind: 'prop',
  size: [0.32, 1.1, 0.46],
  massKg: 6,
  roles: { main: mat('plastic', '#c9403a'), dark: mat('plastic', '#2b2d33'), clear: mat('glass', '#bcd6de'), hose: mat('rubber', '#4a4d55') },
  build(it) {
    const { w, h, d } = it;
    it.part('floor_head', at(box(w, h * 0.09, d * 0.36, it.bevel(h * 0.025)), 0, h * 0.05, d * 0.3), 'dark');
    it.part('body', at(capsule(w * 0.32, h * 0.5, it.sides(14)), 0, h * 0.32, d * 0.02, [-16, 0, 0]), 'main', { parent: 'floor_head' });
    it.part('dust_cup', at(cylinder(w * 0.24, h * 0.22, { sides: it.sides(14), bevel: w * 0.03 }), 0, h * 0.33, d * 0.2, [-16, 0, 0]), 'clear', {
      parent: 'body',
    });
    it.part(
      'handle',
      tube(
        [
          [0, h * 0.5, -d * 0.06],
          [0, h * 0.86, -d * 0.3],
          [0, h * 0.96, -d * 0.38],
          [0, h * 0.95, -d * 0.46],
        ],
        w * 0.06,
        9,
      ),
      'dark',
      { parent: 'body' },
    );
    it.part(
      'hose',
      tube(
        [
          [w * 0.2, h * 0.2, -d * 0.06],
          [w * 0.42, h * 0.4, -d * 0.22],
          [w * 0.3, h * 0.66, -d * 0.24],
          [w * 0.04, h * 0.74, -d * 0.22],
        ],
        w * 0.07,
        9,
      ),
      'hose',
      { parent: 'body' },
    );
    it.part('wheels', mirror(at(along.x(cylinder(h * 0.075, w * 0.1, { sides: 14 })), w * 0.36, h * 0.075, -d * 0.02)), 'dark', { parent: 'floor_head' });
    it.part('fork', at(box(w * 0.62, h * 0.07, d * 0.4, h * 0.015), 0, h * 0.09, d * 0.06), 'main', { parent: 'floor_head' });
  },
});
