import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, extrude, lathe, ring, turned } from '../solids.ts';

export default archetype({
  name: 'sundial',
  words: ['sun dial'],
  serves: ['sundial'],
  kind: 'prop',
  size: [0.7, 1.1, 0.7],
  massKg: 120,
  body: 'fixed',
  roles: { main: mat('stone', '#a9a59b'), trim: mat('bronze', '#b5803f'), dark: mat('iron', '#4a4540') },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part('base', at(box(w * 0.86, h * 0.1, w * 0.86, it.bevel(h * 0.02)), 0, h * 0.05), 'main');
    it.part(
      'pillar',
      lathe(
        [
          [0, h * 0.09],
          [r * 0.62, h * 0.09],
          [r * 0.4, h * 0.2],
          [r * 0.34, h * 0.4],
          [r * 0.4, h * 0.62],
          [r * 0.66, h * 0.72],
          [0, h * 0.72],
        ],
        8,
      ),
      'main',
      { parent: 'base' },
    );
    it.part('table', at(cylinder(r, h * 0.07, { sides: 24, bevel: h * 0.015 }), 0, h * 0.74), 'main', { parent: 'pillar' });
    it.part('dial', at(cylinder(r * 0.84, h * 0.03, { sides: 24 }), 0, h * 0.78), 'trim', { parent: 'table' });
    it.detail('hour_marks', ring(at(box(r * 0.2, h * 0.01, r * 0.05), r * 0.68, h * 0.797), 12), 'dark', { parent: 'dial' });
    it.part(
      'gnomon',
      at(
        turned(
          extrude(
            [
              [-r * 0.5, 0],
              [r * 0.55, 0],
              [r * 0.5, h * 0.21],
            ],
            r * 0.09,
            r * 0.01,
          ),
          0,
          90,
        ),
        0,
        h * 0.79,
      ),
      'dark',
      { parent: 'dial' },
    );
    it.anchor('top', 0, h * 0.8, 0, w * 0.6);
  },
});
