import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, cylinder, extrude, type Flat, mirror, subtract, torus, turned } from '../solids.ts';

export default archetype({
  name: 'gear',
  words: ['cog', 'cogwheel', 'gearwheel', 'gears', 'sprocket'],
  serves: ['gear#1', 'cogwheel'],
  kind: 'prop',
  size: [0.5, 0.5, 0.14],
  massKg: 6,
  interaction: { pickup: true },
  behaviours: ['spin'],
  roles: { main: mat('brass', '#c8913a'), hub: mat('iron', '#5a5d63') },
  tint: ['main'],
  build(it) {
    const { w, h, d } = it;
    const r = Math.min(w, h) / 2;
    const outline = Array.from({ length: 40 }, (_, i): Flat => {
      const a = ((i + 0.5) / 40) * Math.PI * 2 - Math.PI / 2 - Math.PI / 20;
      const out = i % 4 < 2 ? 1 : 0.78;
      return [Math.cos(a) * r * out, Math.sin(a) * r * out];
    });
    const hole = (radius: number): Solid => along.z(cylinder(radius, d * 2, { sides: 18 }));
    const disc = extrude(outline, d * 0.7, d * 0.08);
    it.part('wheel', at(subtract(disc, ...[0, 72, 144, 216, 288].map((a) => turned(at(hole(r * 0.16), 0, r * 0.48), 0, 0, a))), 0, r), 'main');
    it.part('hub', at(subtract(along.z(cylinder(r * 0.28, d, { sides: 18, bevel: d * 0.08 })), hole(r * 0.12)), 0, r), 'hub', { parent: 'wheel' });
    it.part('rim', at(mirror(at(turned(torus(r * 0.7, d * 0.1, 360, 24), 90), 0, 0, d * 0.33), 'z'), 0, r), 'main', { parent: 'wheel' });
  },
});
