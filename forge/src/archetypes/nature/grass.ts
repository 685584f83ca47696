import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, extrude, group, tube } from '../solids.ts';

export default archetype({
  name: 'grass',
  words: ['grass clump', 'tall grass', 'tuft of grass', 'grass tuft', 'weed', 'reeds', 'wheat', 'patch of grass', 'cattail', 'cattails', 'reed'],
  serves: ['grass#1', 'gramineous_plant', 'reed#1'],
  kind: 'prop',
  size: [0.7, 0.6, 0.7],
  massKg: 0.4,
  body: 'fixed',
  roles: { main: mat('grass', '#5fa23f'), light: mat('grass', '#8bc053'), head: mat('bark', '#7a4f2a'), wheat: mat('straw', '#e0b94e') },
  tint: ['main', 'light'],
  build(it) {
    const { w, h } = it;
    const wheat = it.says('wheat');
    const reeds = it.says('reeds', 'reed', 'cattail', 'cattails');
    it.part('root', at(ball(w * 0.2, h * 0.05, w * 0.2, 8), 0, h * 0.015), 'main');
    const blades: [Solid[], Solid[]] = [[], []];
    const heads: Solid[] = [];
    for (let i = 0; i < 22; i++) {
      const a = i * 2.4;
      const out = Math.sqrt(i / 22) * 0.4;
      const tall = h * it.random.between(0.6, 0.98) * (1 - out * 0.5);
      const wide = w * 0.036;
      const lean = 8 + out * 62;
      const bent = [
        [-wide, 0],
        [wide, 0],
        [wide * 1.1, tall * 0.5],
        [wide * 1.8, tall * 0.98],
        [-wide * 0.5, tall * 0.55],
      ] satisfies [number, number][];
      blades[i % 2 ? 1 : 0].push(
        at(at(extrude(bent, w * 0.014), 0, 0, 0, [lean * 0.5, 0, 0]), Math.sin(a) * w * 0.13 * out * 2.2, h * 0.01, Math.cos(a) * w * 0.13 * out * 2.2, [
          0,
          (a * 180) / Math.PI,
          0,
        ]),
      );
      if ((wheat || reeds) && i % 4 === 0) {
        const [x, z] = [Math.sin(a) * w * (0.08 + out * 0.5), Math.cos(a) * w * (0.08 + out * 0.5)];
        heads.push(
          group(
            tube(
              [
                [x * 0.5, h * 0.02, z * 0.5],
                [x, h * 0.8, z],
              ],
              w * 0.012,
              5,
            ),
            at(ball(w * 0.035, h * 0.12, w * 0.035, 7), x, h * 0.85, z),
          ),
        );
      }
    }
    const [main, light] = wheat ? [it.mat('wheat'), mat('straw', '#ecd07a')] : [it.mat('main'), it.mat('light')];
    it.part('blades', group(...blades[0]), main, { parent: 'root', ghost: true });
    it.part('light_blades', group(...blades[1]), light, { parent: 'root', ghost: true });
    if (heads.length > 0) it.part('heads', group(...heads), wheat ? 'wheat' : 'head', { parent: 'root', ghost: true });
  },
});
