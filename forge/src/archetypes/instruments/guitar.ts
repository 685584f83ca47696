import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, extrude, mirror, row, type Flat } from '../solids.ts';

export default archetype({
  name: 'guitar',
  words: ['acoustic guitar', 'electric guitar', 'ukulele', 'bass guitar', 'electric bass'],
  serves: ['guitar#artifact', 'stringed_instrument'],
  kind: 'prop',
  size: [0.4, 1.02, 0.12],
  massKg: 2,
  roles: { main: mat('oak', '#c9813a'), neck: mat('walnut', '#5d3a24'), dark: mat('plastic', '#2f2a28'), string: mat('steel', '#d6d9dc') },
  tint: ['main'],
  options: { strings: ['string', 'strings'] },
  build(it) {
    const { w, h, d } = it;
    const body: Flat[] = Array.from({ length: 28 }, (_, i) => {
      const a = (i / 28) * Math.PI * 2;
      const y = Math.sin(a);
      const half = w * (0.42 + 0.08 * (y < 0 ? 1 : 0) - 0.13 * Math.exp(-((y - 0.12) ** 2) / 0.05));
      return [Math.cos(a) * half, h * 0.24 + y * h * 0.235];
    });
    it.part('body', at(extrude(body, d * 0.7, d * 0.1), 0, 0), 'main');
    it.part('sound_hole', at(along.z(cylinder(w * 0.12, d * 0.1, { sides: 16 })), 0, h * 0.28, d * 0.34), 'dark', { parent: 'body' });
    it.part('neck', at(box(w * 0.13, h * 0.46, d * 0.24, d * 0.05), 0, h * 0.66, d * 0.26), 'neck', {
      parent: 'body',
      sockets: [{ kind: 'grip', at: [0, h * 0.7, d * 0.2] }],
    });
    it.part('head', at(box(w * 0.2, h * 0.14, d * 0.22, d * 0.05), 0, h * 0.93, d * 0.24), 'neck', { parent: 'neck' });
    it.part('bridge', at(box(w * 0.3, h * 0.03, d * 0.14), 0, h * 0.12, d * 0.38), 'neck', { parent: 'body' });
    it.detail('pegs', mirror(row(at(ball(w * 0.035), w * 0.12, h * 0.89, d * 0.24), 3, [0, h * 0.04, 0])), 'string', { parent: 'head' });
    if (it.has('strings'))
      it.detail('strings', row(at(box(w * 0.008, h * 0.78, w * 0.008), -w * 0.04, h * 0.51, d * 0.4), 4, [w * 0.027, 0, 0]), 'string', {
        parent: 'neck',
        ghost: true,
      });
  },
});
