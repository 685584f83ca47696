import { arched } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, extrude, row, text } from '../solids.ts';

export default archetype({
  name: 'doghouse',
  words: ['dog house', 'kennel', 'dog kennel', 'pet house'],
  serves: ['doghouse#1'],
  kind: 'prop',
  size: [1.1, 1.15, 1.2],
  massKg: 35,
  body: 'fixed',
  roles: {
    main: mat('plank', '#c9563c'),
    roof: mat('plank', '#4f6f86'),
    dark: mat('walnut', '#2c2019'),
    trim: mat('plank', '#f4ead6'),
    letters: mat('walnut', '#4a2c1a'),
  },
  tint: ['main', 'roof'],
  build(it) {
    const { w, h, d } = it;
    const [bw, bd, wall] = [w * 0.8, d * 0.84, h * 0.52];
    it.part('floor', at(box(bw * 1.06, h * 0.06, bd * 1.05), 0, h * 0.03), 'trim');
    it.part(
      'walls',
      at(
        extrude(
          [
            [-bw / 2, 0],
            [bw / 2, 0],
            [bw / 2, wall],
            [0, h * 0.9],
            [-bw / 2, wall],
          ],
          bd,
        ),
        0,
        h * 0.05,
      ),
      'main',
      { parent: 'floor' },
    );
    const rise = h * 0.9 - wall;
    const slope = Math.hypot(bw / 2, rise);
    const angle = (Math.atan2(rise, bw / 2) * 180) / Math.PI;
    for (const s of [-1, 1] as const)
      it.part(
        s < 0 ? 'left_roof' : 'right_roof',
        at(box(slope * 1.2, h * 0.05, d * 0.98, 0.01), s * bw * 0.285, h * 0.05 + wall + rise * 0.47, 0, [0, 0, -s * angle]),
        'roof',
        { parent: 'walls' },
      );
    it.part('doorway_trim', at(extrude(arched(bw * 0.54, h * 0.5), d * 0.03), 0, h * 0.055, bd / 2), 'trim', { parent: 'walls' });
    it.part('doorway', at(extrude(arched(bw * 0.44, h * 0.45), d * 0.04), 0, h * 0.055, bd / 2 + d * 0.002), 'dark', { parent: 'doorway_trim' });
    it.part('name_board', at(box(bw * 0.46, h * 0.11, d * 0.03, 0.005), 0, h * 0.65, bd / 2 + d * 0.005), 'trim', { parent: 'walls' });
    const name = (it.text ?? 'REX').slice(0, 8).toUpperCase();
    it.part('letters', at(text(name, Math.min(h * 0.075, (bw * 0.4) / (name.length * 0.88)), d * 0.02), 0, h * 0.65, bd / 2 + d * 0.025), 'letters', {
      parent: 'name_board',
    });
    it.detail('planks', at(row(box(bw * 1.008, h * 0.008, bd * 1.006), 4, [0, wall * 0.22, 0]), 0, h * 0.05 + wall * 0.2), 'dark', { parent: 'walls' });
  },
});
