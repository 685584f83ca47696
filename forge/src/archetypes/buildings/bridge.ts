import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, extrude, group, mirror, row, tube, type Flat } from '../solids.ts';
import type { Vec3 } from '@worldkiln/contracts';

export default archetype({
  name: 'bridge',
  words: ['stone bridge', 'footbridge', 'arch bridge', 'wooden bridge', 'rope bridge', 'suspension bridge', 'viaduct', 'drawbridge', 'overpass'],
  serves: ['bridge#1', 'viaduct'],
  kind: 'structure',
  size: [8, 2.8, 3],
  massKg: 90_000,
  roles: {
    main: mat('cobble', '#a39d92'),
    dark: mat('stone', '#857f76'),
    deck: mat('cobble', '#8e8a83'),
    wood: mat('oak', '#8a5f38'),
    rope: mat('rope', '#d8c49c'),
  },
  tint: ['main', 'dark'],
  build(it) {
    if (it.says('rope', 'wooden', 'suspension', 'foot')) return wooden(it);
    const { w, h, d } = it;
    const top = (x: number): number => h * (0.36 + 0.3 * Math.cos((x / (w / 2)) * 1.35));
    const steps = 14;
    const upper: Flat[] = Array.from({ length: steps + 1 }, (_, i) => [w * (-0.5 + i / steps), top(w * (-0.5 + i / steps))]);
    const open = w * 0.3;
    const under: Flat[] = Array.from({ length: 13 }, (_, i) => [Math.cos((i / 12) * Math.PI) * open, Math.sin((i / 12) * Math.PI) * h * 0.48]);
    it.part('span', at(extrude([...upper, [w / 2, 0], ...under, [-w / 2, 0]], d * 0.86), 0, 0), 'main');
    const ringStones = Array.from({ length: 11 }, (_, i) => {
      const a = ((i + 0.5) / 11) * Math.PI;
      return at(box(h * 0.13, open * 0.27, d * 0.05, 0.03), Math.cos(a) * open * 1.03, Math.sin(a) * h * 0.5 + h * 0.005, d * 0.43, [
        0,
        0,
        (Math.atan2(Math.sin(a) * open, Math.cos(a) * h * 0.5) * 180) / Math.PI,
      ]);
    });
    it.part('arch_stones', mirror(group(...ringStones), 'z'), 'dark', { parent: 'span' });
    const strip = (lift: number, tall: number): Flat[] => [
      ...upper.map(([x, y]): Flat => [x, y + lift]),
      ...upper.toReversed().map(([x, y]): Flat => [x, y + lift + tall]),
    ];
    it.part('parapets', mirror(at(extrude(strip(-h * 0.02, h * 0.2), d * 0.1), 0, 0, d * 0.4), 'z'), 'main', { parent: 'span' });
    it.part('copings', mirror(at(extrude(strip(h * 0.17, h * 0.06), d * 0.14), 0, 0, d * 0.4), 'z'), 'dark', { parent: 'parapets' });
    it.part('road', at(extrude(strip(-h * 0.03, h * 0.045), d * 0.7), 0, 0), 'deck', { parent: 'span' });
    it.part(
      'end_posts',
      mirror(
        mirror(group(at(box(w * 0.06, h * 0.52, d * 0.15, 0.04), w * 0.465, h * 0.26, d * 0.41), at(ball(w * 0.028), w * 0.465, h * 0.545, d * 0.41))),
        'z',
      ),
      'dark',
      { parent: 'span' },
    );
    it.part('keystones', mirror(at(box(h * 0.14, h * 0.19, d * 0.08, 0.03), 0, h * 0.53, d * 0.43), 'z'), 'deck', { parent: 'span' });
    it.detail(
      'loose_stones',
      mirror(
        group(
          ...Array.from({ length: 12 }, () => {
            const x = it.random.between(-0.46, 0.46) * w;
            const low = Math.abs(x) < open * 1.25 ? 0.56 : 0.2;
            return at(box(w * 0.055, h * 0.07, d * 0.03, 0.02), x, Math.min(top(x) - h * 0.07, h * it.random.between(low, 0.6)), d * 0.425);
          }),
        ),
        'z',
      ),
      'dark',
      { parent: 'span' },
    );
  },
});

function wooden(it: Parameters<Parameters<typeof archetype>[0]['build']>[0]): void {
  const { w, h, d } = it;
  const sag = (x: number): number => h * (0.34 + 0.16 * (x / (w / 2)) ** 2);
  const xs = Array.from({ length: 23 }, (_, i) => w * (-0.44 + (i * 0.88) / 22));
  const line = (z: number, lift: number): Vec3[] => xs.map((x): Vec3 => [x, sag(x) + lift * (1 - 0.1 * Math.cos((x / w) * 3)), z]);
  it.part('end_posts', mirror(mirror(at(cylinder(w * 0.022, h * 0.98, { sides: 8 }), w * 0.45, h * 0.49, d * 0.4)), 'z'), 'wood');
  it.part('ropes', mirror(group(tube(line(d * 0.4, h * 0.38), h * 0.022, 6), tube(line(d * 0.38, 0), h * 0.024, 6)), 'z'), 'rope', { parent: 'end_posts' });
  it.part(
    'planks',
    group(
      ...xs.map((x, i) =>
        at(box(w * 0.034, h * 0.028, d * 0.88), x, sag(x) + h * 0.024, 0, [
          0,
          it.random.between(-2, 2),
          (Math.atan((h * 0.32 * (x / (w / 2))) / (w / 2)) * 180) / Math.PI + (i % 2),
        ]),
      ),
    ),
    'wood',
    { parent: 'ropes' },
  );
  it.part(
    'hangers',
    mirror(group(...xs.filter((_, i) => i % 2 === 1).map((x) => at(cylinder(h * 0.011, h * 0.37, { sides: 5 }), x, sag(x) + h * 0.18, d * 0.39))), 'z'),
    'rope',
    { parent: 'ropes' },
  );
  it.part('banks', mirror(at(box(w * 0.1, h * 0.48, d, 0.08), w * 0.45, h * 0.24)), 'main', { parent: 'end_posts' });
  it.detail('knots', mirror(mirror(at(row(cylinder(w * 0.028, h * 0.05, { sides: 8 }), 2, [0, h * 0.38, 0]), w * 0.45, h * 0.52, d * 0.4)), 'z'), 'rope', {
    parent: 'end_posts',
  });
}
