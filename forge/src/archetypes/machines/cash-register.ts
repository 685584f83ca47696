import { archetype, mat } from '../archetype.ts';
import { slide } from '../make.ts';
import { along, at, box, cylinder, group, mirror, row, side, text } from '../solids.ts';

export default archetype({
  name: 'cash_register',
  words: ['till', 'register', 'checkout register', 'cash machine', 'checkout'],
  when: { register: ['cash', 'shop', 'store', 'checkout'], till: ['shop', 'cash', 'money'] },
  serves: ['cash_register', 'slot_machine'],
  kind: 'prop',
  size: [0.5, 0.52, 0.5],
  massKg: 20,
  roles: {
    main: mat('painted_metal', '#8a2f2a'),
    brass: mat('brass', '#d2a64e'),
    keys: mat('plastic', '#f3ecd8'),
    dark: mat('iron', '#2d2a2c'),
    green: mat('paper', '#7fb46a'),
  },
  build(it) {
    const { w, h, d } = it;
    it.part('drawer_case', at(box(w, h * 0.26, d * 0.94, it.bevel(0.02)), 0, h * 0.13), 'main');
    it.part('drawer', at(box(w * 0.9, h * 0.17, d * 0.12, 0.008), 0, h * 0.13, d * 0.45), 'brass', {
      parent: 'drawer_case',
      joint: slide(0, h * 0.13, d * 0.45, [0, 0, 1], 0, 0.3),
    });
    it.part('drawer_pull', at(box(w * 0.24, h * 0.04, d * 0.06, 0.006), 0, h * 0.13, d * 0.52), 'dark', { parent: 'drawer' });
    it.part(
      'body',
      side(
        [
          [-d * 0.42, h * 0.24],
          [d * 0.36, h * 0.24],
          [d * 0.36, h * 0.34],
          [d * 0.04, h * 0.62],
          [d * 0.0, h * 0.78],
          [-d * 0.38, h * 0.78],
        ],
        w * 0.88,
        it.bevel(0.02),
      ),
      'main',
      { parent: 'drawer_case' },
    );
    const slope = 41;
    const key = at(cylinder(w * 0.034, h * 0.07, { sides: 10, bevel: 0.003 }), 0, 0);
    it.part(
      'keys',
      at(group(...[0, 1, 2, 3].map((r) => at(row(key, 5, [w * 0.13, 0, 0]), -w * 0.26, 0, (r - 1.5) * d * 0.095))), 0, h * 0.5, d * 0.205, [slope, 0, 0]),
      'keys',
      { parent: 'body' },
    );
    it.part('display_case', at(box(w * 0.74, h * 0.2, d * 0.2, 0.015), 0, h * 0.88, -d * 0.16), 'brass', { parent: 'body' });
    it.part('display', at(box(w * 0.64, h * 0.13, d * 0.03), 0, h * 0.885, -d * 0.055), 'dark', { parent: 'display_case' });
    it.detail('sum', at(text('9.99', h * 0.1, d * 0.03), 0, h * 0.885, -d * 0.035), 'keys', { parent: 'display' });
    it.part(
      'crank',
      group(
        at(along.x(cylinder(h * 0.03, w * 0.1, { sides: 9 })), w * 0.46, h * 0.46, -d * 0.1),
        at(box(w * 0.03, h * 0.2, h * 0.05, 0.005), w * 0.5, h * 0.54, -d * 0.1),
        at(along.x(cylinder(h * 0.032, w * 0.1, { sides: 9 })), w * 0.53, h * 0.63, -d * 0.1),
      ),
      'brass',
      { parent: 'body' },
    );
    it.detail('feet', mirror(at(box(w * 0.12, h * 0.03, d * 0.9), w * 0.4, h * 0.012)), 'dark', { parent: 'drawer_case' });
  },
});
