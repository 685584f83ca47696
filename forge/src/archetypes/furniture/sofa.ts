import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, mirror, row } from '../solids.ts';

export default archetype({
  name: 'sofa',
  words: ['couch', 'loveseat', 'settee', 'chesterfield', 'divan', 'sectional', 'futon'],
  serves: ['sofa'],
  kind: 'prop',
  size: [2.0, 0.85, 0.9],
  massKg: 45,
  interaction: { sit: true },
  roles: { main: mat('cotton', '#4f7f8a'), legs: mat('oak', '#6d4a2e'), pillow: mat('cotton', '#e0a83f') },
  options: { pillows: ['pillow', 'pillows', 'cushions'], armrests: ['armrest', 'armrests', 'arms'] },
  build(it) {
    const { w, h, d } = it;
    const seat = h * 0.46;
    const arm = it.has('armrests') ? w * 0.1 : w * 0.01;
    const seats = w > d * 1.5 ? 3 : 1;
    const b = it.bevel(h * 0.05);
    it.part('base', at(box(w * 0.98, seat * 0.5, d * 0.96, b), 0, h * 0.1 + seat * 0.25), 'main');
    const room = w - arm * 2;
    const cushion = at(box(room / seats - w * 0.008, seat * 0.42, d * 0.74, b), -room / 2 + room / seats / 2, seat * 0.92, d * 0.1);
    it.part('cushions', row(cushion, seats, [room / seats, 0, 0]), 'main', {
      parent: 'base',
      sockets: Array.from({ length: seats }, (_, i) => ({
        kind: 'seat' as const,
        at: [-room / 2 + (i + 0.5) * (room / seats), seat * 1.1, d * 0.1] as [number, number, number],
      })),
    });
    it.part('back', at(box(w * 0.98, h * 0.62, d * 0.2, b), 0, h * 0.68, -d * 0.38, [-6, 0, 0]), 'main', { parent: 'base' });
    it.part(
      'back_cushions',
      row(at(box(room / seats - w * 0.01, h * 0.44, d * 0.16, b), -room / 2 + room / seats / 2, h * 0.74, -d * 0.24, [-9, 0, 0]), seats, [room / seats, 0, 0]),
      'main',
      { parent: 'back' },
    );
    if (arm > w * 0.05) it.part('armrests', mirror(at(box(arm, h * 0.58, d * 0.94, b), w / 2 - arm / 2, h * 0.4)), 'main', { parent: 'base' });
    it.part('legs', mirror(mirror(at(cylinder(h * 0.03, h * 0.14, { top: h * 0.045, sides: 8 }), w * 0.42, h * 0.07, d * 0.38), 'z')), 'legs', {
      parent: 'base',
    });
    if (seats > 1 && it.has('pillows'))
      it.part('pillow', at(box(h * 0.4, h * 0.4, h * 0.14, h * 0.06), w * 0.28, h * 0.76, -d * 0.06, [-18, -14, 12]), 'pillow', {
        parent: 'cushions',
        ghost: true,
      });
    it.anchor('top', 0, seat * 1.12, d * 0.12, w * 0.5);
  },
});
