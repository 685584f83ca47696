import { archetype, mat } from '../archetype.ts';
import { at, box, group } from '../solids.ts';

export default archetype({
  name: 'ruler',
  words: ['wooden ruler', 'measuring stick', 'yardstick', 'measuring ruler'],
  near: ['tape measure'],
  serves: ['rule#12', 'ruler#1', 'measuring_stick'],
  kind: 'prop',
  size: [0.32, 0.01, 0.04],
  massKg: 0.04,
  roles: { main: mat('pine', '#d9b66f'), marks: mat('plastic', '#2f2a26') },
  when: { ruler: ['wooden', 'inch', 'centimeter', 'school', 'plastic', 'measuring', 'pencil'] },
  build(it) {
    const { w, h, d } = it;
    it.part('board', at(box(w, h * 0.9, d, h * 0.1), 0, h * 0.45), 'main');
    it.part(
      'marks',
      group(
        ...Array.from({ length: 31 }, (_, i) =>
          at(box(w * 0.004, h * 0.14, d * (i % 5 === 0 ? 0.36 : 0.2)), (i / 30 - 0.5) * w * 0.94, h * 0.92, d * (i % 5 === 0 ? 0.3 : 0.38)),
        ),
      ),
      'marks',
      { parent: 'board' },
    );
  },
});
