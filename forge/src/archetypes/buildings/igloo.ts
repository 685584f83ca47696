import type { Solid } from '@worldkiln/contracts';
import { arched } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, extrude, group, lathe, type Flat } from '../solids.ts';

export default archetype({
  name: 'igloo',
  words: ['snow house', 'snow hut', 'ice house', 'snow fort', 'iglu'],
  serves: ['igloo#1'],
  kind: 'structure',
  size: [4, 2.3, 4.6],
  massKg: 9_000,
  roles: { main: mat('snow', '#eef5fa'), joint: mat('ice', '#b7d6e8'), dark: mat('ice', '#3f5a70') },
  build(it) {
    const { w, h, d } = it;
    const r = w * 0.48;
    const z = -d * 0.07;
    it.part('ground', at(cylinder(r * 1.03, h * 0.04, { sides: 20 }), 0, h * 0.02, z), 'main');
    const inner: Flat[] = Array.from({ length: 9 }, (_, i) => [
      i === 8 ? 0 : Math.cos((i / 8) * Math.PI * 0.5) * r * 0.965,
      Math.sin((i / 8) * Math.PI * 0.5) * h * 0.965 + h * 0.005,
    ]);
    it.part('joints', at(lathe(inner, 24), 0, h * 0.01, z), 'joint', { parent: 'ground' });
    const rows = 6;
    const blocks: Solid[] = [];
    for (let k = 0; k < rows; k++) {
      const [a0, a1] = [(k / rows) * 84 + 1.2, ((k + 1) / rows) * 84 - 1.2];
      const mid = ((a0 + a1) / 2) * (Math.PI / 180);
      const count = Math.max(5, Math.round(15 * Math.cos(mid)));
      const ringR = Math.cos(mid) * r * 0.955;
      const wide = ((Math.PI * 2 * ringR) / count) * 0.93;
      const tall = ((a1 - a0) * Math.PI * (r + h)) / 360;
      for (let i = 0; i < count; i++) {
        const turn = ((i + (k % 2) / 2) / count) * 360;
        if (k < 2 && Math.abs(((turn + 180) % 360) - 180) < 16) continue;
        blocks.push(
          at(
            at(box(wide, tall, r * 0.09, r * 0.02), 0, 0, 0, [-(mid * 180) / Math.PI, 0, 0]),
            Math.sin((turn * Math.PI) / 180) * ringR,
            Math.sin(mid) * h * 0.95 + h * 0.01,
            Math.cos((turn * Math.PI) / 180) * ringR,
            [0, turn, 0],
          ),
        );
      }
    }
    it.part('blocks', at(group(...blocks), 0, 0, z), 'main', { parent: 'joints' });
    it.part('cap', at(ball(r * 0.24, h * 0.06, r * 0.24, 10), 0, h * 0.945, z), 'main', { parent: 'blocks' });
    it.part('tunnel', at(extrude(arched(w * 0.42, h * 0.48), d * 0.24, 0.05), 0, 0, d * 0.37), 'main', { parent: 'ground' });
    it.part('entrance', at(extrude(arched(w * 0.25, h * 0.36), d * 0.05), 0, h * 0.004, d * 0.468), 'dark', { parent: 'tunnel' });
    it.part('tunnel_seams', group(...[0.31, 0.37, 0.43].map((k) => at(extrude(arched(w * 0.428, h * 0.486), d * 0.008), 0, 0, d * k))), 'joint', {
      parent: 'tunnel',
    });
  },
});
