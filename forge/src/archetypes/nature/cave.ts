import { rocky } from '../../shared-parts/rocky.ts';
import { arched } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, cone, extrude, group } from '../solids.ts';

export default archetype({
  name: 'cave',
  words: ['cave entrance', 'cavern', 'grotto', 'mine entrance', 'tunnel', 'bear cave', 'den'],
  serves: ['cave#1', 'tunnel#1'],
  kind: 'structure',
  size: [6, 4, 5],
  massKg: 120_000,
  roles: {
    main: mat('stone', '#857d75'),
    dark: mat('stone', '#2a2623'),
    edge: mat('stone', '#a0988e'),
    moss: mat('moss', '#6f9245'),
    wood: mat('oak', '#7a5230'),
  },
  build(it) {
    const { w, h, d } = it;
    const mouth = w * 0.36;
    it.part(
      'rock',
      rocky(
        it,
        [
          [0, 0.47],
          [h * 0.2, 0.46],
          [h * 0.5, 0.41],
          [h * 0.8, 0.29],
          [h * 0.98, 0.1],
        ],
        w,
        d,
        11,
      ),
      'main',
    );
    const z = d * 0.36;
    it.part('mouth_rock', at(extrude(arched(mouth * 1.5, h * 0.78, 7), d * 0.26, h * 0.05), 0, 0, z), 'main', { parent: 'rock' });
    it.part('mouth', at(extrude(arched(mouth, h * 0.58, 9), d * 0.2), 0, 0, z + d * 0.035), 'dark', { parent: 'mouth_rock' });
    it.part(
      'lip',
      group(
        ...Array.from({ length: 9 }, (_, i) => {
          const a = (i / 8) * Math.PI;
          return at(
            ball(mouth * it.random.between(0.13, 0.18), h * it.random.between(0.06, 0.09), d * 0.07, 6),
            Math.cos(a) * mouth * 0.57,
            i === 0 || i === 8 ? h * 0.07 : h * 0.36 + Math.sin(a) * h * 0.25,
            z + d * 0.12,
          );
        }),
      ),
      'edge',
      { parent: 'mouth_rock' },
    );
    it.part(
      'side_rocks',
      group(
        at(ball(w * 0.13, h * 0.2, w * 0.12, 7), -w * 0.36, h * 0.12, d * 0.34),
        at(ball(w * 0.11, h * 0.15, w * 0.11, 7), w * 0.38, h * 0.1, d * 0.34),
        at(ball(w * 0.06, h * 0.07, w * 0.06, 6), w * 0.26, h * 0.045, d * 0.46),
      ),
      'main',
      { parent: 'rock' },
    );
    if (it.says('mine'))
      it.part('props', group(...[-1, 1].map((s) => at(cone(mouth * 0.08, h * 0.6, 6), s * mouth * 0.42, h * 0.3, z + d * 0.15))), 'wood', {
        parent: 'mouth_rock',
      });
    else
      it.part(
        'stalactites',
        group(
          ...[-0.3, -0.1, 0.12, 0.3].map((k, i) =>
            at(cone(mouth * 0.07, h * (i % 2 ? 0.14 : 0.2), 6), mouth * k, h * (0.53 - Math.abs(k) * 0.3), z + d * 0.12, [180, 0, 0]),
          ),
        ),
        'edge',
        { parent: 'lip' },
      );
    it.part(
      'moss',
      group(
        ...[
          [-0.1, 0.93, 0],
          [0.16, 0.84, 0.1],
          [-0.24, 0.72, 0.1],
          [0.02, 0.79, 0.4],
        ].map(([x = 0, y = 0, q = 0]) => at(ball(w * 0.1, h * 0.045, d * 0.1, 8), w * x, h * y, d * q)),
      ),
      'moss',
      { parent: 'rock', ghost: true },
    );
  },
});
