import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, group, tube } from '../solids.ts';

export default archetype({
  name: 'broccoli',
  words: ['cauliflower', 'broccoli floret'],
  serves: ['broccoli#2', 'cauliflower#2'],
  kind: 'prop',
  size: [0.2, 0.2, 0.2],
  massKg: 0.25,
  roles: { main: mat('moss', '#4f8f3a'), stem: mat('leaf', '#9cc46a') },
  build(it) {
    const { w, h } = it;
    it.part(
      'stem',
      group(
        at(cylinder(w * 0.13, h * 0.5, { top: w * 0.16, sides: 10 }), 0, h * 0.25),
        ...[30, 150, 270].map((a) =>
          tube(
            [
              [0, h * 0.34, 0],
              [Math.cos((a * Math.PI) / 180) * w * 0.26, h * 0.56, Math.sin((a * Math.PI) / 180) * w * 0.26],
            ],
            [w * 0.08, w * 0.07],
            8,
          ),
        ),
      ),
      'stem',
    );
    it.part(
      'florets',
      group(
        at(ball(w * 0.24, h * 0.18, w * 0.24, 10), 0, h * 0.8),
        ...[0, 60, 120, 180, 240, 300].map((a) =>
          at(ball(w * 0.19, h * 0.16, w * 0.19, 9), Math.cos((a * Math.PI) / 180) * w * 0.29, h * 0.64, Math.sin((a * Math.PI) / 180) * w * 0.29),
        ),
        ...[30, 150, 270].map((a) =>
          at(ball(w * 0.13, h * 0.1, w * 0.13, 8), Math.cos((a * Math.PI) / 180) * w * 0.16, h * 0.88, Math.sin((a * Math.PI) / 180) * w * 0.16),
        ),
      ),
      'main',
      { parent: 'stem' },
    );
  },
});
