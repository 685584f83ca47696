import { quadruped } from '../../shared-parts/quadruped.ts';
import { archetype, mat } from '../archetype.ts';
import { at, cone, extrude, group, mirror } from '../solids.ts';

/** A lion's body; an eagle's beak and wings are put on it. */
const lion = quadruped(
  { name: 'griffin', words: ['gryphon', 'griffon', 'hippogriff', 'hippogryph'], serves: ['griffon#1'], size: [1, 1.3, 1.8], massKg: 180 },
  { main: '#c9963f', under: '#f3ecdc', dark: '#3a2d22', accent: '#efe2c6' },
  { legs: 0.36, girth: 0.16, head: 0.15, muzzle: 0.1, snout: 0.4, legThick: 0.06, ears: 'pointed', tail: 'tuft' },
);

export default archetype({
  ...lion,
  roles: { ...lion.roles, beak: mat('horn', '#e8b33a'), wing: mat('feather', '#8a5f34') },
  options: { ...lion.options, wings: ['wings', 'wing', 'winged'] },
  build(it) {
    const { w, h, d } = it;
    lion.build(it);
    const face = it.anchors.face?.at ?? [0, h * 0.8, d * 0.4];
    const back = it.anchors.back?.at ?? [0, h * 0.7, 0];
    it.part(
      'beak',
      group(
        at(cone(h * 0.07, h * 0.16, 9), 0, face[1] - h * 0.06, face[2] + h * 0.05, [104, 0, 0]),
        at(cone(h * 0.045, h * 0.09, 8), 0, face[1] - h * 0.1, face[2] + h * 0.03, [84, 0, 0]),
      ),
      'beak',
      { parent: 'head' },
    );
    if (!it.has('wings')) return;
    const feather: [number, number][] = [
      [0, 0],
      [w * 0.16, h * 0.2],
      [w * 0.3, h * 0.42],
      [w * 0.22, h * 0.46],
      [w * 0.02, h * 0.4],
      [-w * 0.18, h * 0.3],
      [-w * 0.26, h * 0.12],
      [-w * 0.12, h * 0.02],
    ];
    for (const [name, side] of [
      ['left_wing', 1],
      ['right_wing', -1],
    ] as const)
      it.part(
        name,
        at(
          extrude(
            feather.map(([x, y]): [number, number] => [x * 1.5, y]),
            w * 0.05,
            w * 0.012,
          ),
          side * w * 0.16,
          back[1] - h * 0.04,
          back[2] + d * 0.1,
          [0, 90, side * -26],
        ),
        'wing',
        { parent: 'body', ghost: true, joint: { type: 'ball', at: [side * w * 0.16, back[1] - h * 0.02, back[2] + d * 0.1] } },
      );
    it.detail('ruff', mirror(at(cone(h * 0.07, h * 0.2, 7), w * 0.1, face[1] - h * 0.2, face[2] - h * 0.12, [150, 0, 14])), 'under', {
      parent: 'neck',
      ghost: true,
    });
  },
});
