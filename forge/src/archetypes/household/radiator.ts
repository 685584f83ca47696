import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, group, mirror, roundRect, side } from '../solids.ts';

export default archetype({
  name: 'radiator',
  words: ['heater', 'space heater', 'central heating'],
  near: ['boiler', 'furnace heater'],
  serves: ['radiator#1', 'heater#artifact', 'radiator#artifact'],
  kind: 'prop',
  size: [0.95, 0.75, 0.2],
  massKg: 40,
  body: 'fixed',
  roles: { main: mat('painted_metal', '#efece2'), valve: mat('brass', '#c79a4a'), knob: mat('plastic', '#3a3c40') },
  build(it) {
    const { w, h, d } = it;
    const n = 9;
    const step = (w * 0.84) / (n - 1);
    const fin = (x: number): Solid => at(side(roundRect(d * 0.8, h * 0.84, d * 0.3, 3), step * 0.68, step * 0.16), x, h * 0.53);
    it.part('fins', group(...Array.from({ length: n }, (_, i) => fin((i - (n - 1) / 2) * step))), 'main');
    it.part('pipes', group(...[0.2, 0.86].map((k) => at(along.x(cylinder(h * 0.05, w * 0.88, { sides: 10 })), 0, h * k))), 'main', { parent: 'fins' });
    it.part(
      'feet',
      mirror(
        group(
          at(box(step * 0.7, h * 0.16, d * 0.3, 0.01), w * 0.42, h * 0.08, d * 0.24),
          at(box(step * 0.7, h * 0.16, d * 0.3, 0.01), w * 0.42, h * 0.08, -d * 0.24),
        ),
      ),
      'main',
      { parent: 'fins' },
    );
    it.part(
      'valve',
      group(at(along.x(cylinder(h * 0.03, w * 0.06, { sides: 9 })), w * 0.46, h * 0.2), at(cylinder(h * 0.026, h * 0.22, { sides: 9 }), w * 0.475, h * 0.11)),
      'valve',
      { parent: 'pipes' },
    );
    it.part('knob', at(cylinder(h * 0.045, h * 0.09, { sides: 10, bevel: 0.006 }), w * 0.475, h * 0.26), 'knob', { parent: 'valve' });
    it.detail(
      'slots',
      group(...Array.from({ length: n }, (_, i) => at(box(step * 0.2, h * 0.5, d * 0.02), (i - (n - 1) / 2) * step, h * 0.53, d * 0.4))),
      mat('painted_metal', '#cfcabd'),
      { parent: 'fins' },
    );
  },
});
