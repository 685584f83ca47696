import { doorIn, hip, windowsIn } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, extrude, group, mirror } from '../solids.ts';

export default archetype({
  name: 'church',
  words: ['chapel', 'village church', 'steeple', 'cathedral', 'abbey', 'monastery', 'basilica', 'parish church'],
  serves: ['church#2', 'place_of_worship', 'chapel#artifact', 'monastery'],
  kind: 'structure',
  size: [5.2, 9, 8],
  massKg: 200_000,
  interaction: { open: true },
  roles: {
    main: mat('plaster', '#efe8d8'),
    roof: mat('slate', '#5a6472'),
    wood: mat('oak', '#6d4a2e'),
    stone: mat('stone', '#99938a'),
    frame: mat('stone', '#b9b1a4'),
    glass: mat('glass', '#5b86c4'),
    metal: mat('gold', '#d9a93c'),
  },
  tint: ['main', 'roof'],
  keep: ['glass', 'metal'],
  build(it) {
    const { w, h, d } = it;
    const [nave, wall, rise] = [w * 0.78, h * 0.3, h * 0.22];
    const z0 = -d * 0.1;
    it.part(
      'foundation',
      group(at(box(nave * 1.06, h * 0.05, d * 0.76), 0, h * 0.025, z0), at(box(w * 0.5, h * 0.052, w * 0.5), 0, h * 0.026, d * 0.32)),
      'stone',
    );
    it.part(
      'nave',
      at(
        extrude(
          [
            [-nave / 2, 0],
            [nave / 2, 0],
            [nave / 2, wall],
            [0, wall + rise],
            [-nave / 2, wall],
          ],
          d * 0.72,
        ),
        0,
        h * 0.04,
        z0,
      ),
      'main',
      { parent: 'foundation' },
    );
    const slope = Math.hypot(nave / 2, rise);
    const angle = (Math.atan2(rise, nave / 2) * 180) / Math.PI;
    it.part('roof', mirror(at(box(slope * 1.16, h * 0.025, d * 0.78), nave * 0.27, h * 0.04 + wall + rise / 2 - h * 0.002, z0, [0, 0, -angle])), 'roof', {
      parent: 'nave',
    });
    const t = w * 0.4;
    const tz = d * 0.32;
    it.part('tower', at(box(t, h * 0.6, t, 0.04), 0, h * 0.33, tz), 'main', { parent: 'foundation' });
    it.part('cornice', at(box(t * 1.14, h * 0.025, t * 1.14, 0.03), 0, h * 0.63, tz), 'frame', { parent: 'tower' });
    it.part('spire', at(hip(t * 1.08, t * 1.08, h * 0.27), 0, h * 0.64, tz), 'roof', { parent: 'cornice' });
    it.part('cross', group(at(box(w * 0.022, h * 0.11, w * 0.022), 0, h * 0.945, tz), at(box(w * 0.11, w * 0.022, w * 0.022), 0, h * 0.96, tz)), 'metal', {
      parent: 'spire',
    });
    const front = tz + t / 2;
    doorIn(it, { parent: 'tower', y: h * 0.05, z: front, width: t * 0.44, height: h * 0.18, round: true });
    it.part('rose_window', at(along.z(cylinder(t * 0.2, t * 0.08, { sides: 14 })), 0, h * 0.36, front), 'frame', { parent: 'tower' });
    it.part('rose_glass', at(along.z(cylinder(t * 0.15, t * 0.12, { sides: 14 })), 0, h * 0.36, front), 'glass', { parent: 'rose_window' });
    it.detail('rose_bars', at(group(...[0, 60, 120].map((a) => at(box(t * 0.3, t * 0.025, t * 0.14), 0, 0, 0, [0, 0, a]))), 0, h * 0.36, front), 'frame', {
      parent: 'rose_window',
    });
    windowsIn(it, {
      parent: 'tower',
      name: 'belfry',
      places: [
        [0, h * 0.49, front, 0],
        [t / 2, h * 0.49, tz, 90],
        [-t / 2, h * 0.49, tz, -90],
        [0, h * 0.49, tz - t / 2, 180],
      ],
      width: t * 0.28,
      height: h * 0.1,
      round: true,
      glass: 'wood',
    });
    windowsIn(it, {
      parent: 'nave',
      places: [-0.24, 0, 0.2].flatMap(
        (k) =>
          [
            [nave / 2, h * 0.13, z0 + d * k, 90],
            [-nave / 2, h * 0.13, z0 + d * k, -90],
          ] as const,
      ),
      width: d * 0.075,
      height: h * 0.16,
      round: true,
    });
    it.part(
      'buttresses',
      mirror(
        group(
          ...[-0.12, 0.1].map((k) =>
            at(
              extrude(
                [
                  [0, 0],
                  [w * 0.09, 0],
                  [w * 0.05, h * 0.2],
                  [0, h * 0.26],
                ],
                d * 0.04,
              ),
              nave / 2 - 0.01,
              h * 0.04,
              z0 + d * k,
            ),
          ),
        ),
      ),
      'frame',
      { parent: 'nave' },
    );
    it.part(
      'steps',
      group(at(box(t * 0.9, h * 0.035, d * 0.06), 0, h * 0.0175, front + d * 0.045), at(box(t * 1.1, h * 0.018, d * 0.1), 0, h * 0.009, front + d * 0.045)),
      'stone',
      { parent: 'foundation' },
    );
    it.detail('finial', at(ball(w * 0.025), 0, h * 0.895, tz), 'metal', { parent: 'spire' });
  },
});
