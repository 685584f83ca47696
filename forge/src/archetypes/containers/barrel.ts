import { archetype, mat } from '../archetype.ts';
import { at, cylinder, group, lathe, ring, box } from '../solids.ts';

export default archetype({
  name: 'barrel',
  words: ['keg', 'cask', 'wine barrel', 'beer barrel', 'hogshead', 'powder keg', 'wooden barrel'],
  serves: ['barrel#2', 'cask#2', 'keg#1'],
  kind: 'prop',
  size: [0.66, 0.9, 0.66],
  massKg: 30,
  roles: { main: mat('plank', '#9c6a3a'), hoop: mat('iron', '#4c4f55'), head: mat('oak', '#b98850') },
  build(it) {
    const { w, h, d } = it;
    const r = w / 2;
    const at_ = (t: number): number => r * (0.8 + 0.2 * Math.sin(Math.PI * t));
    const steps = [0, 0.12, 0.3, 0.5, 0.7, 0.88, 1];
    const body = lathe(
      [[0, h * 0.03], ...steps.map((t): [number, number] => [at_(t) * 0.97, t * h]), [at_(1) * 0.84, h], [at_(1) * 0.84, h * 0.96], [0, h * 0.96]],
      it.sides(14),
    );
    const squash = d / w;
    it.part('body', { shape: 'place', of: body, scale: [1, 1, squash] }, 'main');
    const hoop = (t: number): ReturnType<typeof at> =>
      at(
        {
          shape: 'place',
          of: cylinder(at_(t - 0.025) + r * 0.012, h * 0.055, { top: at_(t + 0.025) + r * 0.012, sides: it.sides(14) }),
          scale: [1, 1, squash],
        },
        0,
        t * h,
      );
    it.part('hoops', group(...[0.07, 0.28, 0.72, 0.93].map(hoop)), 'hoop', { parent: 'body' });
    it.part('head', at(cylinder(at_(1) * 0.86, h * 0.02, { sides: it.sides(14) }), 0, h * 0.965), 'head', { parent: 'body' });
    it.detail('rivets', group(...[0.28, 0.72].map((t) => at(ring(at(box(r * 0.06, r * 0.06, r * 0.06), 0, 0, at_(t) * squash), 4), 0, t * h))), 'hoop', {
      parent: 'hoops',
    });
    it.detail('bung', at(cylinder(r * 0.09, r * 0.12, { sides: 8 }), 0, h * 0.5, r * 0.97 * squash, [90, 0, 0]), 'head', { parent: 'body' });
    it.anchor('top', 0, h * 0.975, 0, w * 0.7);
    it.anchor('inside', 0, h * 0.93, 0, w * 0.68);
  },
});
