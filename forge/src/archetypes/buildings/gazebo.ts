import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cone, cylinder, group, ring, row } from '../solids.ts';

export default archetype({
  name: 'gazebo',
  words: ['pavilion', 'bandstand', 'summerhouse', 'garden pavilion', 'rotunda', 'pergola', 'carousel pavilion'],
  serves: ['gazebo#1', 'pavilion#artifact', 'bandstand'],
  kind: 'structure',
  size: [4, 4.4, 4],
  massKg: 4_000,
  roles: {
    main: mat('plank', '#f4eee2'),
    roof: mat('tile', '#5b8a86'),
    floor: mat('plank', '#b58a57'),
    stone: mat('stone', '#a39d92'),
    gold: mat('brass', '#d4a94f'),
  },
  tint: ['roof', 'main'],
  build(it) {
    const { w, h } = it;
    const r = w * 0.43;
    const eighth: [number, number, number] = [0, 22.5, 0];
    it.part('base', at(cylinder(r * 1.06, h * 0.08, { sides: 8 }), 0, h * 0.04, 0, eighth), 'stone');
    it.part('floor', at(cylinder(r * 1.0, h * 0.03, { sides: 8 }), 0, h * 0.09, 0, eighth), 'floor', { parent: 'base' });
    const post = r * 0.9;
    const side = 2 * post * Math.sin(Math.PI / 8);
    it.part('posts', at(ring(at(cylinder(w * 0.025, h * 0.5, { sides: 8 }), post, 0), 8), 0, h * 0.35, 0, eighth), 'main', { parent: 'floor' });
    const panel = group(
      at(box(w * 0.02, h * 0.022, side), 0, h * 0.24),
      at(box(w * 0.02, h * 0.018, side), 0, h * 0.13),
      at(row(box(w * 0.013, h * 0.11, w * 0.013), 6, [0, 0, side * 0.15]), 0, h * 0.185, -side * 0.375),
    );
    const apothem = post * Math.cos(Math.PI / 8);
    // The side towards +z stays open, with steps.
    it.part('railings', group(...[1, 2, 3, 4, 5, 6, 7].map((k) => at(at(panel, apothem, 0), 0, 0, 0, [0, -90 + k * 45, 0]))), 'main', { parent: 'posts' });
    const arch = group(
      at(box(w * 0.024, h * 0.05, side * 1.05), apothem, h * 0.585),
      ...[-1, 1].map((s) => at(box(w * 0.018, h * 0.014, side * 0.34), apothem, h * 0.53, s * side * 0.36, [s * -38, 0, 0])),
    );
    it.part('arches', at(ring(arch, 8), 0, 0), 'main', { parent: 'posts' });
    it.part(
      'roof',
      group(at(cone(w * 0.53, h * 0.27, 8), 0, h * 0.735, 0, eighth), at(cylinder(w * 0.53, h * 0.025, { sides: 8, bevel: 0 }), 0, h * 0.602, 0, eighth)),
      'roof',
      { parent: 'posts' },
    );
    it.part('lantern', at(cylinder(w * 0.1, h * 0.08, { sides: 8 }), 0, h * 0.845), 'main', { parent: 'roof' });
    it.part('lantern_roof', at(cone(w * 0.16, h * 0.1, 8), 0, h * 0.925), 'roof', { parent: 'lantern' });
    it.detail('finial', group(at(ball(w * 0.022), 0, h * 0.975), at(cylinder(w * 0.007, h * 0.04, { sides: 5 }), 0, h * 0.978)), 'gold', {
      parent: 'lantern_roof',
    });
    it.part(
      'steps',
      group(at(box(side * 0.9, h * 0.04, w * 0.12), 0, h * 0.02, r * 1.1), at(box(side * 0.9, h * 0.08, w * 0.06), 0, h * 0.04, r * 1.04)),
      'stone',
      { parent: 'base' },
    );
    it.anchor('inside', 0, h * 0.105, 0, w * 0.7);
  },
});
