import { archetype, mat } from '../archetype.ts';
import { along, at, box, cone, cylinder, extrude, lathe, ring, torus } from '../solids.ts';

export default archetype({
  name: 'rocket',
  words: ['rocket ship', 'space rocket'],
  near: ['spaceship', 'space ship', 'space shuttle', 'starship', 'shuttle', 'spacecraft', 'missile', 'firework', 'space elevator'],
  serves: ['rocket#artifact', 'spacecraft', 'missile'],
  kind: 'structure',
  size: [2.6, 7.0, 2.6],
  massKg: 12000,
  body: 'dynamic',
  behaviours: ['fly'],
  roles: {
    main: mat('painted_metal', '#efece4'),
    trim: mat('painted_metal', '#d0392e'),
    glass: mat('glass', '#7fc8e0'),
    dark: mat('iron', '#3d4046'),
    flame: mat('glow', '#ffb13a', { glow: 1 }),
  },
  tint: ['main', 'trim'],
  keep: ['glass'],
  options: { flame: ['flame', 'flames', 'fire'] },
  build(it) {
    const { w, h } = it;
    const r = w * 0.25;
    const foot = h * 0.1;
    it.part(
      'body',
      lathe(
        [
          [0, foot],
          [r * 0.66, foot],
          [r * 0.98, h * 0.32],
          [r, h * 0.5],
          [r * 0.84, h * 0.7],
          [r * 0.72, h * 0.76],
          [0, h * 0.76],
        ],
        it.sides(18),
      ),
      'main',
    );
    it.part(
      'nose',
      lathe(
        [
          [0, h * 0.755],
          [r * 0.76, h * 0.755],
          [r * 0.5, h * 0.88],
          [r * 0.14, h * 0.985],
          [0, h],
        ],
        it.sides(18),
      ),
      'trim',
      { parent: 'body' },
    );
    it.part('band', at(cylinder(r * 1.0, h * 0.05, { top: r * 1.015, sides: it.sides(18) }), 0, h * 0.38), 'trim', { parent: 'body' });
    it.part('window', at(along.z(cylinder(r * 0.34, r * 0.3, { sides: 16 })), 0, h * 0.6, r * 0.8), 'glass', { parent: 'body' });
    it.part('window_rim', at(along.z(torus(r * 0.36, r * 0.08, 360, 16)), 0, h * 0.6, r * 0.92), 'dark', { parent: 'window' });
    it.part(
      'fins',
      ring(
        at(
          extrude(
            [
              [r * 0.4, h * 0.3],
              [r * 0.4, h * 0.06],
              [w * 0.46, 0],
              [w * 0.49, h * 0.14],
            ],
            r * 0.16,
            r * 0.04,
          ),
          0,
          0,
        ),
        4,
      ),
      'trim',
      { parent: 'body' },
    );
    it.part('nozzle', at(cylinder(r * 0.6, h * 0.08, { top: r * 0.4, sides: 14 }), 0, foot - h * 0.025), 'dark', { parent: 'body' });
    if (it.has('flame', it.says('flying', 'launching', 'blasting', 'blasts')))
      it.part('flame', at(cone(r * 0.5, h * 0.1, 10), 0, h * 0.02, 0, [180, 0, 0]), 'flame', { parent: 'nozzle', ghost: true });
    it.detail('door', at(box(r * 0.6, h * 0.13, r * 0.14, 0.04), 0, h * 0.24, r * 0.86, [-9, 0, 0]), 'dark', { parent: 'body' });
  },
});
