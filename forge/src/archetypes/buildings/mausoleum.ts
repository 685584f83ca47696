import { doorIn } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, extrude, group, mirror, text } from '../solids.ts';

export default archetype({
  name: 'mausoleum',
  words: ['tomb', 'crypt', 'burial chamber', 'sepulchre'],
  serves: ['tomb#1', 'mausoleum#1', 'burial_chamber'],
  kind: 'structure',
  size: [3.4, 3.6, 4],
  massKg: 40_000,
  interaction: { open: true },
  roles: {
    main: mat('stone', '#a9a49b'),
    roof: mat('slate', '#5d6268'),
    dark: mat('stone', '#77726a'),
    wood: mat('iron', '#4a5a52'),
    frame: mat('stone', '#8c877e'),
    metal: mat('brass', '#b5903f'),
    moss: mat('moss', '#6f8a45'),
  },
  tint: ['main', 'roof'],
  build(it) {
    const { w, h, d } = it;
    it.part('base', group(at(box(w, h * 0.07, d, 0.04), 0, h * 0.035), at(box(w * 0.9, h * 0.06, d * 0.92, 0.03), 0, h * 0.095)), 'dark');
    it.part('chamber', at(box(w * 0.7, h * 0.52, d * 0.66), 0, h * 0.38, -d * 0.07), 'main', { parent: 'base' });
    it.part(
      'columns',
      mirror(
        group(
          at(cylinder(w * 0.06, h * 0.48, { top: w * 0.052, sides: 12 }), w * 0.32, h * 0.37, d * 0.36),
          at(box(w * 0.16, h * 0.04, w * 0.16), w * 0.32, h * 0.14, d * 0.36),
          at(box(w * 0.16, h * 0.04, w * 0.16), w * 0.32, h * 0.62, d * 0.36),
        ),
      ),
      'main',
      { parent: 'base' },
    );
    it.part('entablature', at(box(w * 0.86, h * 0.1, d * 0.88, 0.03), 0, h * 0.68, -d * 0.0), 'frame', { parent: 'chamber' });
    it.part(
      'pediment',
      at(
        extrude(
          [
            [-w * 0.45, 0],
            [w * 0.45, 0],
            [0, h * 0.2],
          ],
          d * 0.9,
        ),
        0,
        h * 0.725,
      ),
      'main',
      { parent: 'entablature' },
    );
    const slope = Math.hypot(w * 0.47, h * 0.2);
    it.part(
      'roof',
      mirror(at(box(slope * 1.06, h * 0.035, d * 0.96), w * 0.235, h * 0.84, 0, [0, 0, (-Math.atan2(h * 0.2, w * 0.47) * 180) / Math.PI])),
      'roof',
      { parent: 'pediment' },
    );
    doorIn(it, { parent: 'chamber', y: h * 0.12, z: d * 0.26, width: w * 0.26, height: h * 0.38 });
    it.part(
      'letters',
      at(
        text((it.text ?? 'RIP').slice(0, 12).toUpperCase(), Math.min(h * 0.06, (w * 0.7) / ((it.text ?? 'RIP').length * 0.9)), d * 0.02),
        0,
        h * 0.68,
        d * 0.445,
      ),
      'dark',
      { parent: 'entablature' },
    );
    it.part('cross', group(at(box(w * 0.03, h * 0.1, w * 0.03), 0, h * 0.96, d * 0.4), at(box(w * 0.11, w * 0.03, w * 0.03), 0, h * 0.975, d * 0.4)), 'frame', {
      parent: 'roof',
    });
    it.detail('urns', mirror(at(ball(w * 0.06, h * 0.05, w * 0.06, 9), w * 0.4, h * 0.16, d * 0.46)), 'frame', { parent: 'base' });
    it.part(
      'moss',
      group(at(ball(w * 0.14, h * 0.02, d * 0.1, 8), -w * 0.36, h * 0.125, d * 0.1), at(ball(w * 0.1, h * 0.025, d * 0.14, 8), w * 0.39, h * 0.125, -d * 0.2)),
      'moss',
      { parent: 'base', ghost: true },
    );
  },
});
