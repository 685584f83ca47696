import { archway } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, extrude, group, mirror } from '../solids.ts';

export default archetype({
  name: 'arch',
  words: ['archway', 'stone arch', 'triumphal arch', 'arc de triomphe', 'stone archway', 'roman arch'],
  serves: ['arch#3', 'arch#4', 'arch#artifact'],
  kind: 'structure',
  size: [4.4, 4.8, 1.6],
  massKg: 22_000,
  roles: { main: mat('sandstone', '#d5c3a0'), trim: mat('stone', '#b3a88f'), dark: mat('sandstone', '#b89d72') },
  tint: ['main', 'trim'],
  build(it) {
    const { w, h, d } = it;
    const [ow, oh] = [w * 0.46, h * 0.66];
    it.part('arch', at(extrude(archway(w * 0.9, h * 0.86, ow, oh, 12), d * 0.8), 0, 0), 'main');
    it.part('plinths', mirror(at(box(w * 0.25, h * 0.09, d * 0.96, it.bevel(0.03)), w * 0.355, h * 0.045)), 'trim', { parent: 'arch' });
    it.part('imposts', mirror(at(box(w * 0.24, h * 0.045, d * 0.9, it.bevel(0.02)), w * 0.345, oh - ow / 2)), 'trim', { parent: 'arch' });
    const n = 11;
    const stones = Array.from({ length: n }, (_, i) => {
      const a = ((i + 0.5) / n) * Math.PI;
      return at(box(w * 0.1, ((Math.PI * ow * 0.58) / n) * 0.94, d * 0.88, 0.02), Math.cos(a) * ow * 0.6, oh - ow / 2 + Math.sin(a) * ow * 0.6, 0, [
        0,
        0,
        (a * 180) / Math.PI,
      ]);
    });
    it.part('arch_stones', group(...stones.filter((_, i) => i !== (n - 1) / 2)), 'dark', { parent: 'arch' });
    it.part(
      'keystone',
      at(
        extrude(
          [
            [-w * 0.035, 0],
            [w * 0.035, 0],
            [w * 0.055, h * 0.16],
            [-w * 0.055, h * 0.16],
          ],
          d * 0.96,
        ),
        0,
        oh - h * 0.015,
      ),
      'trim',
      { parent: 'arch' },
    );
    it.part('cornice', group(at(box(w * 0.96, h * 0.045, d * 0.92, 0.03), 0, h * 0.86), at(box(w, h * 0.035, d, 0.02), 0, h * 0.9)), 'trim', {
      parent: 'arch',
    });
    it.part('attic', at(box(w * 0.86, h * 0.1, d * 0.76, 0.03), 0, h * 0.95), 'main', { parent: 'cornice' });
    it.detail(
      'blocks',
      mirror(
        mirror(
          group(
            ...[0.14, 0.26, 0.38].map((t, i) => at(box(w * (i % 2 ? 0.14 : 0.19), h * 0.1, d * 0.02), w * 0.34, h * t, d * 0.4)),
            at(box(w * 0.15, h * 0.1, d * 0.02), w * 0.34, h * 0.64, d * 0.4),
          ),
        ),
        'z',
      ),
      'dark',
      { parent: 'arch' },
    );
  },
});
