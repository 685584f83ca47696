import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, box, extrude, group, mirror, torus, turned } from '../solids.ts';

export default archetype({
  name: 'coffin',
  words: ['casket', 'sarcophagus', 'vampire coffin'],
  serves: ['coffin#1', 'sarcophagus#1'],
  kind: 'prop',
  size: [0.8, 0.5, 2],
  massKg: 60,
  interaction: { open: true },
  roles: { main: mat('walnut', '#5a3420'), metal: mat('gold', '#cfa23f'), lining: mat('velvet', '#a92a36') },
  build(it) {
    const { w, h, d } = it;
    const outline = (k: number): [number, number][] =>
      [
        [-w * 0.26, -d * 0.5],
        [w * 0.26, -d * 0.5],
        [w * 0.5, -d * 0.16],
        [w * 0.24, d * 0.5],
        [-w * 0.24, d * 0.5],
        [-w * 0.5, -d * 0.16],
      ]
        .map(([x = 0, y = 0]): [number, number] => [x * k, -y * k])
        .toReversed() as [number, number][];
    it.part('box', at(turned(extrude(outline(0.97), h * 0.72), -90), 0, h * 0.36), 'main');
    it.part('lid', at(turned(extrude(outline(1), h * 0.2, h * 0.06), -90), 0, h * 0.8), 'main', {
      parent: 'box',
      joint: hinge(-w * 0.4, h * 0.72, 0, [0, 0, 1], 0, 100),
    });
    it.part('trim', at(turned(extrude(outline(0.985), h * 0.04), -90), 0, h * 0.71), 'lining', { parent: 'box' });
    it.part(
      'cross',
      group(at(box(w * 0.08, h * 0.1, d * 0.42), 0, h * 0.92, -d * 0.06), at(box(w * 0.36, h * 0.1, d * 0.04), 0, h * 0.92, -d * 0.14)),
      'metal',
      { parent: 'lid' },
    );
    it.part(
      'handles',
      mirror(
        group(...[-0.02, 0.22].map((z) => at(turned(torus(h * 0.09, h * 0.025, 360, 12), 0, 0, 90), w * (0.43 - Math.max(0, z) * 0.36), h * 0.36, d * z))),
      ),
      'metal',
      { parent: 'box' },
    );
  },
});
