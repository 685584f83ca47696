import { archetype, mat } from '../archetype.ts';
import { along, at, capsule, cylinder, group, ring, torus, tube } from '../solids.ts';

export default archetype({
  name: 'drum',
  words: ['bass drum', 'snare drum', 'bongo', 'drum set', 'drum kit', 'tambourine', 'tom-tom', 'conga', 'snare'],
  serves: ['drum#1', 'percussion_instrument'],
  kind: 'prop',
  size: [0.5, 0.42, 0.5],
  massKg: 4,
  roles: { main: mat('painted_metal', '#b5332c'), skin: mat('paper', '#f1e8d2'), rim: mat('brass', '#d0a445'), rope: mat('rope', '#efe2c0') },
  build(it) {
    const { w, h } = it;
    const r = w * 0.46;
    it.part('shell', at(cylinder(r, h * 0.9, { sides: it.sides(20) }), 0, h * 0.47), 'main');
    it.part('skin', at(cylinder(r * 0.97, h * 0.03, { sides: it.sides(20) }), 0, h * 0.93), 'skin', { parent: 'shell' });
    it.part('rims', group(...[0.06, 0.92].map((t) => at(torus(r, r * 0.07, 360, it.sides(20)), 0, h * t))), 'rim', { parent: 'shell' });
    it.part(
      'ropes',
      ring(
        group(
          tube(
            [
              [r * 1.02, h * 0.1, 0],
              [r * 0.98, h * 0.88, r * 0.3],
            ],
            r * 0.03,
            5,
          ),
          tube(
            [
              [r * 1.02, h * 0.1, 0],
              [r * 0.98, h * 0.88, -r * 0.3],
            ],
            r * 0.03,
            5,
          ),
        ),
        8,
      ),
      'rope',
      { parent: 'shell' },
    );
    it.detail('sticks', group(...[-14, 22].map((a) => at(along.x(capsule(r * 0.05, w * 0.8, 7)), 0, h * 0.975, a / 100, [0, a, 0]))), 'rope', {
      parent: 'skin',
    });
    it.anchor('top', 0, h * 0.95, 0, w * 0.8);
  },
});
