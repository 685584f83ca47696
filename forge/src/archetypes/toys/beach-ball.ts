import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, type Flat, loft, mirror, scaled, turned } from '../solids.ts';

export default archetype({
  name: 'beach_ball',
  words: ['beachball', 'inflatable ball'],
  serves: ['beach_ball'],
  kind: 'prop',
  size: [0.4, 0.4, 0.4],
  massKg: 0.1,
  collider: 'convex_hull',
  interaction: { pickup: true },
  roles: { main: mat('plastic', '#e0463c'), white: mat('plastic', '#fbf7ec'), blue: mat('plastic', '#3f8fd8'), yellow: mat('plastic', '#f2c53a') },
  build(it) {
    const r = it.h / 2;
    const slice = (from: number): Solid => {
      const cuts = Array.from({ length: 9 }, (_, k) => {
        const a = -Math.PI / 2 + (k / 8) * Math.PI * 0.998 + 0.003;
        return { y: Math.sin(a) * r * 0.985, radius: Math.max(r * 0.02, Math.cos(a) * r * 0.985) };
      });
      return loft(
        cuts.map(({ y, radius }) => ({
          y,
          outline: [
            [0, 0],
            ...Array.from({ length: 5 }, (_, k): Flat => {
              const a = ((from + k * 15) * Math.PI) / 180;
              return [Math.cos(a) * radius, Math.sin(a) * radius];
            }),
          ] as Flat[],
        })),
      );
    };
    const lean = (solid: Solid): Solid => at(turned(solid, 24, 0, -16), 0, r);
    ['main', 'white', 'blue', 'white', 'yellow', 'white'].forEach((role, i) =>
      it.part(`panel_${i + 1}`, lean(slice(i * 60)), role, i === 0 ? {} : { parent: 'panel_1' }),
    );
    it.part('caps', lean(mirror(at(scaled(ball(1, 1, 1, 12), r * 0.2, r * 0.05, r * 0.2), 0, r * 0.965), 'y')), 'white', { parent: 'panel_1' });
    it.part('valve', lean(at(cylinder(r * 0.05, r * 0.05, { sides: 8 }), 0, r * 1.0)), 'main', { parent: 'caps' });
  },
});
