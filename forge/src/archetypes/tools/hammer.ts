import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, group } from '../solids.ts';

export default archetype({
  name: 'hammer',
  words: ['mallet', 'sledgehammer', 'war hammer', 'thor hammer'],
  near: ['gavel'],
  serves: ['hammer#2', 'mallet#artifact', 'hand_tool', 'tool#artifact'],
  kind: 'prop',
  size: [0.16, 0.36, 0.06],
  massKg: 0.9,
  roles: { head: mat('steel', '#9aa1a8'), main: mat('oak', '#a06a38') },
  tint: ['main'],
  build(it) {
    const { w, h, d } = it;
    it.part('handle', at(cylinder(d * 0.26, h * 0.9, { top: d * 0.22, sides: 8 }), 0, h * 0.45), 'main', { sockets: [{ kind: 'grip', at: [0, h * 0.2, 0] }] });
    it.part(
      'head',
      group(
        at(box(w * 0.5, h * 0.13, d * 0.8, it.bevel(d * 0.1)), 0, h * 0.92),
        at(along.x(cylinder(d * 0.46, w * 0.3, { sides: 12, bevel: d * 0.08 })), w * 0.34, h * 0.92),
        at(box(w * 0.34, h * 0.06, d * 0.6, d * 0.1), -w * 0.36, h * 0.94, 0, [0, 0, -14]),
      ),
      'head',
      { parent: 'handle' },
    );
    it.detail('grip', at(cylinder(d * 0.32, h * 0.3, { sides: 8, bevel: d * 0.05 }), 0, h * 0.17), 'main', { parent: 'handle' });
  },
});
