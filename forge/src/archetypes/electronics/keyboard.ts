import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, box, group, mirror, row, turned } from '../solids.ts';

export default archetype({
  name: 'keyboard',
  words: ['computer keyboard', 'mechanical keyboard', 'gaming keyboard'],
  serves: ['computer_keyboard', 'keyboard#artifact'],
  when: { keyboard: ['computer', 'mechanical', 'gaming', 'typing'] },
  kind: 'prop',
  size: [0.45, 0.05, 0.17],
  massKg: 0.9,
  interaction: { pickup: true },
  roles: { main: mat('plastic', '#30343c'), keys: mat('plastic', '#ece6d8'), accent: mat('plastic', '#e0793a') },
  tint: ['main', 'accent'],
  build(it) {
    const { w, h, d } = it;
    const tilt = (solid: Solid): Solid => at(turned(solid, 5), 0, h * 0.42);
    it.part('case', tilt(box(w, h * 0.44, d * 0.98, it.bevel(h * 0.12))), 'main');
    const rows = [0, 1, 2, 3];
    it.part(
      'keys',
      tilt(
        group(
          ...rows.map((k) =>
            at(row(box(w * 0.058, h * 0.42, d * 0.15, h * 0.08), 13, [w * 0.07, 0, 0]), -w * 0.42 + k * w * 0.008, h * 0.3, d * (-0.36 + k * 0.18)),
          ),
        ),
      ),
      'keys',
      { parent: 'case' },
    );
    it.part('space_bar', tilt(at(box(w * 0.38, h * 0.42, d * 0.14, h * 0.08), 0, h * 0.3, d * 0.36)), 'keys', { parent: 'case' });
    it.part('accent_keys', tilt(mirror(at(box(w * 0.1, h * 0.44, d * 0.14, h * 0.08), w * 0.4, h * 0.3, d * 0.36))), 'accent', { parent: 'case' });
    it.detail('escape', tilt(at(box(w * 0.06, h * 0.46, d * 0.152, h * 0.08), -w * 0.42, h * 0.31, -d * 0.36)), 'accent', { parent: 'case' });
    it.part('feet', mirror(at(box(w * 0.1, h * 0.4, d * 0.06), w * 0.38, h * 0.2, -d * 0.42)), 'main', { parent: 'case' });
    it.part('front_foot', at(box(w * 0.8, h * 0.16, d * 0.06), 0, h * 0.08, d * 0.4), 'main', { parent: 'case' });
  },
});
