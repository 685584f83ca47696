import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, extrude, group, star, torus, turned } from '../solids.ts';

export default archetype({
  name: 'wax_seal',
  words: ['sealing wax', 'letter seal', 'royal seal'],
  serves: ['seal#4'],
  kind: 'prop',
  size: [0.06, 0.02, 0.06],
  massKg: 0.01,
  when: { seal: ['wax', 'letter', 'royal', 'envelope', 'stamp'] },
  roles: { main: mat('wax', '#b3262e'), mark: mat('wax', '#8f1c24') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'wax',
      group(
        ...[0, 51, 103, 154, 206, 257, 309].map((a) =>
          at(ball(w * 0.24, h * 0.42, w * 0.24, 10), Math.cos((a * Math.PI) / 180) * w * 0.26, h * 0.4, Math.sin((a * Math.PI) / 180) * d * 0.26),
        ),
        at(cylinder(w * 0.38, h * 0.7, { sides: 18, bevel: h * 0.2 }), 0, h * 0.38),
      ),
      'main',
    );
    it.part('ring', at(torus(w * 0.3, w * 0.05, 360, 20), 0, h * 0.72), 'main', { parent: 'wax' });
    it.part('crest', at(turned(extrude(star(w * 0.2, w * 0.09), h * 0.3, h * 0.05), -90), 0, h * 0.76), 'mark', { parent: 'wax' });
  },
});
