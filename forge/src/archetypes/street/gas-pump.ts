import { archetype, mat } from '../archetype.ts';
import { along, at, box, curve, cylinder, group, tube } from '../solids.ts';

export default archetype({
  name: 'gas_pump',
  words: ['petrol pump', 'fuel pump', 'gasoline pump', 'gas station pump'],
  serves: ['gasoline_pump#1'],
  kind: 'structure',
  size: [0.7, 1.7, 0.5],
  massKg: 160,
  roles: {
    main: mat('painted_metal', '#c8372f'),
    pale: mat('painted_metal', '#f0ede4'),
    dark: mat('rubber', '#26282c'),
    metal: mat('steel', '#c4c9cf'),
    light: mat('glow', '#fff0c0', { glow: 0.5 }),
  },
  build(it) {
    const { w, h, d } = it;
    it.part('base', at(box(w * 0.84, h * 0.06, d, h * 0.01), -w * 0.06, h * 0.03), 'dark');
    it.part('body', at(box(w * 0.7, h * 0.76, d * 0.84, it.bevel(h * 0.03)), -w * 0.06, h * 0.43), 'main', { parent: 'base' });
    it.part('panel', at(box(w * 0.54, h * 0.26, d * 0.05, h * 0.01), -w * 0.06, h * 0.62, d * 0.42), 'pale', { parent: 'body' });
    it.part(
      'display',
      group(at(box(w * 0.4, h * 0.06, d * 0.03), -w * 0.06, h * 0.69, d * 0.445), at(box(w * 0.4, h * 0.06, d * 0.03), -w * 0.06, h * 0.6, d * 0.445)),
      'dark',
      { parent: 'panel' },
    );
    it.part('globe', at(along.z(cylinder(w * 0.22, d * 0.3, { sides: it.sides(20), bevel: d * 0.06 })), -w * 0.06, h * 0.88), 'light', { parent: 'body' });
    it.part('holster', at(box(w * 0.12, h * 0.16, d * 0.3, h * 0.01), w * 0.34, h * 0.56), 'dark', { parent: 'body' });
    it.part(
      'nozzle',
      tube(
        [
          [w * 0.4, h * 0.5, d * 0.06],
          [w * 0.4, h * 0.62, d * 0.06],
          [w * 0.4, h * 0.66, d * 0.22],
        ],
        w * 0.035,
        8,
      ),
      'metal',
      { parent: 'holster' },
    );
    it.part(
      'hose',
      tube(
        curve(
          [
            [w * 0.4, h * 0.5, d * 0.06],
            [w * 0.46, h * 0.2, d * 0.1],
            [w * 0.42, h * 0.08, 0],
            [w * 0.28, h * 0.22, 0],
          ],
          4,
        ),
        w * 0.03,
        8,
      ),
      'dark',
      { parent: 'holster' },
    );
    it.detail('stripe', at(box(w * 0.71, h * 0.05, d * 0.85), -w * 0.06, h * 0.32), 'pale', { parent: 'body' });
  },
});
