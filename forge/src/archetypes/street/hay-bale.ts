import { archetype, mat } from '../archetype.ts';
import { along, at, box, cone, cylinder, group, lathe, torus } from '../solids.ts';

export default archetype({
  name: 'hay_bale',
  words: ['hay', 'bale of hay', 'straw bale', 'haystack', 'bale', 'bale of straw', 'hay stack'],
  serves: ['haystack', 'hay#1', 'bale#artifact'],
  kind: 'prop',
  size: [1.3, 0.9, 0.9],
  massKg: 30,
  interaction: { pushable: true, sit: true },
  roles: { main: mat('straw', '#e0ba55'), dark: mat('straw', '#c99f3e'), rope: mat('rope', '#9c6a3c') },
  build(it) {
    const { w, h, d } = it;
    const blade = (): ReturnType<typeof cone> => cone(w * 0.014, w * it.random.between(0.1, 0.18), 4);
    if (it.says('round', 'rolled')) {
      it.part('bale', at(along.x(cylinder(h * 0.5, w, { sides: 18, bevel: 0.05 })), 0, h * 0.5), 'main');
      it.part(
        'ends',
        group(...[0.42, 0.28, 0.14].flatMap((r) => [-1, 1].map((s) => at(along.x(torus(h * r, h * 0.03, 360, 14)), (s * w) / 2, h * 0.5)))),
        'dark',
        { parent: 'bale' },
      );
      it.part('ropes', group(...[-0.28, 0, 0.28].map((k) => at(along.x(torus(h * 0.5, h * 0.018, 360, 18)), k * w, h * 0.5))), 'rope', { parent: 'bale' });
      return;
    }
    if (it.says('haystack', 'stack', 'pile')) {
      const r = d * 0.5;
      it.part(
        'heap',
        lathe(
          [
            [0, 0],
            [r * 0.92, 0],
            [r, h * 0.1],
            [r * 0.94, h * 0.3],
            [r * 0.82, h * 0.34],
            [r * 0.86, h * 0.44],
            [r * 0.68, h * 0.62],
            [r * 0.56, h * 0.65],
            [r * 0.58, h * 0.72],
            [r * 0.3, h * 0.92],
            [0, h],
          ],
          12,
        ),
        'main',
      );
      it.part('pole', at(cylinder(d * 0.02, h * 0.2, { sides: 6 }), 0, h * 0.98), 'rope', { parent: 'heap' });
      it.detail(
        'blades',
        group(
          ...Array.from({ length: 26 }, (_, i) =>
            at(blade(), Math.cos(i * 2.4) * d * (0.46 - (i / 26) * 0.1), h * (0.1 + (i / 26) * 0.4), Math.sin(i * 2.4) * d * (0.46 - (i / 26) * 0.1), [
              Math.sin(i * 2.4) * 50,
              0,
              -Math.cos(i * 2.4) * 50,
            ]),
          ),
        ),
        'dark',
        { parent: 'heap', ghost: true },
      );
      return;
    }
    it.part('bale', at(box(w * 0.98, h * 0.94, d * 0.96, it.bevel(h * 0.07)), 0, h * 0.47), 'main');
    const layers = [-0.36, -0.12, 0.12, 0.36].map((k) => at(box(w * 0.16, h * 0.97, d * 0.985, it.bevel(h * 0.06)), k * w, h * 0.475));
    it.part('flakes', group(...layers), 'dark', { parent: 'bale' });
    it.part('ropes', group(...[-0.24, 0.24].map((k) => group(at(box(w * 0.035, h * 0.985, d * 1.0, 0.04), k * w, h * 0.482)))), 'rope', { parent: 'bale' });
    it.detail(
      'blades',
      group(
        ...Array.from({ length: 24 }, () =>
          at(blade(), it.random.between(-0.46, 0.46) * w, h * 0.95, it.random.between(-0.42, 0.42) * d, [
            it.random.between(-60, 60),
            0,
            it.random.between(-60, 60),
          ]),
        ),
        ...Array.from({ length: 14 }, () =>
          at(blade(), it.random.between(-0.46, 0.46) * w, it.random.between(0.1, 0.85) * h, d * 0.485, [
            it.random.between(40, 90),
            0,
            it.random.between(-40, 40),
          ]),
        ),
      ),
      'main',
      { parent: 'bale', ghost: true },
    );
    it.anchor('top', 0, h * 0.96, 0, w * 0.8);
  },
});
