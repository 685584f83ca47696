import { archetype, mat } from '../archetype.ts';
import { at, ball, cone, group, ring } from '../solids.ts';

export default archetype({
  name: 'pineapple',
  words: ['ananas'],
  near: ['artichoke'],
  serves: ['pineapple#food', 'artichoke#food'],
  kind: 'prop',
  size: [0.16, 0.34, 0.16],
  massKg: 1.4,
  roles: { main: mat('flesh_fruit', '#d79a2e'), bump: mat('flesh_fruit', '#b5741f'), leaf: mat('leaf', '#4f8f45') },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part('body', at(ball(r * 0.94, h * 0.32, r * 0.94, it.sides(14)), 0, h * 0.32), 'main');
    const bumps = [0.16, 0.27, 0.38, 0.48].map((t, i) => {
      const out = Math.sqrt(Math.max(0, 1 - ((t * h - h * 0.32) / (h * 0.32)) ** 2)) * r * 0.9;
      return at(ring(at(cone(r * 0.16, r * 0.2, 4), 0, 0, out, [80, 0, 0]), 9), 0, t * h, 0, [0, i * 20, 0]);
    });
    it.part('bumps', group(...bumps), 'bump', { parent: 'body' });
    const tier = (y: number, tilt: number, long: number): ReturnType<typeof at> =>
      at(ring(at(cone(r * 0.2, long, 5), 0, long * 0.38, r * 0.2, [tilt, 0, 0]), 7), 0, y, 0, [0, tilt * 3, 0]);
    it.part('leaves', group(tier(h * 0.61, 48, h * 0.2), tier(h * 0.66, 26, h * 0.26), at(cone(r * 0.22, h * 0.34, 5), 0, h * 0.83)), 'leaf', {
      parent: 'body',
      ghost: true,
    });
  },
});
