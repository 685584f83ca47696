import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, type Flat, group, loft, torus } from '../solids.ts';

export default archetype({
  name: 'flag',
  words: ['banner', 'pirate flag', 'pennant', 'white flag', 'flagpole', 'standard', 'country flag', 'war banner'],
  serves: ['flag#1', 'banner#3', 'flagpole#1', 'banner#1'],
  kind: 'prop',
  size: [1.3, 2.6, 0.5],
  massKg: 14,
  body: 'fixed',
  roles: {
    main: mat('cotton', '#d23f36'),
    second: mat('cotton', '#f5efdf'),
    pole: mat('oak', '#8a5a33'),
    trim: mat('gold', '#dfb040'),
    stone: mat('stone', '#97938a'),
  },
  tint: ['main', 'second'],
  build(it) {
    const { w, h, d } = it;
    const pirate = it.says('pirate');
    const cloths = pirate ? mat('cotton', '#26242a') : 'main';
    const x = -w / 2 + d * 0.5;
    it.part('base', at(cylinder(d * 0.48, h * 0.06, { top: d * 0.4, sides: 10, bevel: h * 0.008 }), x, h * 0.03), 'stone');
    it.part('pole', at(cylinder(d * 0.07, h * 0.94, { top: d * 0.05, sides: 10 }), x, h * 0.5), 'pole', { parent: 'base' });
    it.part('finial', at(ball(d * 0.12), x, h * 0.975), 'trim', { parent: 'pole' });
    const long = w / 2 - x;
    const wave = (t: number): number => Math.sin(t * Math.PI * 2) * d * 0.16 * Math.min(1, t * 3);
    const cloth = (low: number, high: number): Solid => {
      const steps = Array.from({ length: 13 }, (_, i) => i / 12);
      const thick = d * 0.03;
      const outline: Flat[] = [
        ...steps.map((t): Flat => [x + t * long, wave(t) - thick]),
        ...steps.toReversed().map((t): Flat => [x + t * long, wave(t) + thick]),
      ];
      return loft([
        { y: h * low, outline },
        { y: h * high, outline },
      ]);
    };
    it.part('cloth', cloth(0.6, 0.7), cloths, { parent: 'pole', ghost: true });
    it.part('stripe', cloth(0.699, 0.801), pirate ? cloths : 'second', { parent: 'pole', ghost: true });
    it.part('upper_cloth', cloth(0.8, 0.9), cloths, { parent: 'pole', ghost: true });
    it.detail('rings', group(...[0.62, 0.75, 0.88].map((y) => at(torus(d * 0.09, d * 0.025, 360, 10), x, h * y))), 'trim', { parent: 'pole' });
    if (pirate)
      it.part(
        'skull',
        group(at(ball(h * 0.05, h * 0.05, d * 0.08, 12), x + long * 0.5, h * 0.76), at(box(h * 0.05, h * 0.04, d * 0.14), x + long * 0.5, h * 0.71)),
        'second',
        { parent: 'stripe', ghost: true },
      );
  },
});
