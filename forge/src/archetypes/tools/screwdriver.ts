import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, lathe, torus } from '../solids.ts';

export default archetype({
  name: 'screwdriver',
  words: [],
  near: ['chisel', 'awl', 'drill', 'power drill', 'wrench', 'spanner', 'pliers', 'soldering iron', 'auger'],
  serves: ['screwdriver#artifact', 'wrench#artifact', 'power_tool', 'drill#artifact'],
  kind: 'prop',
  size: [0.05, 0.28, 0.05],
  massKg: 0.2,
  roles: { main: mat('plastic', '#e2a52c'), shaft: mat('steel', '#b4bac0') },
  build(it) {
    const { w, h } = it;
    it.part(
      'handle',
      lathe(
        [
          [0, 0],
          [w * 0.4, 0],
          [w * 0.5, h * 0.05],
          [w * 0.42, h * 0.18],
          [w * 0.5, h * 0.32],
          [w * 0.28, h * 0.42],
          [0, h * 0.42],
        ],
        10,
      ),
      'main',
      { sockets: [{ kind: 'grip', at: [0, h * 0.2, 0] }] },
    );
    it.part('shaft', at(cylinder(w * 0.13, h * 0.54, { sides: 8 }), 0, h * 0.67), 'shaft', { parent: 'handle' });
    it.part('tip', at(box(w * 0.34, h * 0.09, w * 0.08), 0, h * 0.955), 'shaft', { parent: 'shaft' });
    it.detail('collar', at(torus(w * 0.26, w * 0.06, 360, 10), 0, h * 0.42), 'shaft', { parent: 'handle' });
  },
});
