import { archetype, mat } from '../archetype.ts';
import { at, ball, box, group, mirror } from '../solids.ts';

export default archetype({
  name: 'bed',
  words: ['bed frame', 'single bed', 'double bed', 'four poster'],
  near: ['stretcher', 'gurney', 'hospital bed', 'crib', 'mattress', 'bunk', 'bunk bed', 'cot'],
  serves: ['bed#artifact', 'mattress'],
  kind: 'prop',
  size: [1.5, 1.05, 2.1],
  massKg: 70,
  interaction: { sit: true },
  roles: { main: mat('cotton', '#4f79b5'), wood: mat('oak', '#8d5d34'), sheet: mat('cotton', '#f0ebdf') },
  options: { pillows: ['pillow', 'pillows'] },
  build(it) {
    const { w, h, d } = it;
    const t = w * 0.05;
    it.part('frame', at(box(w * 0.98, h * 0.2, d * 0.96, it.bevel(t * 0.2)), 0, h * 0.25), 'wood');
    it.part('legs', mirror(mirror(at(box(t * 1.5, h * 0.3, t * 1.5, it.bevel(t * 0.2)), w / 2 - t * 0.8, h * 0.15, d / 2 - t), 'z')), 'wood', {
      parent: 'frame',
    });
    it.part(
      'headboard',
      group(
        at(box(w, h * 0.62, t, it.bevel(t * 0.3)), 0, h * 0.62, -d / 2 + t / 2),
        mirror(at(box(t * 1.5, h * 0.86, t * 1.5, it.bevel(t * 0.3)), w / 2 - t * 0.75, h * 0.5, -d / 2 + t * 0.7)),
      ),
      'wood',
      { parent: 'frame' },
    );
    it.detail('bedknobs', mirror(at(ball(t * 0.9), w / 2 - t * 0.75, h * 0.96, -d / 2 + t * 0.7)), 'wood', { parent: 'headboard' });
    it.part('footboard', at(box(w, h * 0.34, t, it.bevel(t * 0.3)), 0, h * 0.36, d / 2 - t / 2), 'wood', { parent: 'frame' });
    it.part('mattress', at(box(w * 0.92, h * 0.2, d * 0.92, it.bevel(h * 0.06)), 0, h * 0.43), 'sheet', {
      parent: 'frame',
      sockets: [{ kind: 'seat', at: [0, h * 0.54, 0] }],
    });
    it.part('blanket', at(box(w * 0.97, h * 0.16, d * 0.62, it.bevel(h * 0.05)), 0, h * 0.475, d * 0.15), 'main', { parent: 'mattress' });
    it.part('fold', at(box(w * 0.975, h * 0.165, d * 0.1, it.bevel(h * 0.05)), 0, h * 0.482, -d * 0.18), 'sheet', { parent: 'blanket' });
    if (it.has('pillows'))
      it.part('pillows', mirror(at(box(w * 0.36, h * 0.13, d * 0.17, h * 0.06), w * 0.22, h * 0.58, -d * 0.36, [14, 0, 0])), 'sheet', { parent: 'mattress' });
    it.anchor('top', 0, h * 0.555, d * 0.1, w * 0.8);
  },
});
