import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, extrude, mirror, row } from '../solids.ts';

export default archetype({
  name: 'axe',
  words: ['battle axe', 'hatchet', 'tomahawk', 'battleaxe'],
  near: ['scythe', 'sickle', 'halberd'],
  serves: ['ax#artifact', 'edge_tool', 'scythe'],
  kind: 'prop',
  size: [0.34, 0.85, 0.07],
  massKg: 2.4,
  roles: { main: mat('steel', '#b9c0c6'), wood: mat('oak', '#8a5a30'), wrap: mat('leather', '#5a3a26') },
  tint: ['main'],
  build(it) {
    const { w, h, d } = it;
    it.part('handle', at(cylinder(d * 0.36, h * 0.98, { sides: 8 }), 0, h * 0.49), 'wood', { sockets: [{ kind: 'grip', at: [0, h * 0.25, 0] }] });
    const blade = extrude(
      [
        [0, -h * 0.07],
        [w * 0.4, -h * 0.17],
        [w * 0.48, 0],
        [w * 0.4, h * 0.17],
        [0, h * 0.07],
      ],
      d * 0.4,
      d * 0.12,
    );
    it.part('head', at(it.says('battle', 'double') ? mirror(blade) : blade, 0, h * 0.82), 'main', { parent: 'handle' });
    it.part('collar', at(box(d * 1.3, h * 0.17, d * 0.9, d * 0.12), 0, h * 0.82), 'main', { parent: 'head' });
    it.detail('wrap', row(at(cylinder(d * 0.44, h * 0.04, { sides: 8 }), 0, h * 0.12), 4, [0, h * 0.06, 0]), 'wrap', { parent: 'handle' });
  },
});
