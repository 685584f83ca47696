import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, group, mirror, turned } from '../solids.ts';

export default archetype({
  name: 'manhole_cover',
  words: ['manhole', 'manhole lid', 'sewer lid', 'sewer cover', 'drain cover', 'sewer grate', 'storm drain', 'grate', 'grating'],
  serves: ['manhole_cover', 'manhole', 'grating#artifact'],
  kind: 'prop',
  size: [0.8, 0.08, 0.8],
  massKg: 50,
  roles: { main: mat('iron', '#5a5f66'), rim: mat('iron', '#3c4046'), ground: mat('concrete', '#8f8b84') },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part('collar', at(cylinder(r, h * 0.6, { sides: it.sides(30), bevel: 0.01 }), 0, h * 0.3), 'ground');
    it.part('rim', at(cylinder(r * 0.88, h * 0.3, { sides: it.sides(30) }), 0, h * 0.55), 'rim', { parent: 'collar' });
    it.part('cover', at(cylinder(r * 0.82, h * 0.4, { sides: it.sides(30), bevel: 0.006 }), 0, h * 0.6), 'main', { parent: 'rim' });
    const studs = [1, 2, 3].flatMap((band) =>
      Array.from({ length: band * 6 }, () => at(box(r * 0.13, h * 0.2, r * 0.09, 0.004), 0, h * 0.84, r * 0.22 * band)).map((solid, i) =>
        turned(solid, 0, (i * 60) / band),
      ),
    );
    it.part('studs', group(at(cylinder(r * 0.1, h * 0.2, { sides: 10 }), 0, h * 0.84), ...studs), 'rim', { parent: 'cover' });
    it.detail('key_holes', mirror(at(box(r * 0.06, h * 0.06, r * 0.16), r * 0.75, h * 0.81)), mat('rubber', '#17181a'), { parent: 'cover' });
    it.anchor('top', 0, h * 0.9, 0, w * 0.7);
  },
});
