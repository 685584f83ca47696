import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, row } from '../solids.ts';

export default archetype({
  name: 'sandwich',
  words: ['blt', 'toast sandwich', 'club sandwich', 'sandwiches', 'grilled cheese'],
  near: ['panini', 'sub', 'burrito', 'wrap'],
  serves: ['sandwich#food'],
  kind: 'prop',
  size: [0.17, 0.1, 0.17],
  massKg: 0.25,
  roles: {
    main: mat('bread', '#e8c88f'),
    crust: mat('bread', '#b87a3a'),
    ham: mat('skin', '#e08d86'),
    cheese: mat('cheese', '#f2bd3a'),
    lettuce: mat('leaf', '#7db844'),
    tomato: mat('flesh_fruit', '#cf3a2b'),
  },
  build(it) {
    const { w, h, d } = it;
    const slice = (name: string, y: number, parent?: string): void => {
      const hang = parent === undefined ? {} : { parent };
      it.part(`${name}_crust`, at(box(w * 0.96, h * 0.2, d * 0.94, h * 0.06), 0, y), 'crust', hang);
      it.part(`${name}_crumb`, at(box(w * 0.86, h * 0.215, d * 0.84, h * 0.02), 0, y), 'main', { parent: `${name}_crust` });
    };
    slice('lower', h * 0.1);
    it.part('lettuce', at(row(at(ball(w * 0.16, h * 0.07, d * 0.5, 8), -w * 0.36, 0), 4, [w * 0.24, 0, 0]), 0, h * 0.27), 'lettuce', { parent: 'lower_crumb' });
    it.part('ham', at(box(w * 0.98, h * 0.1, d * 0.98, h * 0.04), 0, h * 0.38), 'ham', { parent: 'lettuce' });
    it.part('cheese', at(box(w * 0.92, h * 0.07, d * 0.92), 0, h * 0.46, 0, [0, 8, 0]), 'cheese', { parent: 'ham' });
    it.part('tomato', at(row(at(cylinder(w * 0.2, h * 0.1, { sides: 12 }), -w * 0.24, 0), 2, [w * 0.48, 0, 0]), 0, h * 0.54), 'tomato', { parent: 'cheese' });
    slice('upper', h * 0.68, 'tomato');
    it.part('pick', at(cylinder(w * 0.015, h * 0.34, { sides: 6 }), 0, h * 0.84), 'crust', { parent: 'upper_crust' });
    it.detail('olive', at(ball(w * 0.05, w * 0.06, w * 0.05, 9), 0, h * 0.95), 'lettuce', { parent: 'pick' });
    it.anchor('top', 0, h * 0.79, 0, w * 0.8);
  },
});
