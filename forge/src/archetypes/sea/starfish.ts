import { eyes } from '../../shared-parts/eyes.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, group, ring, torus, tube } from '../solids.ts';

export default archetype({
  name: 'starfish',
  words: ['sea star', 'brittle star', 'sea urchin', 'sand dollar'],
  serves: ['starfish#animal', 'echinoderm'],
  kind: 'character',
  size: [0.36, 0.08, 0.36],
  massKg: 0.4,
  roles: { main: mat('skin', '#ef7d4a'), dot: mat('skin', '#fbc08a') },
  options: { eyes: ['eye', 'eyes'], dots: ['dots', 'spots'] },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    const arm = {
      shape: 'place' as const,
      of: tube(
        [
          [0, 0, 0],
          [0, 0, r * 0.45],
          [0, -h * 0.12, r * 0.8],
          [0, -h * 0.22, r * 0.99],
        ],
        [r * 0.4, r * 0.3, r * 0.19, r * 0.05],
        it.sides(14),
      ),
      scale: [1, (h * 0.48) / (r * 0.4), 1] as [number, number, number],
    };
    it.part('body', at(ball(r * 0.42, h * 0.5, r * 0.42, it.sides(18)), 0, h * 0.5), 'main');
    for (const [i, name] of ['front', 'left_front', 'left_back', 'right_back', 'right_front'].entries())
      it.part(`${name}_arm`, at(arm, 0, h * 0.48, 0, [0, i * 72, 0]), 'main', {
        parent: 'body',
        joint: { type: 'ball', at: [Math.sin((i * 72 * Math.PI) / 180) * r * 0.3, h * 0.45, Math.cos((i * 72 * Math.PI) / 180) * r * 0.3] },
      });
    if (it.has('dots'))
      it.detail(
        'dots',
        ring(
          group(...[0.5, 0.68, 0.84].map((k, i) => at(ball(r * (0.055 - i * 0.01), h * 0.09, r * (0.055 - i * 0.01), 9), 0, h * (0.83 - i * 0.17), r * k))),
          5,
        ),
        'dot',
        { parent: 'body', ghost: true },
      );
    if (it.has('eyes')) eyes(it, { parent: 'body', x: r * 0.15, y: h * 0.94, z: r * 0.14, radius: r * 0.09 });
    it.detail('smile', at(torus(r * 0.12, r * 0.02, 180, 10), 0, h * 0.9, r * 0.2, [-20, 0, 0]), mat('rubber', '#5a2c22'), { parent: 'body', ghost: true });
    it.anchor('top', 0, h, 0, r * 0.7);
    it.anchor('head', 0, h, -r * 0.05, r * 0.7);
  },
});
