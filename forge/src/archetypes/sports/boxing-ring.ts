import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, group, mirror } from '../solids.ts';

export default archetype({
  name: 'boxing_ring',
  words: ['wrestling ring', 'fight ring', 'boxing arena'],
  serves: ['boxing_ring#1', 'ring#artifact'],
  kind: 'structure',
  size: [5, 2.2, 5],
  massKg: 900,
  when: { ring: ['boxing', 'wrestling', 'boxers', 'fight'] },
  roles: { main: mat('canvas', '#dfe4ea'), apron: mat('canvas', '#2f5fae'), rope: mat('rubber', '#d23b35'), post: mat('steel', '#aab0b8') },
  build(it) {
    const { w, h, d } = it;
    it.part('platform', at(box(w, h * 0.36, d, 0), 0, h * 0.18), 'apron');
    it.part('mat', at(box(w * 0.96, h * 0.04, d * 0.96, 0), 0, h * 0.375), 'main', { parent: 'platform' });
    const p = w * 0.45;
    it.part('posts', mirror(mirror(at(cylinder(w * 0.018, h * 0.68, { sides: 10 }), p, h * 0.66, p)), 'z'), 'post', { parent: 'platform' });
    it.part('pads', mirror(mirror(at(box(w * 0.05, h * 0.46, w * 0.05, w * 0.01), p * 0.975, h * 0.7, p * 0.975, [0, 45, 0])), 'z'), 'rope', {
      parent: 'posts',
    });
    const rope = (y: number) => group(mirror(at(box(p * 2, h * 0.022, h * 0.022), 0, y, p), 'z'), mirror(at(box(h * 0.022, h * 0.022, p * 2), p, y, 0)));
    it.part('ropes', group(rope(h * 0.54), rope(h * 0.69), rope(h * 0.84)), 'rope', { parent: 'posts' });
    it.part(
      'steps',
      group(at(box(w * 0.16, h * 0.24, d * 0.06), w * 0.3, h * 0.12, d * 0.47), at(box(w * 0.16, h * 0.12, d * 0.03), w * 0.3, h * 0.06, d * 0.485)),
      'post',
      { parent: 'platform' },
    );
    it.anchor('top', 0, h * 0.4, 0, w * 0.8);
  },
});
