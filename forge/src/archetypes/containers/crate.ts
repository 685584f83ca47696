import { archetype, mat } from '../archetype.ts';
import { at, box, group, mirror, row, turned } from '../solids.ts';

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
    it.part('body', at(box(w - t, h - t * 0.6, d - t), 0, h / 2), 'main');
    const post = at(box(t, h, t, it.bevel(t * 0.14)), w / 2 - t / 2, h / 2, d / 2 - t / 2);
    it.part('posts', mirror(mirror(post), 'z'), 'frame', { parent: 'body' });
    const beamX = box(w - t * 1.98, t, t, it.bevel(t * 0.14));
    const beamZ = box(t, t, d - t * 1.98, it.bevel(t * 0.14));
    for (const [name, y] of [
      ['bottom_rim', t / 2],
      ['top_rim', h - t / 2],
    ] as const)
      it.part(name, group(mirror(at(beamX, 0, y, d / 2 - t / 2), 'z'), mirror(at(beamZ, w / 2 - t / 2, y, 0))), 'frame', { parent: 'body' });
    const brace = (across: number): ReturnType<typeof box> =>
      turned(box(Math.hypot(across, h - 2 * t) * 0.97, t * 0.9, t * 0.5, it.bevel(t * 0.1)), 0, 0, (Math.atan2(h - 2 * t, across) * 180) / Math.PI);
    it.part('braces', mirror(at(brace(w - 2 * t), 0, h / 2, d / 2 - t * 0.44), 'z'), 'frame', { parent: 'body' });
    it.part('side_braces', mirror(at(brace(d - 2 * t), w / 2 - t * 0.44, h / 2, 0, [0, 90, 0])), 'frame', { parent: 'body' });
    const nail = box(t * 0.3, t * 0.3, t * 0.2);
    it.detail('nails', mirror(mirror(row(at(nail, w / 2 - t / 2, t * 1.6, d / 2 - t * 0.06), 2, [0, h - t * 3.2, 0])), 'z'), 'iron', { parent: 'posts' });
    it.anchor('top', 0, h, 0, w);
    it.socket('body', 'snap', 0, h);
  },
});
