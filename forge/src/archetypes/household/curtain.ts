import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cone, cylinder, extrude, type Flat, group, loft, mirror } from '../solids.ts';

export default archetype({
  name: 'curtain',
  words: ['curtains', 'drapes', 'window curtain', 'stage curtain', 'drapery', 'shower curtain', 'drape'],
  near: ['blinds', 'venetian blind', 'window blind', 'tapestry'],
  serves: ['curtain#artifact', 'drapery#artifact', 'blind#artifact'],
  kind: 'prop',
  size: [1.7, 2.2, 0.3],
  massKg: 6,
  body: 'fixed',
  roles: { main: mat('velvet', '#a82f3c'), trim: mat('gold', '#dcae4a'), rod: mat('brass', '#b98f45') },
  build(it) {
    const { w, h, d } = it;
    const drop = (width: number, shift: number, deep: number): Solid => {
      const steps = 16;
      const wave = Array.from({ length: steps + 1 }, (_, i): Flat => [shift + (i / steps) * width, Math.sin((i / steps) * Math.PI * 8) * deep]);
      const outline = (k: number, pull: number): Flat[] => {
        const at2 = ([x, z]: Flat): Flat => [x * k + pull, z];
        return [...wave.map(([x, z]): Flat => at2([x, z + deep * 0.7])), ...wave.toReversed().map(([x, z]): Flat => at2([x, z - deep * 0.7]))];
      };
      return loft([
        { y: h * 0.01, outline: outline(0.8, w * 0.09) },
        { y: h * 0.34, outline: outline(0.5, w * 0.24) },
        { y: h * 0.42, outline: outline(0.48, w * 0.245) },
        { y: h * 0.6, outline: outline(0.78, w * 0.1) },
        { y: h * 0.93, outline: outline(1, 0) },
      ]);
    };
    it.part('rod', at(along.x(cylinder(h * 0.014, w * 0.98, { sides: 9 })), 0, h * 0.96), 'rod');
    it.part('finials', mirror(at(ball(h * 0.024, h * 0.024, h * 0.024, 9), w * 0.49, h * 0.96)), 'rod', { parent: 'rod' });
    it.part('curtains', mirror(drop(w * 0.44, w * 0.02, d * 0.16)), 'main', { parent: 'rod' });
    it.part(
      'valance',
      group(
        ...Array.from({ length: 5 }, (_, i) =>
          at(
            extrude(
              [
                [-w * 0.1, 0],
                [w * 0.1, 0],
                [w * 0.08, -h * 0.08],
                [0, -h * 0.12],
                [-w * 0.08, -h * 0.08],
              ],
              d * 0.3,
              0.01,
            ),
            (i - 2) * w * 0.188,
            h * 0.965,
            d * 0.12,
          ),
        ),
      ),
      'main',
      { parent: 'rod' },
    );
    it.part('fringe', at(box(w * 0.95, h * 0.02, d * 0.36, 0.008), 0, h * 0.965, d * 0.12), 'trim', { parent: 'valance' });
    it.part('tiebacks', mirror(at(box(w * 0.24, h * 0.035, d * 0.72, 0.02), w * 0.35, h * 0.38)), 'trim', { parent: 'curtains' });
    it.part('tassels', mirror(at(cone(w * 0.025, h * 0.1, 8), w * 0.28, h * 0.32, d * 0.36)), 'trim', { parent: 'tiebacks', ghost: true });
  },
});
