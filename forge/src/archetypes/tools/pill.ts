import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, group, lathe } from '../solids.ts';

export default archetype({
  name: 'pill',
  words: [
    'pills',
    'capsule',
    'medicine',
    'medicine bottle',
    'pill bottle',
    'tablets',
    'aspirin',
    'vitamin',
    'drug',
    'medication',
    'bandage',
    'band-aid',
    'first aid',
  ],
  when: { capsule: ['medicine', 'pill', 'drug'] },
  serves: ['pill#1', 'medicine#2', 'capsule#artifact', 'drug#1', 'bandage'],
  kind: 'prop',
  size: [0.14, 0.14, 0.12],
  massKg: 0.08,
  roles: {
    main: mat('plastic', '#e8862e', { roughness: 0.25 }),
    cap: mat('plastic', '#f7f5ef'),
    label: mat('paper', '#fbfaf5'),
    red: mat('plastic', '#d22a32', { roughness: 0.3 }),
    blue: mat('plastic', '#3f7fd0'),
  },
  build(it) {
    const { w, h, d } = it;
    const r = w * 0.27;
    const x = -w * 0.2;
    it.part(
      'bottle',
      at(
        lathe(
          [
            [0, 0],
            [r * 0.96, 0],
            [r, h * 0.04],
            [r, h * 0.64],
            [r * 0.8, h * 0.72],
            [r * 0.8, h * 0.76],
            [0, h * 0.76],
          ],
          it.sides(20),
        ),
        x,
        0,
        -d * 0.14,
      ),
      'main',
    );
    it.part(
      'cap',
      group(
        at(cylinder(r * 1.02, h * 0.22, { sides: 20, bevel: 0.003 }), x, h * 0.87, -d * 0.14),
        ...Array.from({ length: 16 }, (_, i) =>
          at(box(r * 0.1, h * 0.18, r * 0.1), x + Math.cos((i / 16) * Math.PI * 2) * r, h * 0.87, -d * 0.14 + Math.sin((i / 16) * Math.PI * 2) * r, [
            0,
            -i * 22.5,
            0,
          ]),
        ),
      ),
      'cap',
      { parent: 'bottle' },
    );
    it.part('label', at(cylinder(r * 1.012, h * 0.34, { sides: it.sides(20) }), x, h * 0.34, -d * 0.14), 'label', { parent: 'bottle' });
    it.part(
      'cross',
      group(at(box(r * 0.2, h * 0.2, r * 0.1), x, h * 0.34, -d * 0.14 + r * 1.0), at(box(r * 0.6, h * 0.068, r * 0.1), x, h * 0.34, -d * 0.14 + r * 1.0)),
      'red',
      { parent: 'label' },
    );
    const half = (k: number): Solid =>
      group(at(along.x(cylinder(w * 0.075, w * 0.1, { sides: 14 })), k * w * 0.05, 0), at(ball(w * 0.075, w * 0.075, w * 0.075, 14), k * w * 0.1, 0));
    const caps: [number, number, number, number][] = [
      [0.28, 0.075, 0.3, 20],
      [0.24, 0.075, -0.14, -40],
    ];
    const put = (solid: Solid): Solid => group(...caps.map(([a, b, c, turn]) => at(solid, w * a, w * b, d * c, [0, turn, 0])));
    it.part('capsule_ends', put(half(1)), 'red', { parent: 'bottle', ghost: true });
    it.part('capsule_tops', put(half(-1)), 'cap', { parent: 'capsule_ends', ghost: true });
    it.part('tablet', at(cylinder(w * 0.09, w * 0.06, { sides: 18, bevel: 0.003 }), -w * 0.06, w * 0.03, d * 0.38), 'blue', { parent: 'bottle', ghost: true });
  },
});
