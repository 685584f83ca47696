import { archetype, mat } from '../archetype.ts';
import { along, at, box, lathe } from '../solids.ts';

export default archetype({
  name: 'paintbrush',
  words: ['paint brush', 'artist brush', 'brush'],
  serves: ['paintbrush#1'],
  kind: 'prop',
  size: [0.06, 0.04, 0.3],
  massKg: 0.08,
  when: { brush: ['paint', 'artist', 'painting', 'canvas'] },
  roles: { main: mat('oak', '#c0392f'), band: mat('chrome', '#d0d4d9'), hair: mat('hair', '#5a3a26'), paint: mat('plastic', '#3f7fd0') },
  build(it) {
    const { w, h, d } = it;
    const y = h * 0.5;
    it.part(
      'handle',
      at(
        along.z(
          lathe(
            [
              [0, -d * 0.5],
              [w * 0.16, -d * 0.47],
              [w * 0.13, -d * 0.3],
              [w * 0.22, -d * 0.08],
              [w * 0.26, 0],
              [0, 0],
            ],
            it.sides(12),
          ),
        ),
        0,
        y,
        0,
      ),
      'main',
    );
    it.part('band', at(box(w * 0.66, h * 0.9, d * 0.14, h * 0.1), 0, y, d * 0.06), 'band', { parent: 'handle' });
    it.part('bristles', at(box(w * 0.6, h * 0.78, d * 0.22, h * 0.1), 0, y, d * 0.22), 'hair', { parent: 'band' });
    it.part('paint', at(box(w * 0.62, h * 0.82, d * 0.16, h * 0.2), 0, y, d * 0.4), 'paint', { parent: 'bristles' });
  },
});
