import { rocky } from '../../shared-parts/rocky.ts';
import { archetype, mat } from '../archetype.ts';
import { at, cylinder, type Flat } from '../solids.ts';

export default archetype({
  name: 'iceberg',
  words: ['berg', 'ice floe', 'glacier', 'ice block', 'ice sheet'],
  serves: ['iceberg#1', 'ice_mass', 'floe'],
  kind: 'structure',
  size: [5, 3.2, 4.4],
  massKg: 60_000,
  roles: { main: mat('ice', '#c5e6f4'), snow: mat('snow', '#f6fbfe'), deep: mat('ice', '#86c3e0'), water: mat('water', '#2f86b8') },
  keep: ['water'],
  build(it) {
    const { w, h, d } = it;
    const steps = (list: Flat[], scale: number): [number, number][] => list.map(([t, r]) => [t * h, r * scale]);
    it.part('sea', at({ shape: 'place', of: cylinder(w * 0.5, h * 0.06, { sides: 20 }), scale: [1, 1, d / w] }, 0, h * 0.03), 'water');
    it.part(
      'shelf',
      at(
        rocky(
          it,
          steps(
            [
              [0, 0.43],
              [0.1, 0.42],
              [0.2, 0.38],
              [0.22, 0.36],
            ],
            1,
          ),
          w,
          d,
          9,
        ),
        0,
        h * 0.02,
      ),
      'deep',
      { parent: 'sea' },
    );
    it.part(
      'peak',
      at(
        rocky(
          it,
          steps(
            [
              [0, 0.3],
              [0.3, 0.24],
              [0.6, 0.14],
              [0.8, 0.06],
              [0.86, 0.01],
            ],
            1,
          ),
          w,
          d,
          7,
          1.3,
        ),
        -w * 0.06,
        h * 0.13,
        -d * 0.04,
      ),
      'main',
      { parent: 'shelf' },
    );
    it.part(
      'peak_snow',
      at(
        rocky(
          it,
          steps(
            [
              [0.5, 0.19],
              [0.56, 0.19],
              [0.74, 0.1],
              [0.86, 0.02],
            ],
            1,
          ),
          w,
          d,
          7,
        ),
        -w * 0.06,
        h * 0.14,
        -d * 0.04,
      ),
      'snow',
      { parent: 'peak' },
    );
    it.part(
      'shoulder',
      at(
        rocky(
          it,
          steps(
            [
              [0, 0.2],
              [0.2, 0.17],
              [0.36, 0.09],
              [0.42, 0.015],
            ],
            1,
          ),
          w,
          d,
          6,
          1.3,
        ),
        w * 0.2,
        h * 0.17,
        d * 0.08,
      ),
      'main',
      { parent: 'shelf' },
    );
    it.part(
      'shelf_snow',
      at(
        rocky(
          it,
          steps(
            [
              [0, 0.365],
              [0.03, 0.35],
              [0.045, 0.32],
            ],
            1,
          ),
          w,
          d,
          12,
          0.6,
        ),
        0,
        h * 0.225,
      ),
      'snow',
      { parent: 'shelf' },
    );
    it.part(
      'floe',
      at(
        rocky(
          it,
          steps(
            [
              [0, 0.07],
              [0.06, 0.065],
              [0.075, 0.055],
            ],
            1,
          ),
          w,
          d,
          6,
        ),
        w * 0.36,
        h * 0.035,
        d * 0.3,
      ),
      'snow',
      { parent: 'sea' },
    );
    it.anchor('top', w * 0.05, h * 0.27, d * 0.22, w * 0.3);
  },
});
