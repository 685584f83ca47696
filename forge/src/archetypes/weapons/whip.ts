import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, group, torus, tube } from '../solids.ts';

export default archetype({
  name: 'whip',
  words: ['bullwhip', 'lash', 'riding crop', 'leather whip'],
  serves: ['whip#1', 'whip#artifact', 'quirt'],
  kind: 'prop',
  size: [0.6, 0.14, 0.5],
  massKg: 0.6,
  roles: { main: mat('leather', '#6b3f22'), dark: mat('leather', '#2f2018'), metal: mat('brass', '#cfa24c') },
  build(it) {
    const { w, h, d } = it;
    const t = h * 0.16;
    const n = 60;
    const coil = Array.from({ length: n + 1 }, (_, i): Vec3 => {
      const k = i / n;
      const a = k * Math.PI * 5.2 + 0.4;
      const r = w * (0.3 - 0.09 * k);
      return [w * 0.08 + Math.cos(a) * r, t + k * h * 0.3 + Math.sin(i * 0.9) * h * 0.02, Math.sin(a) * r * (d / w) * 1.1];
    });
    it.part(
      'handle',
      tube(
        [
          [-w * 0.48, t * 1.2, d * 0.42],
          [-w * 0.2, t * 1.4, d * 0.34],
          [w * 0.1, t * 1.1, d * 0.3],
        ],
        [t * 1.2, t * 1.0, t * 0.9],
        9,
      ),
      'dark',
      { sockets: [{ kind: 'grip', at: [-w * 0.34, t * 1.3, d * 0.4] }] },
    );
    it.part('pommel', at(ball(t * 1.5), -w * 0.48, t * 1.5, d * 0.42), 'metal', { parent: 'handle' });
    it.part(
      'rings',
      group(
        at(along.x(torus(t * 1.05, t * 0.2, 360, 12)), -w * 0.2, t * 1.4, d * 0.34),
        at(along.x(torus(t, t * 0.2, 360, 12)), w * 0.06, t * 1.15, d * 0.308),
      ),
      'metal',
      { parent: 'handle' },
    );
    it.part('thong', tube([[w * 0.08, t * 1.1, d * 0.3], ...coil.slice(4)], [t * 0.9, ...coil.slice(4).map((_, i) => t * (0.9 - (0.7 * i) / n))], 7), 'main', {
      parent: 'handle',
    });
    it.detail('cracker', at(box(w * 0.06, t * 0.3, t * 0.5), coil.at(-1)?.[0] ?? 0, coil.at(-1)?.[1] ?? t, coil.at(-1)?.[2] ?? 0, [0, 40, 0]), 'dark', {
      parent: 'thong',
      ghost: true,
    });
  },
});
