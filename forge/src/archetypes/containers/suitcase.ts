import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, box, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'suitcase',
  words: ['luggage', 'travel bag'],
  near: ['toolbox', 'tool box', 'lunchbox', 'case', 'guitar case', 'first aid kit', 'briefcase'],
  serves: ['bag#6', 'case#artifact', 'baggage', 'toolbox'],
  kind: 'prop',
  size: [0.7, 0.5, 0.24],
  massKg: 6,
  interaction: { open: true },
  roles: { main: mat('leather', '#96582f'), trim: mat('leather', '#5e3820'), metal: mat('brass', '#cfa54e') },
  tint: ['main', 'trim'],
  build(it) {
    const { w, h, d } = it;
    const tall = h * 0.86;
    const b = it.bevel(w * 0.03);
    it.part('body', at(box(w, tall, d * 0.5, b), 0, tall / 2, -d * 0.22), 'main');
    it.part('lid', at(box(w, tall, d * 0.46, b), 0, tall / 2, d * 0.25), 'main', { parent: 'body', joint: hinge(0, 0, 0, [1, 0, 0], 0, 170) });
    it.part(
      'corners',
      at(mirror(mirror(mirror(at(box(w * 0.1, tall * 0.16, d * 0.12, b * 0.6), w * 0.455, tall * 0.425, d * 0.44)), 'z'), 'y'), 0, tall / 2),
      'trim',
      { parent: 'body' },
    );
    it.part('straps', mirror(at(box(w * 0.07, tall * 1.02, d * 1.0, it.bevel(w * 0.008)), w * 0.26, tall / 2, 0.004)), 'trim', { parent: 'body' });
    it.part(
      'handle',
      tube(
        [
          [-w * 0.13, tall * 0.98, 0],
          [-w * 0.12, h * 0.97, 0],
          [w * 0.12, h * 0.97, 0],
          [w * 0.13, tall * 0.98, 0],
        ],
        h * 0.032,
        7,
      ),
      'trim',
      { parent: 'body', sockets: [{ kind: 'grip', at: [0, h, 0] }] },
    );
    it.detail('locks', mirror(at(box(w * 0.08, tall * 0.06, d * 0.18, w * 0.008), w * 0.14, tall * 0.985)), 'metal', { parent: 'body' });
  },
});
