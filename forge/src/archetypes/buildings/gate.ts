import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, ball, box, cone, cylinder, group, row, torus, along, tube } from '../solids.ts';

export default archetype({
  name: 'gate',
  words: ['iron gate', 'garden gate', 'cemetery gate', 'gates', 'mansion gate', 'park gate'],
  serves: ['gate#1', 'gateway#artifact'],
  kind: 'structure',
  size: [3.4, 2.6, 0.6],
  massKg: 1_600,
  interaction: { open: true },
  roles: { main: mat('iron', '#2f3438'), post: mat('brick', '#a85f49'), cap: mat('stone', '#c2bbae'), gold: mat('brass', '#d4a94f') },
  build(it) {
    const { w, h, d } = it;
    const pw = d * 0.86;
    const x0 = w / 2 - d / 2;
    it.part(
      'posts',
      group(...[-1, 1].map((s) => group(at(box(pw, h * 0.8, pw, it.bevel(0.02)), s * x0, h * 0.42), at(box(d, h * 0.1, d, 0.03), s * x0, h * 0.05)))),
      'post',
    );
    it.part(
      'caps',
      group(...[-1, 1].map((s) => group(at(box(d * 1, h * 0.06, d * 1, 0.02), s * x0, h * 0.84), at(ball(d * 0.3, d * 0.3, d * 0.3, 12), s * x0, h * 0.94)))),
      'cap',
      { parent: 'posts' },
    );
    const leaf = x0 - pw / 2;
    const ajar = it.says('open') ? 70 : 0;
    for (const s of [-1, 1] as const) {
      const side = s < 0 ? 'left' : 'right';
      const edge = s * leaf;
      const swing = (solid: ReturnType<typeof group>): ReturnType<typeof group> => at(solid, edge, 0, 0, [0, s * ajar, 0]);
      const n = 7;
      const step = (leaf * 0.98) / n;
      const bars = Array.from({ length: n + 1 }, (_, i) => {
        const tall = h * (0.62 + 0.16 * Math.sin((i / n) * Math.PI * 0.5));
        return group(
          at(cylinder(h * (i === 0 || i === n ? 0.016 : 0.01), tall, { sides: 6 }), -s * i * step, tall / 2 + h * 0.03),
          at(cone(h * 0.022, h * 0.07, 6), -s * i * step, tall + h * 0.06),
        );
      });
      it.part(
        `${side}_leaf`,
        swing(group(...bars, ...[0.08, 0.36, 0.6].map((t) => at(box(leaf * 0.99, h * 0.022, h * 0.022), (-s * leaf) / 2, h * t)))),
        'main',
        { parent: 'posts', joint: hinge(edge, h * 0.4, 0, [0, 1, 0], s < 0 ? -100 : 0, s < 0 ? 0 : 100) },
      );
      it.part(
        `${side}_scrolls`,
        swing(
          group(
            ...[1.5, 3.5, 5.5].map((k) => at(along.z(torus(step * 0.46, h * 0.008, 360, 12)), -s * k * step, h * 0.48)),
            tube(
              [
                [-s * leaf * 0.02, h * 0.62, 0],
                [-s * leaf * 0.5, h * 0.66, 0],
                [-s * leaf * 0.97, h * 0.72, 0],
              ],
              h * 0.011,
              5,
            ),
          ),
        ),
        'gold',
        { parent: `${side}_leaf` },
      );
      it.detail(`${side}_hinges`, at(row(cylinder(h * 0.024, h * 0.05, { sides: 8 }), 2, [0, h * 0.48, 0]), edge, h * 0.13), 'main', { parent: 'posts' });
    }
  },
});
