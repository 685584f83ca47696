import { archetype, mat } from '../archetype.ts';
import { at, ball, cone, curve, cylinder, group, tube } from '../solids.ts';

export default archetype({
  name: 'dynamite',
  words: ['stick of dynamite', 'tnt', 'dynamite bundle', 'explosives'],
  serves: ['dynamite#1'],
  kind: 'prop',
  size: [0.18, 0.3, 0.18],
  massKg: 1,
  when: { stick: ['dynamite'] },
  keep: ['spark'],
  roles: { main: mat('paper', '#c8372f'), tape: mat('plastic', '#26272b'), fuse: mat('rope', '#d8c493'), spark: mat('glow', '#ffc94a', { glow: 1 }) },
  build(it) {
    const { w, h, d } = it;
    const stick = (x: number, z: number) => at(cylinder(w * 0.19, h * 0.72, { sides: it.sides(12), bevel: w * 0.03 }), x, h * 0.36, z);
    it.part('sticks', group(stick(0, -d * 0.2), stick(w * 0.18, d * 0.11), stick(-w * 0.18, d * 0.11)), 'main');
    it.part('tape', group(at(cylinder(w * 0.4, h * 0.07, { sides: 9 }), 0, h * 0.22), at(cylinder(w * 0.4, h * 0.07, { sides: 9 }), 0, h * 0.54)), 'tape', {
      parent: 'sticks',
    });
    it.part(
      'fuse',
      tube(
        curve(
          [
            [0, h * 0.68, 0],
            [w * 0.04, h * 0.82, 0],
            [w * 0.2, h * 0.88, d * 0.05],
            [w * 0.26, h * 0.95, d * 0.06],
          ],
          3,
        ),
        w * 0.04,
        7,
      ),
      'fuse',
      { parent: 'sticks' },
    );
    it.part('spark', at({ shape: 'group', of: [ball(w * 0.08), cone(w * 0.04, h * 0.1, 5)] }, w * 0.26, h * 0.955, d * 0.06), 'spark', {
      parent: 'fuse',
      ghost: true,
    });
  },
});
