import { hinge } from '../make.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, mirror } from '../solids.ts';

export default archetype({
  name: 'box',
  words: ['cardboard box', 'carton', 'package', 'parcel', 'food box', 'shoebox', 'moving box', 'cereal box', 'container box'],
  near: ['milk carton'],
  serves: ['box#1', 'carton#artifact', 'package#artifact', 'container#1'],
  kind: 'prop',
  size: [0.5, 0.42, 0.42],
  massKg: 3,
  interaction: { open: true },
  roles: { main: mat('paper', '#c29763'), tape: mat('plastic', '#e4d3a2'), label: mat('paper', '#f1ece0') },
  build(it) {
    const { w, h, d } = it;
    const t = w * 0.03;
    it.part(
      'body',
      { shape: 'subtract', of: [at(box(w, h * 0.97, d, it.bevel(t * 0.3)), 0, h * 0.485), at(box(w - t * 2, h, d - t * 2), 0, h / 2 + t)] },
      'main',
    );
    const open = it.says('open', 'opened', 'empty');
    for (const [name, side] of [
      ['left_flap', -1],
      ['right_flap', 1],
    ] as const) {
      const x = (side * w) / 2;
      it.part(name, at(at(box(w / 2 - t * 0.1, t * 0.8, d), (-side * w) / 4, 0), x, h * 0.975, 0, [0, 0, open ? -side * 130 : 0]), 'main', {
        parent: 'body',
        joint: hinge(x, h * 0.975, 0, [0, 0, 1], side < 0 ? 0 : -140, side < 0 ? 140 : 0),
      });
    }
    if (!open) it.part('tape', at(box(w * 0.12, t * 0.5, d * 1.01), 0, h * 0.995), 'tape', { parent: 'body' });
    if (!open) it.detail('tape_ends', mirror(at(box(w * 0.12, h * 0.22, t * 0.3), 0, h * 0.88, d / 2), 'z'), 'tape', { parent: 'tape' });
    it.detail('label', at(box(w * 0.3, h * 0.26, t * 0.3), w * 0.24, h * 0.4, d / 2), 'label', { parent: 'body' });
    it.anchor('inside', 0, h * 0.7, 0, Math.min(w, d) * 0.85);
    it.anchor('top', 0, h, 0, Math.min(w, d) * 0.95);
  },
});
