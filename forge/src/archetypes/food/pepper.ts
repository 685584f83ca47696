import { archetype, mat } from '../archetype.ts';
import { at, cylinder, group, lathe, tube } from '../solids.ts';

export default archetype({
  name: 'pepper',
  words: ['bell pepper', 'chili pepper', 'chilli', 'capsicum', 'red pepper', 'jalapeno'],
  serves: ['pepper#4', 'sweet_pepper#2'],
  kind: 'prop',
  size: [0.12, 0.14, 0.12],
  massKg: 0.15,
  when: { pepper: ['bell', 'red', 'green', 'yellow', 'chili', 'vegetable'] },
  roles: { main: mat('flesh_fruit', '#cf2f2a'), stem: mat('leaf', '#5f8a3a') },
  build(it) {
    const { w, h } = it;
    it.part(
      'fruit',
      group(
        ...[45, 135, 225, 315].map((a) =>
          at(
            lathe(
              [
                [0, 0],
                [w * 0.15, h * 0.02],
                [w * 0.25, h * 0.3],
                [w * 0.28, h * 0.62],
                [w * 0.18, h * 0.8],
                [0, h * 0.78],
              ],
              it.sides(12),
            ),
            Math.cos((a * Math.PI) / 180) * w * 0.2,
            0,
            Math.sin((a * Math.PI) / 180) * w * 0.2,
          ),
        ),
      ),
      'main',
    );
    it.part('crown', at(cylinder(w * 0.16, h * 0.07, { top: w * 0.1, sides: 10 }), 0, h * 0.77), 'stem', { parent: 'fruit' });
    it.part(
      'stem',
      tube(
        [
          [0, h * 0.76, 0],
          [0, h * 0.88, 0],
          [w * 0.08, h * 0.98, 0],
        ],
        [w * 0.07, w * 0.055, w * 0.06],
        8,
      ),
      'stem',
      { parent: 'crown' },
    );
  },
});
