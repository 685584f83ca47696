import { archetype, mat } from '../archetype.ts';
import { at, box, group, mirror, row } from '../solids.ts';

export default archetype({
  name: 'crate',
  words: ['wooden box', 'packing case', 'packing crate', 'shipping crate', 'wood box', 'supply crate'],
  serves: ['crate#1', 'packing_box#1'],
  kind: 'prop',
  size: [0.8, 0.8, 0.8],
  massKg: 18,
  collider: 'box',
  roles: { main: mat('plank', '#b07a44'), frame: mat('oak', '#8a5a30'), iron: mat('iron', '#4a4b50') },
  tint: ['main', 'frame'],
  build(it) {
    const { w, h, d } = it;
    const t = Math.min(w, h, d) * 0.11;
    it.part('body', box(w - t, h - t, d - t), 'main');
    const post = at(box(t, h, t, it.bevel(t * 0.14)), w / 2 - t / 2, h / 2, d / 2 - t / 2);
    it.parts[0] = { ...it.parts[0]!, solid: at(box(w - t, h - t * 0.6, d - t), 0, h / 2, 0) }; // just made above
    it.part('posts', mirror(mirror(post), 'z'), 'frame', { parent: 'body' });
    const beamX = box(w - t * 1.98, t, t, it.bevel(t * 0.14));
    const beamZ = box(t, t, d - t * 1.98, it.bevel(t * 0.14));
    for (const [name, y] of [['bottom_rim', t / 2], ['top_rim', h - t / 2]] as const)
      it.part(name, group(mirror(at(beamX, 0, y, d / 2 - t / 2), 'z'), mirror(at(beamZ, w / 2 - t / 2, y, 0))), 'frame', { parent: 'body' });
    const brace = (length: number): ReturnType<typeof box> => box(length, t * 0.95, t * 0.55, it.bevel(t * 0.1));
    const slope = (Math.atan2(h - 2 * t, w - 2 * t) * 180) / Math.PI;
    const front = at(brace(Math.hypot(w - 2 * t, h - 2 * t) * 0.98), 0, h / 2, d / 2 - t * 0.42, [0, 0, slope]);
    it.part('braces', mirror(front, 'z'), 'frame', { parent: 'body' });
    const side = (Math.atan2(h - 2 * t, d - 2 * t) * 180) / Math.PI;
    it.part('side_braces', mirror(at(brace(Math.hypot(d - 2 * t, h - 2 * t) * 0.98), w / 2 - t * 0.42, h / 2, 0, [0, 90, 0])), 'frame', { parent: 'body' });
    void side;
    const nail = box(t * 0.3, t * 0.3, t * 0.2);
    it.detail('nails', mirror(mirror(row(at(nail, w / 2 - t / 2, t * 1.6, d / 2), 2, [0, h - t * 3.2, 0])), 'z'), 'iron', { parent: 'posts' });
    it.anchor('top', 0, h, 0, w);
    it.socket('body', 'snap', 0, h);
  },
});
