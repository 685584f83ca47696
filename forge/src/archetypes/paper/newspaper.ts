import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, group, text, turned } from '../solids.ts';

export default archetype({
  name: 'newspaper',
  words: ['magazine', 'paper', 'gazette', 'comic book', 'tabloid', 'stack of paper'],
  serves: ['newspaper#3', 'newspaper#1', 'magazine#artifact'],
  kind: 'prop',
  size: [0.36, 0.06, 0.46],
  massKg: 0.3,
  interaction: { pickup: true },
  roles: { main: mat('paper', '#efe9da'), ink: mat('plastic', '#3a3a3e'), photo: mat('paper', '#8fa6b5') },
  build(it) {
    const { w, h, d } = it;
    it.part('pages', at(box(w, h * 0.86, d * 0.97, h * 0.1), 0, h * 0.43), 'main');
    it.part('fold', at(along.x(cylinder(h * 0.46, w * 0.995, { sides: 12 })), 0, h * 0.46, d * 0.47), 'main', { parent: 'pages' });
    const print = (x: number, z: number, wide: number, long: number): Solid => at(box(w * wide, h * 0.08, d * long), w * x, h * 0.87, d * z);
    it.part('headline', group(print(0, -0.38, 0.84, 0.075), print(0, -0.3, 0.84, 0.012)), 'ink', { parent: 'pages' });
    it.part('photo', print(-0.2, -0.12, 0.44, 0.26), 'photo', { parent: 'pages' });
    it.part(
      'columns',
      group(
        ...Array.from({ length: 7 }, (_, i) => print(0.23, -0.23 + i * 0.09, 0.36, 0.022)),
        ...Array.from({ length: 3 }, (_, i) => print(-0.2, 0.08 + i * 0.09, 0.44, 0.022)),
      ),
      'ink',
      { parent: 'pages' },
    );
    if (it.text) it.detail('letters', at(turned(text(it.text.slice(0, 12), d * 0.06, h * 0.06), -90), 0, h * 0.94, -d * 0.38), 'main', { parent: 'headline' });
  },
});
