import { archetype, mat } from '../archetype.ts';
import { along, at, ball, cylinder, lathe, mirror } from '../solids.ts';

export default archetype({
  name: 'drumstick',
  words: ['chicken drumstick', 'chicken leg', 'turkey leg', 'chicken thigh', 'roast chicken leg'],
  near: ['roast chicken', 'fried chicken', 'chicken wing', 'roast turkey'],
  serves: ['drumstick#food'],
  kind: 'prop',
  size: [0.1, 0.09, 0.22],
  massKg: 0.25,
  roles: { main: mat('bread', '#a8602a'), bone: mat('bone', '#f1e8d6') },
  build(it) {
    const { w, h, d } = it;
    const r = h / 2;
    it.part(
      'meat',
      at(
        along.z(
          lathe(
            [
              [0, -d * 0.42],
              [r * 0.3, -d * 0.38],
              [r * 0.42, -d * 0.16],
              [r * 0.8, d * 0.08],
              [r, d * 0.28],
              [r * 0.78, d * 0.44],
              [0, d * 0.5],
            ],
            it.sides(16),
          ),
        ),
        0,
        r,
      ),
      'main',
    );
    it.part('bone', at(along.z(cylinder(w * 0.09, d * 0.3, { sides: 9 })), 0, r, -d * 0.34), 'bone', { parent: 'meat' });
    it.part('knuckles', mirror(at(ball(w * 0.1, w * 0.1, w * 0.1, 9), w * 0.07, r, -d * 0.46)), 'bone', { parent: 'bone' });
  },
});
