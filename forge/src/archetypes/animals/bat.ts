import { archetype, mat } from '../archetype.ts';
import { eyes } from '../../shared-parts/eyes.ts';
import { at, ball, cone, extrude, mirror, tube, type Flat } from '../solids.ts';

export default archetype({
  name: 'bat',
  words: ['vampire bat', 'fruit bat'],
  serves: ['bat#animal'],
  kind: 'character',
  size: [0.8, 0.36, 0.24],
  massKg: 0.2,
  behaviours: ['fly'],
  roles: { main: mat('fur', '#4a3b45'), wing: mat('leather', '#6b4a5c'), bone: mat('bone', '#f1eadb') },
  tint: ['main', 'wing'],
  build(it) {
    const { w, h, d } = it;
    const r = h * 0.26;
    it.part('body', at(ball(r * 0.82, r * 1.15, r * 0.8, it.sides(12)), 0, r * 1.2), 'main');
    it.part('head', at(ball(r * 0.78, r * 0.72, r * 0.72, it.sides(12)), 0, h * 0.72, r * 0.2), 'main', { parent: 'body' });
    it.part('ears', mirror(at(cone(r * 0.3, r * 0.95, 6), r * 0.46, h * 0.72 + r * 0.86, r * 0.12, [0, 0, -16])), 'wing', { parent: 'head' });
    eyes(it, { parent: 'head', x: r * 0.32, y: h * 0.75, z: r * 0.8, radius: r * 0.16 });
    it.detail('fangs', mirror(at(cone(r * 0.07, r * 0.24, 5), r * 0.14, h * 0.72 - r * 0.42, r * 0.82, [180, 0, 0])), 'bone', { parent: 'head' });
    it.part('feet', mirror(at(ball(r * 0.2, r * 0.16, r * 0.3, 8), r * 0.34, r * 0.15, r * 0.1)), 'wing', { parent: 'body' });
    const half = w / 2;
    const membrane: Flat[] = [
      [0, h * 0.1],
      [half * 0.2, -h * 0.16],
      [half * 0.42, -h * 0.02],
      [half * 0.6, -h * 0.22],
      [half * 0.76, -h * 0.03],
      [half * 0.98, -h * 0.12],
      [half * 0.9, h * 0.22],
      [half * 0.6, h * 0.36],
      [half * 0.2, h * 0.26],
    ];
    for (const [name, side] of [
      ['left', 1],
      ['right', -1],
    ] as const) {
      const outline = side === 1 ? membrane : membrane.map(([x, y]): Flat => [-x, y]).toReversed();
      it.part(`${name}_wing`, at(extrude(outline, d * 0.08, d * 0.015), side * r * 0.4, h * 0.42, -r * 0.1, [0, side * -12, 0]), 'wing', {
        parent: 'body',
        joint: { type: 'hinge', at: [side * r * 0.6, h * 0.5, 0], axis: [0, 0, 1], limitsDeg: [-60, 60] },
      });
      it.detail(
        `${name}_wing_bone`,
        tube(
          [
            [side * r * 0.6, h * 0.6, 0],
            [side * half * 0.62, h * 0.78, d * 0.12],
            [side * half * 0.98, h * 0.62, d * 0.2],
          ],
          [r * 0.14, r * 0.1, r * 0.06],
          6,
        ),
        'main',
        { parent: `${name}_wing` },
      );
    }
    it.anchor('head', 0, h * 0.92, r * 0.15, r * 1.6);
  },
});
