import { archetype, mat } from '../archetype.ts';
import { along, at, box, cone, cylinder, group, mirror } from '../solids.ts';

export default archetype({
  name: 'fireplace',
  words: ['hearth', 'brick fireplace', 'chimney', 'wood stove'],
  serves: ['fireplace#1', 'hearth#1', 'chimney#1'],
  kind: 'structure',
  size: [1.6, 1.9, 0.6],
  massKg: 700,
  keep: ['fire'],
  roles: {
    main: mat('brick', '#a8543f'),
    mantel: mat('oak', '#7a4a2c'),
    dark: mat('slate', '#26272b'),
    log: mat('bark', '#5a3a24'),
    fire: mat('glow', '#ff9a3a', { glow: 0.9 }),
  },
  build(it) {
    const { w, h, d } = it;
    it.part('hearth', at(box(w, h * 0.06, d, h * 0.01), 0, h * 0.03), 'dark');
    it.part('sides', mirror(at(box(w * 0.24, h * 0.48, d * 0.7, 0), w * 0.34, h * 0.29, -d * 0.08)), 'main', { parent: 'hearth' });
    it.part('lintel', at(box(w * 0.92, h * 0.12, d * 0.7), 0, h * 0.56, -d * 0.08), 'main', { parent: 'sides' });
    it.part('back', at(box(w * 0.5, h * 0.48, d * 0.12), 0, h * 0.29, -d * 0.36), 'dark', { parent: 'hearth' });
    it.part('mantel', at(box(w, h * 0.06, d * 0.9, h * 0.015), 0, h * 0.64, -d * 0.01), 'mantel', { parent: 'lintel' });
    it.part('breast', at(box(w * 0.64, h * 0.35, d * 0.5), 0, h * 0.83, -d * 0.16), 'main', { parent: 'mantel' });
    it.part(
      'logs',
      group(
        at(along.x(cylinder(h * 0.035, w * 0.38, { sides: 9 })), 0, h * 0.09, -d * 0.02),
        at(along.x(cylinder(h * 0.032, w * 0.36, { sides: 9 })), 0, h * 0.09, -d * 0.16),
        at(along.x(cylinder(h * 0.032, w * 0.34, { sides: 9 })), 0, h * 0.145, -d * 0.09, [0, 20, 0]),
      ),
      'log',
      { parent: 'hearth' },
    );
    it.part(
      'fire',
      group(
        at(cone(w * 0.09, h * 0.24, 8), 0, h * 0.26, -d * 0.1),
        at(cone(w * 0.06, h * 0.16, 7), w * 0.1, h * 0.22, -d * 0.08),
        at(cone(w * 0.055, h * 0.15, 7), -w * 0.1, h * 0.21, -d * 0.1),
      ),
      'fire',
      { parent: 'logs', ghost: true, sockets: [{ kind: 'light', at: [0, h * 0.3, 0] }] },
    );
    it.anchor('top', 0, h * 0.67, d * 0.1, w * 0.9);
  },
});
