import { archetype, mat } from '../archetype.ts';
import { at, ball, cone, group, lathe, ring, tube, turned } from '../solids.ts';

export default archetype({
  name: 'rose',
  words: ['red rose', 'roses', 'rosebud', 'long stem rose', 'white rose', 'pink rose'],
  serves: ['rose#1'],
  kind: 'prop',
  size: [0.22, 0.6, 0.22],
  massKg: 0.06,
  interaction: { pickup: true },
  roles: { main: mat('petal', '#c8202f'), stem: mat('leaf', '#3f7d36'), thorn: mat('leaf', '#7a6a35') },
  build(it) {
    const { w, h } = it;
    const y = h * 0.72;
    const r = w * 0.36;
    it.part('stem', tube([[0, 0, 0], [w * 0.05, h * 0.3, 0], [0, y + h * 0.03, 0]], [w * 0.045, w * 0.04, w * 0.045], 7), 'stem');
    it.part('hip', group(at(ball(w * 0.11, h * 0.04, w * 0.11, 9), 0, y), ring(at(cone(w * 0.05, h * 0.1, 4), w * 0.13, y - h * 0.0, 0, [0, 0, -118]), 5)), 'stem', { parent: 'stem' });
    it.part('bud', lathe([[0, y], [r * 0.5, y + h * 0.02], [r * 0.6, y + h * 0.1], [r * 0.48, y + h * 0.2], [r * 0.34, y + h * 0.26], [r * 0.2, y + h * 0.24], [0, y + h * 0.2]], 9), 'main', { parent: 'hip' });
    const petal = (out: number, tall: number, lean: number): ReturnType<typeof at> => at(ball(r * 0.52, tall, r * 0.14, 9), 0, y + tall * 0.9, out, [lean, 0, 0]);
    it.part('inner_petals', turned(ring(petal(r * 0.48, h * 0.125, 6), 4), 0, 20), 'main', { parent: 'bud' });
    it.part('middle_petals', turned(ring(petal(r * 0.68, h * 0.11, 16), 5), 0, 50), 'main', { parent: 'bud' });
    it.part('outer_petals', ring(petal(r * 0.9, h * 0.09, 34), 6), 'main', { parent: 'bud' });
    const leaf = (turn: number, at_: number): ReturnType<typeof at> => at(group(tube([[0, 0, 0], [w * 0.16, h * 0.03, 0]], w * 0.02, 5), at(ball(w * 0.17, w * 0.02, w * 0.1, 8), w * 0.28, h * 0.05, 0, [0, 0, 22])), w * 0.03, h * at_, 0, [0, turn, 0]);
    it.part('leaves', group(leaf(20, 0.26), leaf(200, 0.4), leaf(110, 0.5)), 'stem', { parent: 'stem' });
    it.detail('thorns', group(...[0.12, 0.2, 0.34, 0.47, 0.58].map((t, i) => at(cone(w * 0.024, w * 0.1, 5), w * (0.04 - Math.abs(t - 0.3) * 0.08), h * t, 0, [0, i * 95, -70]))), 'thorn', { parent: 'stem' });
  },
});
