import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, group } from '../solids.ts';

export default archetype({
  name: 'boomerang',
  words: ['throwing stick'],
  serves: ['boomerang#1'],
  kind: 'prop',
  size: [0.5, 0.04, 0.4],
  massKg: 0.3,
  roles: { main: mat('oak', '#b5743f'), mark: mat('paper', '#f0e2c0'), red: mat('painted_metal', '#c2452f') },
  build(it) {
    const { w, h, d } = it;
    const arm = (a: number) => ({
      shape: 'place' as const,
      of: at(box(w * 0.14, h * 0.8, d * 0.9, h * 0.3), 0, 0, d * 0.4),
      turn: [0, a, 0] as [number, number, number],
    });
    it.part('wood', at(group(arm(48), arm(-48), cylinder(w * 0.085, h * 0.8, { sides: 14, bevel: h * 0.3 })), 0, h * 0.4, -d * 0.34), 'main');
    const band = (a: number, z: number) => ({
      shape: 'place' as const,
      of: at(box(w * 0.145, h * 0.86, d * 0.07), 0, 0, d * z),
      turn: [0, a, 0] as [number, number, number],
    });
    it.part('bands', at(group(band(48, 0.68), band(-48, 0.68), band(48, 0.5), band(-48, 0.5)), 0, h * 0.43, -d * 0.34), 'red', { parent: 'wood' });
  },
});
