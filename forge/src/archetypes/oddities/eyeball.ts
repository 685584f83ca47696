import { archetype, mat } from '../archetype.ts';
import { at, ball, group, tube } from '../solids.ts';

export default archetype({
  name: 'eyeball',
  words: ['eye', 'human eye', 'eyes'],
  serves: ['eyeball#1', 'eye#1'],
  kind: 'prop',
  size: [0.16, 0.16, 0.16],
  massKg: 0.1,
  when: { eye: ['human', 'ball', 'giant', 'monster', 'big'] },
  roles: { main: mat('porcelain', '#f7f5ef'), iris: mat('glass', '#3f8fc9'), pupil: mat('plastic', '#17161a'), vein: mat('skin', '#cf4b4b') },
  build(it) {
    const { w } = it;
    const r = w * 0.48;
    it.part('ball', at(ball(r, r, r, it.sides(22)), 0, r), 'main');
    it.part('iris', at(ball(r * 0.5, r * 0.5, r * 0.2, 18), 0, r, r * 0.84), 'iris', { parent: 'ball' });
    it.part('pupil', at(ball(r * 0.25, r * 0.25, r * 0.12, 14), 0, r, r * 0.97), 'pupil', { parent: 'iris' });
    it.detail(
      'veins',
      group(
        ...[20, 100, 170, 250, 320].map((a) => ({
          shape: 'place' as const,
          of: at(
            tube(
              [
                [0, r * 0.92, -r * 0.42],
                [r * 0.1, r * 0.99, -r * 0.1],
                [0, r * 0.9, r * 0.42],
              ],
              r * 0.02,
              5,
            ),
            0,
            0,
          ),
          turn: [0, 0, a] as [number, number, number],
          at: [0, r, 0] as [number, number, number],
        })),
      ),
      'vein',
      { parent: 'ball', ghost: true },
    );
    it.detail('shine', at(ball(r * 0.1), r * 0.16, r * 1.2, r * 0.96), 'main', { parent: 'pupil', ghost: true });
  },
});
