import { doorIn, windowsIn } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, group, lathe, ring, torus } from '../solids.ts';

export default archetype({
  name: 'lighthouse',
  words: ['light house', 'beacon tower', 'pharos'],
  serves: ['lighthouse#1'],
  kind: 'structure',
  size: [4.2, 11, 4.2],
  massKg: 250_000,
  interaction: { open: true },
  behaviours: ['light'],
  roles: {
    main: mat('plaster', '#f4efe4'),
    band: mat('plaster', '#cf3a30'),
    rock: mat('stone', '#857f76'),
    metal: mat('iron', '#33373c'),
    light: mat('glow', '#ffe27a', { glow: 1 }),
    wood: mat('oak', '#6d4a2e'),
    frame: mat('stone', '#b9b1a4'),
    glass: mat('glass', '#6fa8bd'),
  },
  tint: ['band', 'main'],
  keep: ['light', 'glass'],
  build(it) {
    const { w, h } = it;
    const [r0, r1] = [w * 0.33, w * 0.2];
    const [y0, y1] = [h * 0.1, h * 0.76];
    const at_ = (t: number): number => r0 + (r1 - r0) * t;
    it.part(
      'rock',
      group(
        ...Array.from({ length: 7 }, (_, i) =>
          at(
            ball(w * it.random.between(0.16, 0.21), h * it.random.between(0.04, 0.06), w * 0.18, 7),
            Math.cos(i * 0.9) * w * 0.3,
            h * 0.035,
            Math.sin(i * 0.9) * w * 0.3,
          ),
        ),
        at(cylinder(w * 0.42, h * 0.1, { top: w * 0.36, sides: 10 }), 0, h * 0.05),
      ),
      'rock',
    );
    const tier = (i: number): ReturnType<typeof cylinder> =>
      at(
        cylinder(at_(i / 5) + (i % 2 ? w * 0.006 : 0), (y1 - y0) / 5 + 0.02, {
          top: at_((i + 1) / 5) + (i % 2 ? w * 0.006 : 0),
          sides: it.sides(18),
          bevel: 0,
        }),
        0,
        y0 + ((y1 - y0) * (i + 0.5)) / 5,
      );
    it.part('tower', group(tier(0), tier(2), tier(4)), 'main', { parent: 'rock' });
    it.part('bands', group(tier(1), tier(3)), 'band', { parent: 'tower' });
    it.part(
      'gallery',
      lathe(
        [
          [0, y1 - h * 0.02],
          [r1 * 0.9, y1 - h * 0.02],
          [r1 * 1.5, y1 + h * 0.01],
          [r1 * 1.5, y1 + h * 0.025],
          [0, y1 + h * 0.025],
        ],
        it.sides(18),
      ),
      'metal',
      { parent: 'tower' },
    );
    it.part(
      'railing',
      group(
        ring(at(cylinder(w * 0.01, h * 0.06, { sides: 5 }), r1 * 1.42, y1 + h * 0.052), 12),
        at(torus(r1 * 1.42, w * 0.012, 360, 18), 0, y1 + h * 0.08),
        at(torus(r1 * 1.42, w * 0.009, 360, 18), 0, y1 + h * 0.05),
      ),
      'metal',
      { parent: 'gallery' },
    );
    it.part('lamp', at(cylinder(r1 * 0.78, h * 0.115, { sides: it.sides(12) }), 0, y1 + h * 0.078), 'light', {
      parent: 'gallery',
      sockets: [{ kind: 'light', at: [0, y1 + h * 0.08, 0] }],
    });
    it.part('lamp_bars', at(ring(at(cylinder(w * 0.012, h * 0.12, { sides: 5 }), r1 * 0.79, 0), 8), 0, y1 + h * 0.08), 'metal', { parent: 'gallery' });
    it.part(
      'roof',
      lathe(
        [
          [0, y1 + h * 0.13],
          [r1 * 1.1, y1 + h * 0.13],
          [r1 * 1.04, y1 + h * 0.155],
          [r1 * 0.6, y1 + h * 0.195],
          [r1 * 0.1, y1 + h * 0.215],
          [0, y1 + h * 0.215],
        ],
        it.sides(16),
      ),
      'band',
      { parent: 'lamp' },
    );
    it.part('finial', group(at(ball(w * 0.028), 0, h * 0.975), at(cylinder(w * 0.008, h * 0.03, { sides: 5 }), 0, h * 0.985)), 'metal', { parent: 'roof' });
    doorIn(it, { parent: 'tower', y: y0, z: r0 * 0.965, width: w * 0.15, height: h * 0.1, round: true });
    windowsIn(it, {
      parent: 'tower',
      places: [0.36, 0.58, 0.82].map((t) => [0, y0 + (y1 - y0) * t, at_(t + 0.02) * 0.97, 0] as const),
      width: w * 0.07,
      height: h * 0.045,
      round: true,
      bars: false,
    });
    it.part(
      'steps',
      group(...[0, 1, 2].map((i) => at(cylinder(w * 0.13, h * 0.032, { sides: 10 }), 0, y0 - h * 0.014 - i * h * 0.028, r0 + w * (0.02 + i * 0.04)))),
      'frame',
      { parent: 'rock' },
    );
  },
});
