import { archetype, mat } from '../archetype.ts';
import { along, at, cone, cylinder } from '../solids.ts';

export default archetype({
  name: 'pencil',
  words: ['wooden pencil', 'coloured pencil', 'colored pencil', 'crayon', 'wax crayon'],
  serves: ['pencil#1', 'crayon#1'],
  kind: 'prop',
  size: [0.03, 0.03, 0.2],
  massKg: 0.02,
  roles: {
    main: mat('painted_metal', '#f0b72f'),
    wood: mat('pine', '#e3b98a'),
    lead: mat('slate', '#34343a'),
    rubber: mat('rubber', '#e88a94'),
    band: mat('steel', '#c4c9cf'),
  },
  build(it) {
    const { w, h, d } = it;
    const y = h * 0.5;
    it.part('shaft', at(along.z(cylinder(w * 0.48, d * 0.66, { sides: 6 })), 0, y, 0.02 * d), 'main');
    it.part('point', at(along.z(cylinder(w * 0.44, d * 0.12, { top: w * 0.14, sides: 10 })), 0, y, d * 0.4), 'wood', { parent: 'shaft' });
    it.part('lead', at(along.z(cone(w * 0.15, d * 0.05, 8)), 0, y, d * 0.475), 'lead', { parent: 'point' });
    it.part('band', at(along.z(cylinder(w * 0.49, d * 0.09, { sides: 14 })), 0, y, -d * 0.34), 'band', { parent: 'shaft' });
    it.part('rubber', at(along.z(cylinder(w * 0.44, d * 0.12, { sides: 14, bevel: w * 0.12 })), 0, y, -d * 0.43), 'rubber', { parent: 'band' });
  },
});
