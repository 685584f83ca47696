import { gableRoof } from '../../shared-parts/roof.ts';
import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, box, group, mirror } from '../solids.ts';

export default archetype({
  name: 'house',
  words: ['home', 'farmhouse', 'villa'],
  serves: ['house#1', 'dwelling#1', 'building#1'],
  kind: 'structure',
  size: [6.2, 6.4, 5.4],
  massKg: 60_000,
  interaction: { open: true },
  roles: {
    main: mat('plaster', '#e9dcc0'),
    roof: mat('tile', '#a8503a'),
    wood: mat('oak', '#6d4a2e'),
    glass: mat('glass', '#9fd0dc'),
    stone: mat('stone', '#8e8a83'),
  },
  tint: ['main', 'roof'],
  keep: ['glass'],
  options: { chimney: ['chimney'], windows: ['window', 'windows'] },
  build(it) {
    const { w, h, d } = it;
    const wall = h * 0.5;
    const [bw, bd] = [w * 0.86, d * 0.84];
    it.part('foundation', at(box(bw * 1.06, h * 0.06, bd * 1.06, it.bevel(h * 0.01)), 0, h * 0.03), 'stone');
    it.part('walls', at(box(bw, wall, bd), 0, h * 0.05 + wall / 2), 'main', { parent: 'foundation' });
    gableRoof(it, { parent: 'walls', width: w, depth: d, y: h * 0.05 + wall, rise: h * 0.36, wallWidth: bw, wallDepth: bd });
    const doorH = wall * 0.66;
    const doorW = bw * 0.17;
    it.part('door_frame', at(box(doorW * 1.25, doorH * 1.1, bd * 0.03), 0, h * 0.06 + doorH * 0.55, bd / 2 + bd * 0.005), 'wood', { parent: 'walls' });
    it.part('door', at(box(doorW, doorH, bd * 0.035, it.bevel(0.02)), 0, h * 0.06 + doorH / 2, bd / 2 + bd * 0.015), 'roof', {
      parent: 'walls',
      joint: hinge(-doorW / 2, h * 0.06, bd / 2, [0, 1, 0], 0, 110),
    });
    it.detail('doorknob', at(box(0.1, 0.1, 0.1, 0.02), doorW * 0.36, h * 0.06 + doorH * 0.48, bd / 2 + bd * 0.035), 'wood', { parent: 'door' });
    it.part('step', at(box(doorW * 1.7, h * 0.035, d * 0.09, it.bevel(0.03)), 0, h * 0.0175, bd * 0.53 + d * 0.04), 'stone', { parent: 'foundation' });
    if (it.has('windows')) windows(it, bw, bd, wall);
    if (it.has('chimney')) {
      it.part('chimney', at(box(w * 0.1, h * 0.4, w * 0.1, it.bevel(0.04)), w * 0.24, h * 0.78, -d * 0.14), 'stone', { parent: 'walls' });
      it.detail('chimney_cap', at(box(w * 0.13, h * 0.03, w * 0.13, 0.03), w * 0.24, h * 0.985, -d * 0.14), 'roof', { parent: 'chimney' });
    }
    const beam = w * 0.035;
    it.part('beams', mirror(mirror(at(box(beam, wall, beam), bw / 2 - beam * 0.3, h * 0.05 + wall / 2, bd / 2 - beam * 0.3)), 'z'), 'wood', {
      parent: 'walls',
    });
  },
});

function windows(it: Parameters<Parameters<typeof archetype>[0]['build']>[0], bw: number, bd: number, wall: number): void {
  const { h } = it;
  const size = wall * 0.3;
  const y = h * 0.05 + wall * 0.58;
  const front = mirror(at(box(size, size, bd * 0.02), bw * 0.3, y, bd / 2));
  const side = mirror(at(box(bw * 0.02, size, size), bw / 2, y, 0));
  it.part('windows', group(front, side), 'glass', { parent: 'walls' });
  const frame = (s: number): ReturnType<typeof group> =>
    group(
      at(box(s * 1.2, s * 0.12, bd * 0.03), 0, s * 0.55),
      at(box(s * 1.3, s * 0.12, bd * 0.05), 0, -s * 0.55),
      mirror(at(box(s * 0.12, s * 1.1, bd * 0.03), s * 0.55, 0)),
      box(s * 0.07, s, bd * 0.028),
      box(s, s * 0.07, bd * 0.028),
    );
  it.part('window_frames', group(mirror(at(frame(size), bw * 0.3, y, bd / 2)), mirror(at(frame(size), bw / 2, y, 0, [0, 90, 0]))), 'wood', { parent: 'walls' });
}
