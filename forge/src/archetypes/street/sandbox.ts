import type { Solid } from '@worldkiln/contracts';
import { bail } from '../../shared-parts/handle.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, group, ring, turned } from '../solids.ts';

export default archetype({
  name: 'sandbox',
  words: ['sandpit', 'sand box', 'sand pit', 'sandcastle', 'sand castle'],
  serves: ['sandbox', 'sandpile'],
  kind: 'prop',
  size: [2.2, 0.7, 2.2],
  massKg: 300,
  body: 'fixed',
  roles: {
    main: mat('plank', '#b5824f'),
    sand: mat('sand', '#e8cf94'),
    red: mat('plastic', '#d8392f'),
    blue: mat('plastic', '#2f7fc4'),
    flag: mat('cotton', '#e5b12e'),
  },
  build(it) {
    const { w, h, d } = it;
    it.part('sand', at(box(w * 0.9, h * 0.24, d * 0.9), 0, h * 0.12), 'sand');
    const beam = (turn: number): Solid => turned(at(box(w, h * 0.3, w * 0.07, 0.02), 0, h * 0.15, d * 0.465), 0, turn);
    it.part('frame', group(beam(0), beam(90), beam(180), beam(270)), 'main', { parent: 'sand' });
    it.part('corner_seats', ring(at(box(w * 0.2, h * 0.06, w * 0.2, 0.015), w * 0.4, h * 0.32, w * 0.4), 4), 'main', { parent: 'frame' });
    it.part(
      'castle',
      group(
        at(cylinder(w * 0.16, h * 0.36, { top: w * 0.13, sides: 14 }), -w * 0.1, h * 0.4, -d * 0.1),
        at(cylinder(w * 0.09, h * 0.34, { top: w * 0.07, sides: 12 }), -w * 0.1, h * 0.72, -d * 0.1),
        ...[0, 1, 2].map((i) =>
          at(
            cylinder(w * 0.08, h * 0.34, { top: w * 0.06, sides: 12 }),
            -w * 0.1 + Math.cos(i * 2.1 + 0.5) * w * 0.2,
            h * 0.36,
            -d * 0.1 + Math.sin(i * 2.1 + 0.5) * w * 0.2,
          ),
        ),
      ),
      'sand',
      { parent: 'sand' },
    );
    it.part(
      'flag',
      group(at(box(0.015, h * 0.3, 0.015), -w * 0.1, h * 0.98, -d * 0.1), at(box(0.14, h * 0.12, 0.012), -w * 0.1 + 0.075, h * 1.06, -d * 0.1)),
      'flag',
      { parent: 'castle' },
    );
    it.part(
      'bucket',
      at(
        group(at(cylinder(w * 0.055, h * 0.24, { top: w * 0.075, sides: 14 }), 0, h * 0.12), at(bail(w * 0.14, h * 0.16, 0.015), 0, h * 0.23)),
        w * 0.24,
        h * 0.23,
        d * 0.18,
      ),
      'red',
      { parent: 'sand' },
    );
    it.part(
      'spade',
      at(
        group(
          at(box(w * 0.08, h * 0.22, 0.015, 0.005), 0, 0),
          at(cylinder(0.013, h * 0.34, { sides: 7 }), 0, h * 0.24),
          at(box(w * 0.06, 0.025, 0.025, 0.008), 0, h * 0.42),
        ),
        w * 0.08,
        h * 0.3,
        d * 0.28,
        [-20, 20, 12],
      ),
      'blue',
      { parent: 'sand' },
    );
  },
});
