import { archway } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, extrude, group } from '../solids.ts';

export default archetype({
  name: 'ruin',
  words: ['ruins', 'ancient ruins', 'temple ruins', 'castle ruins', 'stone ruins', 'stonehenge', 'stone circle', 'ancient ruin'],
  serves: ['ruin#2', 'megalith'],
  kind: 'structure',
  size: [6, 4, 5],
  massKg: 60_000,
  roles: { main: mat('sandstone', '#c4b390'), dark: mat('stone', '#9a8e76'), moss: mat('moss', '#6f8a45'), ground: mat('cobble', '#8e8778') },
  options: { moss: ['moss', 'vines'] },
  build(it) {
    if (it.says('stonehenge', 'circle', 'megalith')) return henge(it);
    const { w, h, d } = it;
    it.part(
      'floor',
      group(at(box(w * 0.9, h * 0.05, d * 0.84, 0.04), 0, h * 0.025), at(box(w * 0.24, h * 0.052, d * 0.2, 0.04), -w * 0.38, h * 0.026, d * 0.36, [0, 12, 0])),
      'ground',
    );
    it.part('arch', at(extrude(archway(w * 0.42, h * 0.78, w * 0.22, h * 0.6), d * 0.12), -w * 0.16, h * 0.04, -d * 0.32), 'main', { parent: 'floor' });
    it.part(
      'broken_wall',
      at(
        extrude(
          [
            [0, 0],
            [w * 0.3, 0],
            [w * 0.3, h * 0.18],
            [w * 0.24, h * 0.2],
            [w * 0.22, h * 0.34],
            [w * 0.14, h * 0.36],
            [w * 0.12, h * 0.52],
            [0, h * 0.58],
          ],
          d * 0.115,
        ),
        w * 0.04,
        h * 0.04,
        -d * 0.32,
      ),
      'main',
      { parent: 'floor' },
    );
    it.part(
      'arch_stones',
      group(
        ...Array.from({ length: 7 }, (_, i) => {
          const a = ((i + 0.5) / 7) * Math.PI;
          return at(box(w * 0.06, w * 0.055, d * 0.15, 0.02), -w * 0.16 + Math.cos(a) * w * 0.13, h * 0.64 - w * 0.11 + Math.sin(a) * w * 0.13, -d * 0.32, [
            0,
            0,
            (a * 180) / Math.PI,
          ]);
        }),
      ),
      'dark',
      { parent: 'arch' },
    );
    const column = (name: string, x: number, z: number, tall: number): void => {
      it.part(
        name,
        group(
          at(box(w * 0.14, h * 0.07, w * 0.14, 0.03), x, h * 0.07, z),
          at(cylinder(w * 0.05, tall, { top: w * 0.045, sides: 10, bevel: 0 }), x, h * 0.09 + tall / 2, z),
          at(box(w * 0.05, h * 0.05, w * 0.05), x + w * 0.01, h * 0.09 + tall, z, [14, 30, 18]),
        ),
        'main',
        { parent: 'floor' },
      );
    };
    column('tall_column', w * 0.34, -d * 0.05, h * 0.86);
    column('broken_column', w * 0.3, d * 0.28, h * it.random.between(0.34, 0.46));
    column('stump_column', -w * 0.36, d * 0.08, h * it.random.between(0.18, 0.28));
    it.part(
      'fallen_column',
      group(
        at(along.x(cylinder(w * 0.05, w * 0.3, { sides: 10 })), -w * 0.05, h * 0.1, d * 0.26, [0, 24, 0]),
        at(along.x(cylinder(w * 0.05, w * 0.1, { sides: 10 })), -w * 0.3, h * 0.1, d * 0.3, [0, -14, 0]),
      ),
      'main',
      { parent: 'floor' },
    );
    it.part(
      'rubble',
      group(
        ...Array.from({ length: 12 }, () =>
          at(
            box(w * it.random.between(0.03, 0.07), h * it.random.between(0.04, 0.08), w * 0.05, 0.02),
            it.random.between(-0.4, 0.4) * w,
            h * 0.065,
            it.random.between(-0.2, 0.36) * d,
            [0, it.random.between(0, 90), it.random.between(-12, 12)],
          ),
        ),
      ),
      'dark',
      { parent: 'floor' },
    );
    if (it.has('moss'))
      it.part(
        'moss',
        group(
          ...[
            [-0.3, 0.81, -0.32],
            [-0.04, 0.82, -0.32],
            [0.06, 0.6, -0.32],
            [0.18, 0.4, -0.32],
            [-0.4, 0.05, 0.3],
            [0.3, 0.05, 0.05],
          ].map(([x = 0, y = 0, z = 0]) => at(ball(w * 0.06, h * 0.025, d * 0.07, 8), x * w, y * h, z * d)),
        ),
        'moss',
        { parent: 'arch', ghost: true },
      );
  },
});

function henge(it: Parameters<Parameters<typeof archetype>[0]['build']>[0]): void {
  const { w, h, d } = it;
  it.part('grass', at(cylinder(w * 0.5, h * 0.04, { sides: 20 }), 0, h * 0.02), mat('grass', '#7da85a'));
  const n = 8;
  const spot = (i: number): [number, number, number] => {
    const a = (i / n) * 360;
    return [Math.sin((a * Math.PI) / 180) * w * 0.37, Math.cos((a * Math.PI) / 180) * Math.min(w, d * 1.2) * 0.37, a];
  };
  for (let i = 0; i < n; i++) {
    const [x, z, a] = spot(i);
    it.part(`stone_${i + 1}`, at(box(w * 0.12, h * 0.74, w * 0.075, 0.06), x, h * 0.4, z, [it.random.between(-2, 2), a, it.random.between(-2, 2)]), 'dark', {
      parent: 'grass',
    });
  }
  for (const i of [0, 1, 2, 4, 5]) {
    const [x0, z0, a0] = spot(i);
    const [x1, z1] = spot(i + 1);
    it.part(
      `lintel_${i + 1}`,
      at(box(Math.hypot(x1 - x0, z1 - z0) * 1.28, h * 0.14, w * 0.09, 0.05), (x0 + x1) / 2, h * 0.83, (z0 + z1) / 2, [0, a0 + 180 / n, 0]),
      'dark',
      { parent: `stone_${i + 1}` },
    );
  }
  it.part('altar', at(box(w * 0.16, h * 0.14, w * 0.09, 0.04), 0, h * 0.1), 'dark', { parent: 'grass' });
}
