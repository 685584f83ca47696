import { archetype, mat } from '../archetype.ts';
import { at, box, group, mirror, row } from '../solids.ts';

export default archetype({
  name: 'bench',
  words: ['park bench', 'garden bench', 'pew', 'wooden bench'],
  serves: ['bench#1'],
  kind: 'prop',
  size: [1.6, 0.85, 0.62],
  massKg: 30,
  interaction: { sit: true },
  roles: { main: mat('plank', '#a5713f'), iron: mat('iron', '#3f4347') },
  tint: ['main', 'iron'],
  options: { back: ['back', 'backrest'] },
  build(it) {
    const { w, h, d } = it;
    const t = h * 0.055;
    const seat = h * 0.52;
    it.part('seat', row(at(box(w, t, d * 0.17, it.bevel(t * 0.3)), 0, seat, -d * 0.2), 4, [0, 0, d * 0.2]), 'main', {
      sockets: [-0.3, 0, 0.3].map((x) => ({ kind: 'seat' as const, at: [x * w, seat + t, d * 0.1] as [number, number, number] })),
    });
    const side = group(
      at(box(t, t * 1.2, d * 0.9), 0, seat - t, d * 0.02),
      at(box(t * 1.1, seat, t * 1.3, it.bevel(t * 0.2)), 0, seat / 2 - t * 0.3, d * 0.4),
      at(box(t * 1.1, seat, t * 1.3, it.bevel(t * 0.2)), 0, seat / 2 - t * 0.3, -d * 0.38),
      at(box(t * 1.2, t * 0.8, d * 0.3), 0, t * 0.4, d * 0.36),
    );
    it.part('frame', mirror(at(side, w * 0.42, 0)), 'iron', { parent: 'seat' });
    if (it.has('back')) {
      it.part('posts', mirror(at(box(t * 1.1, h * 0.56, t * 1.1, it.bevel(t * 0.2)), w * 0.42, h * 0.72, -d * 0.41, [-9, 0, 0])), 'iron', { parent: 'frame' });
      it.part('back', row(at(box(w, d * 0.15, t, it.bevel(t * 0.3)), 0, h * 0.68, -d * 0.37, [-9, 0, 0]), 3, [0, h * 0.13, -d * 0.03]), 'main', {
        parent: 'posts',
      });
      it.part(
        'armrests',
        mirror(
          group(at(box(t * 1.2, t * 0.8, d * 0.74, it.bevel(t * 0.2)), w * 0.42, h * 0.76, -d * 0.02), at(box(t, h * 0.26, t), w * 0.42, h * 0.64, d * 0.32)),
        ),
        'iron',
        { parent: 'frame' },
      );
    }
    it.anchor('top', 0, seat + t * 0.5, d * 0.06, w * 0.6);
  },
});
