import { doorIn, windowsIn } from '../../shared-parts/building.ts';
import { gableRoof } from '../../shared-parts/roof.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, box, group, mirror } from '../solids.ts';

export default archetype({
  name: 'cottage',
  words: ['bungalow', 'fairy house', 'country house', 'thatched house', 'witch house', 'hobbit house'],
  serves: ['cottage#1'],
  kind: 'structure',
  size: [5.4, 5.2, 5],
  massKg: 45_000,
  interaction: { open: true },
  roles: {
    main: mat('plaster', '#efe3c8'),
    roof: mat('thatch', '#c49a4f'),
    wood: mat('oak', '#5e3d25'),
    stone: mat('cobble', '#918a80'),
    frame: mat('oak', '#6d4a2e'),
    glass: mat('glass', '#9fd3df'),
    metal: mat('iron', '#2f3235'),
    leaf: mat('leaf', '#5b9a43'),
    petal: mat('petal', '#e0527c'),
  },
  tint: ['main', 'roof'],
  keep: ['glass', 'leaf', 'petal'],
  options: { chimney: ['chimney'], windows: ['window', 'windows'], flowers: ['flower', 'flowers'] },
  build(it) {
    const { w, h, d } = it;
    const [bw, bd, wall] = [w * 0.8, d * 0.76, h * 0.44];
    it.part('foundation', at(box(bw * 1.06, h * 0.13, bd * 1.06, it.bevel(h * 0.02)), 0, h * 0.065), 'stone');
    it.part('walls', at(box(bw, wall, bd), 0, h * 0.05 + wall / 2), 'main', { parent: 'foundation' });
    gableRoof(it, { parent: 'walls', width: w, depth: d, y: h * 0.05 + wall, rise: h * 0.46, wallWidth: bw, wallDepth: bd });
    const [y, front] = [h * 0.06, bd / 2];
    doorIn(it, { parent: 'walls', y: y, z: front, width: bw * 0.2, height: wall * 0.72, round: true });
    if (it.has('windows'))
      windowsIn(it, {
        parent: 'walls',
        places: [
          [-bw * 0.32, y + wall * 0.36, front, 0],
          [bw * 0.32, y + wall * 0.36, front, 0],
          [bw / 2, y + wall * 0.36, 0, 90],
          [-bw / 2, y + wall * 0.36, 0, -90],
        ],
        width: bw * 0.15,
        height: wall * 0.36,
      });
    const beam = w * 0.035;
    it.part(
      'beams',
      group(
        mirror(mirror(at(box(beam, wall, beam), bw / 2 - beam * 0.3, h * 0.05 + wall / 2, front - beam * 0.3)), 'z'),
        mirror(at(box(bw * 1.01, beam * 0.9, beam * 0.7), 0, h * 0.045 + wall, front - beam * 0.1), 'z'),
      ),
      'wood',
      { parent: 'walls' },
    );
    it.part('step', at(box(bw * 0.34, h * 0.04, d * 0.1, 0.03), 0, h * 0.02, front + d * 0.06), 'stone', { parent: 'foundation' });
    if (it.has('chimney')) {
      it.part('chimney', at(box(w * 0.13, h * 0.62, w * 0.13, it.bevel(0.05)), w * 0.25, h * 0.68, -d * 0.16), 'stone', { parent: 'walls' });
      it.detail('chimney_cap', at(box(w * 0.16, h * 0.035, w * 0.16, 0.03), w * 0.25, h * 0.98, -d * 0.16), 'wood', { parent: 'chimney' });
    }
    if (it.has('flowers')) {
      const bed = group(...[-1, 0, 1].map((k) => at(ball(bw * 0.07, h * 0.06, d * 0.05, 8), k * bw * 0.09, h * 0.05)));
      it.part('bushes', mirror(at(bed, bw * 0.34, 0, front + d * 0.06)), 'leaf', { parent: 'foundation', ghost: true });
      it.detail(
        'flowers',
        mirror(
          at(
            group(...[-2, -1, 0, 1, 2].map((k) => at(ball(w * 0.016), k * bw * 0.05, h * (0.1 + 0.008 * (k % 2)), d * 0.025))),
            bw * 0.34,
            0,
            front + d * 0.06,
          ),
        ),
        'petal',
        { parent: 'bushes', ghost: true },
      );
    }
  },
});
