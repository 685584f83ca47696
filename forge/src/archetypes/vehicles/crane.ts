import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, box, cylinder, group, mirror, row, torus, tube } from '../solids.ts';

export default archetype({
  name: 'crane',
  words: ['construction crane', 'tower crane', 'building crane', 'harbour crane'],
  near: ['derrick', 'hoist', 'oil rig'],
  serves: ['crane#artifact', 'derrick#artifact', 'lifting_device'],
  when: { crane: ['construction', 'tower', 'building', 'lifting', 'beam', 'lift', 'site', 'steel', 'harbour', 'yellow'] },
  kind: 'structure',
  size: [2.4, 14, 12],
  massKg: 20_000,
  roles: {
    main: mat('painted_metal', '#e8b22c'),
    base: mat('concrete', '#9b9a95'),
    dark: mat('iron', '#3a3d42'),
    glass: mat('plastic', '#35505e', { roughness: 0.12 }),
  },
  keep: ['glass'],
  build(it) {
    const { w, h, d } = it;
    const mast = w * 0.34;
    const arm = h * 0.86;
    const z = -d * 0.2;
    const bar = w * 0.05;
    it.part('foot', at(box(w, h * 0.05, w, it.bevel(0.05)), 0, h * 0.025, z), 'base');
    const lattice = at(
      group(
        ...[-1, 1].flatMap((x) => [-1, 1].map((k) => at(box(bar * 1.4, h * 0.84, bar * 1.4), x * mast, h * 0.45, k * mast))),
        row(at(group(mirror(at(box(bar, bar, mast * 2.3), mast, 0), 'x'), mirror(at(box(mast * 2.3, bar, bar), 0, 0, mast), 'z')), 0, h * 0.07), 10, [
          0,
          h * 0.085,
          0,
        ]),
        row(at(group(mirror(at(box(bar * 0.8, bar * 0.8, mast * 3), mast, 0, 0, [30, 0, 0]), 'x')), 0, h * 0.11), 9, [0, h * 0.085, 0]),
      ),
      0,
      0,
      z,
    );
    it.part('mast', lattice, 'main', { parent: 'foot' });
    it.part('cab', at(box(w * 0.5, h * 0.08, w * 0.55, it.bevel(0.06)), mast * 1.3, arm - h * 0.03, z + mast), 'main', { parent: 'mast' });
    it.part('cab_window', at(box(w * 0.42, h * 0.045, 0.06), mast * 1.3, arm - h * 0.02, z + mast + w * 0.275), 'glass', { parent: 'cab' });
    it.part(
      'jib',
      group(
        mirror(at(box(bar, bar, d * 0.98), mast * 0.8, arm)),
        at(box(bar, bar, d * 0.72), 0, arm + h * 0.06, d * 0.1),
        row(at(mirror(at(box(bar * 0.8, h * 0.072, bar * 0.8), mast * 0.4, arm + h * 0.03, 0, [24, 0, 32])), 0, 0, z + d * 0.02), 9, [0, 0, d * 0.075]),
        row(at(box(mast * 1.7, bar, bar), 0, arm, -d * 0.48), 13, [0, 0, d * 0.08]),
      ),
      'main',
      { parent: 'mast', joint: hinge(0, arm, z, [0, 1, 0], -170, 170) },
    );
    it.part(
      'peak',
      group(
        ...[-1, 1].map((x) =>
          tube(
            [
              [x * mast, arm, z],
              [0, h * 0.99, z],
            ],
            bar,
            6,
          ),
        ),
      ),
      'main',
      { parent: 'jib' },
    );
    it.part(
      'stays',
      group(
        tube(
          [
            [0, h * 0.985, z],
            [0, arm + h * 0.06, d * 0.38],
          ],
          bar * 0.4,
          5,
        ),
        tube(
          [
            [0, h * 0.985, z],
            [0, arm, -d * 0.47],
          ],
          bar * 0.4,
          5,
        ),
      ),
      'dark',
      { parent: 'peak' },
    );
    it.part('counterweight', at(box(w * 0.7, h * 0.1, d * 0.08, it.bevel(0.06)), 0, arm - h * 0.03, -d * 0.45), 'base', { parent: 'jib' });
    it.part('trolley', at(box(mast * 1.8, h * 0.02, d * 0.05), 0, arm - bar, d * 0.3), 'dark', { parent: 'jib' });
    it.part('cable', at(cylinder(bar * 0.3, h * 0.34, { sides: 6 }), 0, arm - h * 0.17, d * 0.3), 'dark', { parent: 'trolley' });
    it.part(
      'hook',
      group(at(box(w * 0.14, h * 0.03, w * 0.1), 0, arm - h * 0.34, d * 0.3), at(torus(w * 0.1, w * 0.03, 290, 12), 0, arm - h * 0.37, d * 0.3, [90, 0, 0])),
      'dark',
      { parent: 'cable' },
    );
  },
});
