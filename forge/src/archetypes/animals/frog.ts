import { archetype, mat } from '../archetype.ts';
import { eyes } from '../../shared-parts/eyes.ts';
import { at, ball, capsule, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'frog',
  words: ['toad', 'tree frog', 'bullfrog', 'tadpole', 'poison dart frog', 'poison-dart frog'],
  serves: ['frog#animal', 'amphibian#animal'],
  kind: 'character',
  size: [0.2, 0.16, 0.2],
  massKg: 0.3,
  roles: { main: mat('skin', '#5fa83f'), belly: mat('skin', '#e4e6a8'), mouth: mat('skin', '#8a4a3a') },
  build(it) {
    const { w, h, d } = it;
    it.part('body', at(ball(w * 0.32, h * 0.38, d * 0.36, it.sides(14)), 0, h * 0.42, -d * 0.06, [-18, 0, 0]), 'main');
    it.part('belly', at(ball(w * 0.28, h * 0.32, d * 0.26, 12), 0, h * 0.34, d * 0.08), 'belly', { parent: 'body', ghost: true });
    it.part('head', at(ball(w * 0.34, h * 0.24, d * 0.26, it.sides(14)), 0, h * 0.62, d * 0.18), 'main', { parent: 'body' });
    it.part('eye_bumps', mirror(at(ball(w * 0.12, h * 0.16, d * 0.11, 10), w * 0.2, h * 0.82, d * 0.2)), 'main', { parent: 'head' });
    eyes(it, { parent: 'eye_bumps', x: w * 0.22, y: h * 0.84, z: d * 0.28, radius: w * 0.07 });
    it.detail('mouth', at(capsule(h * 0.025, w * 0.46, 6), 0, h * 0.56, d * 0.42, [0, 0, 90]), 'mouth', { parent: 'head', ghost: true });
    for (const [name, side] of [
      ['left', 1],
      ['right', -1],
    ] as const) {
      it.part(`${name}_thigh`, at(ball(w * 0.14, h * 0.2, d * 0.26, 10), side * w * 0.34, h * 0.22, -d * 0.18, [0, side * -24, 0]), 'main', { parent: 'body' });
      it.part(`${name}_hind_foot`, at(ball(w * 0.13, h * 0.05, d * 0.2, 9), side * w * 0.38, h * 0.05, d * 0.06, [0, side * 18, 0]), 'main', {
        parent: `${name}_thigh`,
      });
      it.part(
        `${name}_arm`,
        tube(
          [
            [side * w * 0.22, h * 0.42, d * 0.2],
            [side * w * 0.3, h * 0.22, d * 0.3],
            [side * w * 0.28, h * 0.05, d * 0.34],
          ],
          [w * 0.08, w * 0.06, w * 0.055],
          8,
        ),
        'main',
        { parent: 'body' },
      );
      it.part(`${name}_hand`, at(ball(w * 0.1, h * 0.04, d * 0.1, 8), side * w * 0.28, h * 0.04, d * 0.38), 'main', { parent: `${name}_arm` });
    }
    it.anchor('head', 0, h * 0.84, d * 0.16, w * 0.5);
    it.anchor('top', 0, h * 0.84, d * 0.1, w * 0.5);
    it.anchor('hand', -w * 0.28, h * 0.1, d * 0.42, w * 0.3);
  },
});
