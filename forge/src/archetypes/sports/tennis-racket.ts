import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, group, mirror, scaled, torus, tube, turned } from '../solids.ts';

export default archetype({
  name: 'tennis_racket',
  words: ['racket', 'racquet', 'badminton racket', 'tennis racquet'],
  serves: ['racket#4', 'tennis_racket'],
  kind: 'prop',
  size: [0.3, 0.76, 0.07],
  massKg: 0.35,
  interaction: { pickup: true },
  roles: { main: mat('painted_metal', '#d8413a'), string: mat('rope', '#f5f1e2'), grip: mat('leather', '#33343a') },
  tint: ['main'],
  build(it) {
    const { w, h, d } = it;
    const y = h * 0.7;
    const [rx, ry] = [w * 0.46, h * 0.28];
    it.part('frame', at(scaled(turned(torus(1, 0.075, 360, 26), 90), rx, ry, d * 4.6), 0, y), 'main');
    it.part(
      'throat',
      mirror(
        tube(
          [
            [w * 0.26, h * 0.48, 0],
            [w * 0.04, h * 0.3, 0],
          ],
          w * 0.045,
          8,
        ),
      ),
      'main',
      { parent: 'frame' },
    );
    const line = (x: number): number => Math.sqrt(1 - x * x);
    it.part(
      'strings',
      group(
        ...[-0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75].map((x) => at(box(w * 0.012, line(x) * ry * 2, w * 0.012), x * rx, y)),
        ...[-0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8].map((x) => at(box(line(x) * rx * 2, w * 0.012, w * 0.012), 0, y + x * ry, w * 0.008)),
      ),
      'string',
      { parent: 'frame' },
    );
    it.part('handle', at(cylinder(w * 0.075, h * 0.33, { sides: 8 }), 0, h * 0.165), 'grip', {
      parent: 'throat',
      sockets: [{ kind: 'grip', at: [0, h * 0.12, 0] }],
    });
    it.detail('grip_wraps', group(...[0.06, 0.11, 0.16, 0.21, 0.26].map((s) => at(torus(w * 0.078, w * 0.012, 360, 8), 0, h * s, 0, [0, 0, 12]))), 'main', {
      parent: 'handle',
    });
  },
});
