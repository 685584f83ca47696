import { archetype, mat } from '../archetype.ts';
import { slide } from '../make.ts';
import { along, at, box, cylinder, extrude, type Flat, mirror, roundRect, turned } from '../solids.ts';

export default archetype({
  name: 'toaster',
  words: ['pop-up toaster', 'bread toaster'],
  serves: ['toaster#artifact', 'toaster'],
  kind: 'prop',
  size: [0.36, 0.3, 0.22],
  massKg: 1.8,
  roles: {
    main: mat('painted_metal', '#d8574a'),
    trim: mat('chrome', '#d5d9de'),
    dark: mat('plastic', '#2b2c31'),
    bread: mat('bread', '#d69a4e'),
    crumb: mat('bread', '#f3d9a0'),
  },
  tint: ['main'],
  keep: ['bread', 'crumb'],
  options: { bread: ['toast', 'bread', 'slice', 'slices'] },
  build(it) {
    const { w, h, d } = it;
    const top = h * 0.74;
    it.part(
      'body',
      at(turned(extrude(roundRect(d * 0.94, top - h * 0.06, d * 0.3, 4), w * 0.84, it.bevel(0.02)), 0, 90), 0, h * 0.06 + (top - h * 0.06) / 2),
      'main',
    );
    it.part('base', at(box(w * 0.92, h * 0.1, d * 0.98, it.bevel(0.01)), 0, h * 0.06), 'dark', { parent: 'body' });
    it.part('top_plate', at(box(w * 0.74, h * 0.04, d * 0.6, 0.006), 0, top), 'trim', { parent: 'body' });
    it.part('slots', mirror(at(box(w * 0.62, h * 0.03, d * 0.18), 0, top + h * 0.012, d * 0.15), 'z'), 'dark', { parent: 'top_plate' });
    const slice: Flat[] = [
      [-0.5, 0],
      [0.5, 0],
      [0.5, 0.62],
      [0.56, 0.76],
      [0.48, 0.94],
      [0.3, 1],
      [-0.3, 1],
      [-0.48, 0.94],
      [-0.56, 0.76],
      [-0.5, 0.62],
    ];
    const cut = (s: number): Flat[] => slice.map(([x, y]): Flat => [x * w * 0.46 * s, (y - 0.5) * h * 0.5 * s]);
    if (it.has('bread')) {
      it.part('toast', mirror(at(extrude(cut(1), d * 0.11, d * 0.015), 0, h * 0.74, d * 0.15), 'z'), 'bread', { parent: 'slots' });
      it.detail('crumb', mirror(at(extrude(cut(0.8), d * 0.125), 0, h * 0.76, d * 0.15), 'z'), 'crumb', { parent: 'toast' });
    }
    it.part('lever_slot', at(box(w * 0.02, h * 0.36, d * 0.07), w * 0.42, h * 0.42), 'dark', { parent: 'body' });
    it.part('lever', at(box(w * 0.1, h * 0.07, d * 0.2, 0.008), w * 0.46, h * 0.52), 'dark', {
      parent: 'lever_slot',
      joint: slide(w * 0.46, h * 0.52, 0, [0, 1, 0], -h * 0.25, 0),
    });
    it.part('dial', at(along.z(cylinder(h * 0.07, d * 0.08, { sides: 12 })), w * 0.26, h * 0.24, d * 0.47), 'trim', { parent: 'body' });
    it.detail('stripe', at(box(w * 0.5, h * 0.03, d * 0.02), -w * 0.1, h * 0.24, d * 0.472), 'trim', { parent: 'body' });
  },
});
