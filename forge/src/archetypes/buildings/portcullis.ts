import { archway } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { slide } from '../make.ts';
import { at, box, cone, cylinder, extrude, group, row, torus } from '../solids.ts';

export default archetype({
  name: 'portcullis',
  words: ['castle gate', 'dungeon gate', 'castle entrance', 'dungeon door', 'gatehouse'],
  serves: ['portcullis#1'],
  kind: 'structure',
  size: [3.2, 3.6, 1],
  massKg: 12_000,
  interaction: { open: true },
  roles: { main: mat('stone', '#a39d92'), dark: mat('stone', '#857f76'), bars: mat('iron', '#3a3e42'), chain: mat('iron', '#5b6065') },
  build(it) {
    const { w, h, d } = it;
    const [ow, oh] = [w * 0.56, h * 0.76];
    it.part('wall', at(extrude(archway(w * 0.96, h * 0.88, ow, oh), d * 0.8), 0, 0), 'main');
    it.part('merlons', at(row(box(w * 0.16, h * 0.13, d * 0.84, 0.02), 4, [w * 0.26, 0, 0]), -w * 0.39, h * 0.935), 'main', { parent: 'wall' });
    const lift = it.says('open') ? oh * 0.6 : 0;
    const bars = group(
      ...Array.from({ length: 6 }, (_, i) => {
        const x = ow * (-0.5 + (i + 0.5) / 6) * 1.05;
        return group(at(box(w * 0.035, oh * 0.94, d * 0.09), x, oh * 0.53), at(cone(w * 0.026, oh * 0.08, 4), x, oh * 0.042, 0, [180, 0, 0]));
      }),
      at(row(box(ow * 1.1, h * 0.028, d * 0.07), 6, [0, oh * 0.15, 0]), 0, oh * 0.14),
    );
    it.part('portcullis', at(bars, 0, lift, d * 0.1), 'bars', { parent: 'wall', joint: slide(0, oh / 2, d * 0.1, [0, 1, 0], 0, oh * 0.7) });
    it.part(
      'arch_stones',
      group(
        ...Array.from({ length: 9 }, (_, i) => {
          const a = ((i + 0.5) / 9) * Math.PI;
          return at(box(w * 0.1, w * 0.095, d * 0.92, 0.02), Math.cos(a) * ow * 0.58, oh - ow / 2 + Math.sin(a) * ow * 0.58, 0, [0, 0, (a * 180) / Math.PI]);
        }),
      ),
      'dark',
      { parent: 'wall' },
    );
    it.part(
      'jamb_stones',
      group(
        ...[-1, 1].flatMap((s) =>
          [0, 1, 2, 3].map((k) => at(box(w * (k % 2 ? 0.12 : 0.18), h * 0.1, d * 0.9, 0.02), s * w * (k % 2 ? 0.345 : 0.375), h * (0.055 + k * 0.115))),
        ),
      ),
      'dark',
      { parent: 'wall' },
    );
    it.detail('chain_rings', group(...[-1, 1].map((s) => at(torus(w * 0.035, w * 0.01, 360, 10), s * w * 0.4, h * 0.66, d * 0.42, [90, 0, 0]))), 'chain', {
      parent: 'wall',
    });
    it.detail('torch_brackets', group(...[-1, 1].map((s) => at(cylinder(w * 0.02, h * 0.12, { sides: 7 }), s * w * 0.41, h * 0.54, d * 0.42))), 'chain', {
      parent: 'wall',
    });
  },
});
