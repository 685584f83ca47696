import { rect } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, extrude, type Flat, loft, mirror, row } from '../solids.ts';

export default archetype({
  name: 'railway',
  words: [
    'train tracks',
    'train track',
    'railroad',
    'railroad track',
    'railroad tracks',
    'railway track',
    'rails',
    'tracks',
    'rail',
    'railroad siding',
    'minecart track',
  ],
  when: { tracks: ['train', 'rail', 'railway', 'railroad'], track: ['train', 'railway'] },
  serves: ['railway#1', 'railway#2', 'track#artifact', 'rail#2', 'railroad_track', 'siding#1'],
  kind: 'structure',
  size: [2.6, 0.36, 6],
  massKg: 3000,
  roles: { main: mat('oak', '#6b4a30'), rail: mat('steel', '#9da3aa'), gravel: mat('cobble', '#9a948a'), plate: mat('iron', '#4a4e54') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'ballast',
      loft([
        { y: 0, outline: rect(w * 0.98, d * 0.99) },
        { y: h * 0.42, outline: rect(w * 0.78, d * 0.98) },
      ]),
      'gravel',
    );
    const n = 11;
    it.part('sleepers', at(row(box(w * 0.74, h * 0.34, d * 0.045, 0.02), n, [0, 0, d * 0.09]), 0, h * 0.46, -d * 0.45), 'main', { parent: 'ballast' });
    const profile: Flat[] = [
      [-0.09, 0],
      [0.09, 0],
      [0.09, 0.02],
      [0.03, 0.05],
      [0.03, 0.1],
      [0.06, 0.115],
      [0.06, 0.15],
      [-0.06, 0.15],
      [-0.06, 0.115],
      [-0.03, 0.1],
      [-0.03, 0.05],
      [-0.09, 0.02],
    ].map(([x = 0, y = 0]): Flat => [x, (y * h) / 0.36]);
    it.part('rails', mirror(at(extrude(profile, d * 0.995), w * 0.24, h * 0.58)), 'rail', { parent: 'sleepers' });
    it.detail('plates', mirror(at(row(box(w * 0.11, h * 0.08, d * 0.03), n, [0, 0, d * 0.09]), w * 0.24, h * 0.63, -d * 0.45)), 'plate', {
      parent: 'sleepers',
    });
  },
});
