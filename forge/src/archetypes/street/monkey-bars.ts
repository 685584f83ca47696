import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, extrude, type Flat, group, mirror, row, side } from '../solids.ts';

export default archetype({
  name: 'monkey_bars',
  words: ['climbing frame', 'jungle gym', 'playground', 'play structure', 'playset', 'play set', 'jungle-gym', 'climbing tower'],
  serves: ['jungle_gym', 'playground#1'],
  kind: 'structure',
  size: [2.6, 3, 5],
  massKg: 400,
  roles: {
    main: mat('painted_metal', '#2f7fc4'),
    post: mat('painted_metal', '#e5b12e'),
    deck: mat('plank', '#b5824f'),
    slide: mat('plastic', '#d8392f'),
    roof: mat('plastic', '#3f9a4a'),
  },
  tint: ['main', 'slide'],
  build(it) {
    const { w, h, d } = it;
    const post = (x: number, z: number, tall: number): Solid => at(cylinder(0.06, tall, { sides: 9 }), x, tall / 2, z);
    const deckY = h * 0.44;
    it.part('posts', mirror(group(post(w * 0.28, d * 0.0, h * 0.86), post(w * 0.28, -d * 0.22, h * 0.86), post(w * 0.28, -d * 0.48, h * 0.72))), 'post');
    it.part('deck', at(box(w * 0.62, 0.1, d * 0.25, 0.02), 0, deckY, -d * 0.11), 'deck', { parent: 'posts' });
    it.part(
      'roof',
      at(
        extrude(
          [
            [-w * 0.38, 0],
            [w * 0.38, 0],
            [0, h * 0.17],
          ],
          d * 0.3,
          0.02,
        ),
        0,
        h * 0.83,
        -d * 0.11,
      ),
      'roof',
      { parent: 'posts' },
    );
    it.part(
      'rails',
      group(
        mirror(at(row(along.z(cylinder(0.03, d * 0.22, { sides: 7 })), 2, [0, h * 0.1, 0]), w * 0.28, deckY + h * 0.1, -d * 0.11)),
        at(row(along.x(cylinder(0.03, w * 0.56, { sides: 7 })), 2, [0, h * 0.1, 0]), 0, deckY + h * 0.1, -d * 0.22),
      ),
      'main',
      { parent: 'posts' },
    );
    it.part(
      'overhead_bars',
      group(
        mirror(at(along.z(cylinder(0.045, d * 0.28, { sides: 8 })), w * 0.28, h * 0.7, -d * 0.35)),
        at(row(along.x(cylinder(0.035, w * 0.58, { sides: 7 })), 6, [0, 0, -d * 0.048]), 0, h * 0.7, -d * 0.23),
      ),
      'main',
      { parent: 'posts' },
    );
    it.part('end_ladder', at(row(along.x(cylinder(0.035, w * 0.58, { sides: 7 })), 4, [0, h * 0.15, 0]), 0, h * 0.14, -d * 0.48), 'main', { parent: 'posts' });
    const profile: Flat[] = [
      [-d * 0.0, deckY + 0.05],
      [d * 0.06, deckY + 0.04],
      [d * 0.36, h * 0.08],
      [d * 0.48, h * 0.06],
      [d * 0.48, h * 0.02],
      [d * 0.34, h * 0.04],
      [d * 0.05, deckY - 0.06],
      [0, deckY - 0.04],
    ];
    it.part('slide', side(profile, w * 0.4, 0.01), 'slide', { parent: 'deck' });
    const lip: Flat[] = profile.map(([z, y], i) => (i < 4 ? [z, y + h * 0.07] : [z, y]));
    it.part('slide_sides', mirror(at(side(lip, 0.06, 0.01), w * 0.2, 0)), 'slide', { parent: 'slide' });
    it.part('steps', mirror(at(row(along.z(cylinder(0.035, d * 0.22, { sides: 7 })), 2, [0, h * 0.15, 0]), w * 0.28, h * 0.14, -d * 0.11)), 'main', {
      parent: 'posts',
    });
  },
});
