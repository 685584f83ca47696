import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, capsule, cylinder, extrude, group } from '../solids.ts';

export default archetype({
  name: 'wind_turbine',
  words: ['windturbine', 'wind generator', 'windmill turbine'],
  serves: ['wind_turbine#1'],
  kind: 'structure',
  size: [7, 10, 1.6],
  massKg: 5000,
  roles: { main: mat('painted_metal', '#f1f2f3'), tip: mat('painted_metal', '#d6453d'), base: mat('concrete', '#a7a49c') },
  build(it) {
    const { w, h, d } = it;
    it.part('base', at(cylinder(w * 0.09, h * 0.03, { sides: 18 }), 0, h * 0.015, -d * 0.1), 'base');
    it.part('tower', at(cylinder(w * 0.045, h * 0.64, { top: w * 0.025, sides: it.sides(16) }), 0, h * 0.34, -d * 0.1), 'main', { parent: 'base' });
    it.part('nacelle', at(along.z(capsule(w * 0.045, d * 0.7, it.sides(14))), 0, h * 0.66, 0), 'main', { parent: 'tower' });
    const blade = (a: number) =>
      at(
        extrude(
          [
            [-w * 0.02, 0],
            [w * 0.02, 0],
            [w * 0.045, h * 0.07],
            [w * 0.012, h * 0.335],
            [-w * 0.008, h * 0.335],
          ],
          d * 0.04,
          d * 0.01,
        ),
        0,
        h * 0.66,
        d * 0.4,
        [0, 0, a],
      );
    it.part('rotor', group(at(ball(w * 0.04, w * 0.04, d * 0.16, 12), 0, h * 0.66, d * 0.36), blade(0), blade(120), blade(240)), 'main', {
      parent: 'nacelle',
      joint: { type: 'wheel', at: [0, h * 0.66, d * 0.36], axis: [0, 0, 1] },
    });
    it.part('door', at(box(w * 0.035, h * 0.07, d * 0.04), 0, h * 0.065, d * 0.1), 'tip', { parent: 'tower' });
  },
});
