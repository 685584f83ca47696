import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, group, mirror, row, torus, tube } from '../solids.ts';

export default archetype({
  name: 'pier',
  words: ['dock', 'jetty', 'wharf', 'boardwalk', 'wooden dock', 'boat dock', 'quay', 'wooden pier'],
  serves: ['pier#1', 'dock#artifact', 'dock#3', 'boardwalk'],
  kind: 'structure',
  size: [2.4, 1.9, 6],
  massKg: 2_500,
  roles: {
    main: mat('plank', '#b98f5c'),
    post: mat('oak', '#7a5a3c'),
    rope: mat('rope', '#e8d9b4'),
    metal: mat('iron', '#3a3f44'),
    lamp: mat('glow', '#ffe08a', { glow: 0.9 }),
  },
  keep: ['lamp'],
  build(it) {
    const { w, h, d } = it;
    const deck = h * 0.5;
    const n = 15;
    it.part('beams', mirror(at(box(w * 0.07, h * 0.06, d * 0.96), w * 0.34, deck - h * 0.05)), 'post');
    it.part(
      'planks',
      group(
        ...Array.from({ length: n }, (_, i) =>
          at(box(w * it.random.between(0.82, 0.88), h * 0.045, (d / n) * 0.9), it.random.between(-0.012, 0.012) * w, deck, d * (-0.5 + (i + 0.5) / n), [
            0,
            it.random.between(-1.2, 1.2),
            0,
          ]),
        ),
      ),
      'main',
      { parent: 'beams' },
    );
    const zs = [-0.42, -0.14, 0.14, 0.42];
    it.part('piles', mirror(group(...zs.map((k) => at(cylinder(w * 0.058, h * 0.72, { sides: 8 }), w * 0.42, h * 0.36, d * k)))), 'post', { parent: 'beams' });
    it.part('caps', mirror(group(...zs.map((k) => at(cylinder(w * 0.064, h * 0.03, { sides: 8 }), w * 0.42, h * 0.72, d * k)))), 'metal', { parent: 'piles' });
    it.part(
      'ropes',
      mirror(
        group(
          ...[0, 1, 2].map((i) =>
            tube(
              [
                [w * 0.42, h * 0.67, d * (zs[i] ?? 0)],
                [w * 0.425, h * 0.58, d * ((zs[i] ?? 0) + 0.14)],
                [w * 0.42, h * 0.67, d * (zs[i + 1] ?? 0)],
              ],
              w * 0.016,
              6,
            ),
          ),
        ),
      ),
      'rope',
      { parent: 'piles', ghost: true },
    );
    it.detail('rope_turns', mirror(group(...zs.map((k) => at(torus(w * 0.062, w * 0.018, 360, 10), w * 0.42, h * 0.66, d * k)))), 'rope', { parent: 'piles' });
    it.part('braces', group(...zs.map((k) => at(box(w * 0.8, h * 0.05, w * 0.05), 0, deck - h * 0.1, d * k))), 'post', { parent: 'beams' });
    it.part(
      'lamp_post',
      group(
        at(cylinder(w * 0.025, h * 0.46, { sides: 7 }), -w * 0.42, h * 0.73, d * 0.42),
        at(box(w * 0.09, h * 0.02, w * 0.09), -w * 0.42, h * 0.99, d * 0.42),
      ),
      'metal',
      { parent: 'piles' },
    );
    it.part('lamp', at(cylinder(w * 0.04, h * 0.07, { sides: 8 }), -w * 0.42, h * 0.95, d * 0.42), 'lamp', {
      parent: 'lamp_post',
      sockets: [{ kind: 'light', at: [-w * 0.42, h * 0.95, d * 0.42] }],
    });
    it.part(
      'ladder',
      at(
        group(
          mirror(at(box(w * 0.03, deck, w * 0.03), w * 0.1, deck / 2)),
          at(row(box(w * 0.22, w * 0.025, w * 0.025), 4, [0, deck * 0.22, 0]), 0, deck * 0.16),
        ),
        w * 0.02,
        0,
        d * 0.497,
      ),
      'post',
      { parent: 'planks' },
    );
    it.anchor('top', 0, deck + h * 0.02, 0, w * 0.7);
  },
});
