import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, curve, cylinder, tube, turned } from '../solids.ts';

export default archetype({
  name: 'microphone',
  words: ['mic', 'studio microphone', 'karaoke microphone', 'mike'],
  serves: ['microphone'],
  kind: 'prop',
  size: [0.5, 1.5, 0.5],
  massKg: 3,
  roles: { main: mat('chrome', '#c9cdd3'), dark: mat('painted_metal', '#2a2c32'), accent: mat('brass', '#d3a244') },
  options: { stand: ['stand', 'tripod'] },
  build(it) {
    const { w, h } = it;
    it.part('foot', at(cylinder(w * 0.46, h * 0.025, { top: w * 0.42, sides: 20, bevel: h * 0.006 }), 0, h * 0.0125), 'dark');
    it.part('pole', at(cylinder(w * 0.035, h * 0.76, { sides: 10 }), 0, h * 0.39), 'dark', { parent: 'foot' });
    it.part('clamp', at(cylinder(w * 0.06, h * 0.04, { sides: 10 }), 0, h * 0.42), 'accent', { parent: 'pole' });
    const tip = (solid: Solid): Solid => at(turned(solid, 28), 0, h * 0.77);
    it.part('holder', tip(at(cylinder(w * 0.075, h * 0.07, { sides: 12 }), 0, h * 0.03)), 'dark', { parent: 'pole' });
    it.part('grip', tip(at(cylinder(w * 0.05, h * 0.17, { top: w * 0.08, sides: 14 }), 0, h * 0.055)), 'dark', { parent: 'holder' });
    it.part('collar', tip(at(cylinder(w * 0.1, h * 0.02, { sides: 14 }), 0, h * 0.14)), 'accent', { parent: 'grip' });
    it.part('head', tip(at(ball(w * 0.135, h * 0.058, w * 0.135, 14), 0, h * 0.185)), 'main', { parent: 'collar' });
    it.detail(
      'cable',
      tube(
        curve(
          [
            [0, h * 0.72, -w * 0.14],
            [w * 0.1, h * 0.5, -w * 0.1],
            [w * 0.04, h * 0.3, -w * 0.04],
            [w * 0.1, h * 0.06, -w * 0.1],
            [w * 0.2, h * 0.025, -w * 0.24],
          ],
          4,
        ),
        w * 0.016,
        6,
      ),
      'dark',
      { parent: 'pole', ghost: true },
    );
  },
});
