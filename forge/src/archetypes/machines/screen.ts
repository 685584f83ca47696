import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, mirror, row, tube } from '../solids.ts';

export default archetype({
  name: 'television',
  words: ['tv', 'television set', 'old tv', 'television', 'telly'],
  serves: ['television_receiver'],
  kind: 'prop',
  size: [0.9, 0.8, 0.4],
  massKg: 14,
  roles: { main: mat('plastic', '#b5673a'), screen: mat('glow', '#7fc6d8', { glow: 0.5 }), dark: mat('plastic', '#2b2d31'), knob: mat('brass', '#d8b45a') },
  keep: ['screen'],
  build(it) {
    const { w, h, d } = it;
    it.part('case', at(box(w * 0.98, h * 0.66, d * 0.9, it.bevel(w * 0.05)), 0, h * 0.47), 'main');
    it.part('bezel', at(box(w * 0.7, h * 0.52, d * 0.08, it.bevel(w * 0.03)), -w * 0.1, h * 0.48, d * 0.43), 'dark', { parent: 'case' });
    it.part('screen', at(box(w * 0.6, h * 0.43, d * 0.08, it.bevel(w * 0.04)), -w * 0.1, h * 0.48, d * 0.46), 'screen', {
      parent: 'bezel',
      sockets: [{ kind: 'light', at: [0, h * 0.5, d * 0.6] }],
    });
    it.part('knobs', row(at(along.z(cylinder(w * 0.05, d * 0.12, { sides: 12 })), w * 0.37, h * 0.44, d * 0.46), 2, [0, h * 0.17, 0]), 'knob', {
      parent: 'case',
    });
    it.detail('speaker', row(at(box(w * 0.12, h * 0.015, d * 0.04), w * 0.37, h * 0.24, d * 0.45), 4, [0, h * 0.035, 0]), 'dark', { parent: 'case' });
    it.part('legs', mirror(mirror(at(cylinder(w * 0.02, h * 0.18, { top: w * 0.03, sides: 8 }), w * 0.38, h * 0.08, d * 0.3, [0, 0, 0]), 'z')), 'dark', {
      parent: 'case',
    });
    it.part(
      'antennae',
      mirror(
        tube(
          [
            [w * 0.04, h * 0.79, 0],
            [w * 0.22, h * 1.0, 0],
          ],
          w * 0.012,
          6,
        ),
      ),
      'knob',
      { parent: 'case' },
    );
    it.anchor('top', 0, h * 0.8, 0, w * 0.7);
  },
});
