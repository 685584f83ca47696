import { doorIn, rect, windowsIn } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import type { Solid } from '@worldkiln/contracts';
import { at, ball, box, cone, cylinder, extrude, group, loft, mirror, torus } from '../solids.ts';

/** A roof that sweeps out and up at its corners. */
function sweptRoof(w: number, h: number): Solid {
  const hornAt = extrude(
    [
      [0, 0],
      [w * 0.12, 0],
      [w * 0.2, h * 0.42],
      [w * 0.06, h * 0.16],
    ],
    w * 0.035,
  );
  return group(
    loft([
      { y: 0, outline: rect(w * 0.96, w * 0.96) },
      { y: h * 0.12, outline: rect(w, w) },
      { y: h * 0.3, outline: rect(w * 0.74, w * 0.74) },
      { y: h * 0.6, outline: rect(w * 0.52, w * 0.52) },
      { y: h, outline: rect(w * 0.42, w * 0.42) },
    ]),
    ...[45, 135, 225, 315].map((a): Solid => at(at(hornAt, w * 0.58, h * 0.05), 0, 0, 0, [0, a, 0])),
  );
}

export default archetype({
  name: 'pagoda',
  words: ['japanese temple', 'chinese temple', 'asian temple', 'buddhist temple', 'japanese castle', 'dojo', 'teahouse', 'zen temple', 'japanese house'],
  serves: ['pagoda#1', 'teahouse'],
  kind: 'structure',
  size: [6, 11, 6],
  massKg: 90_000,
  interaction: { open: true },
  roles: {
    main: mat('plaster', '#c23b2e'),
    roof: mat('slate', '#2f5b5a'),
    wood: mat('walnut', '#5a3622'),
    stone: mat('stone', '#a39d92'),
    frame: mat('oak', '#e6c98d'),
    glass: mat('paper', '#fbf2d6', { glow: 0.25 }),
    metal: mat('gold', '#e0b24a'),
  },
  tint: ['main', 'roof'],
  keep: ['glass', 'metal'],
  build(it) {
    const { w, h } = it;
    it.part('terrace', group(at(box(w * 0.92, h * 0.03, w * 0.92, 0.03), 0, h * 0.015), at(box(w * 0.82, h * 0.04, w * 0.82, 0.03), 0, h * 0.04)), 'stone');
    const storeys = 4;
    let parent = 'terrace';
    for (let i = 0; i < storeys; i++) {
      const s = 1 - i * 0.17;
      const y = h * (0.055 + i * 0.205);
      const body = w * 0.54 * s;
      const names = ['first', 'second', 'third', 'fourth'];
      const name = `${names[i] ?? 'upper'}_storey`;
      it.part(name, at(box(body, h * 0.14, body), 0, y + h * 0.07), 'main', { parent });
      it.part(`${name}_posts`, mirror(mirror(at(cylinder(w * 0.022, h * 0.142, { sides: 7 }), body / 2, y + h * 0.07, body / 2)), 'z'), 'wood', {
        parent: name,
      });
      const sill = y + h * 0.045;
      const faces = [
        [0, sill, body / 2, 0],
        [body / 2, sill, 0, 90],
        [-body / 2, sill, 0, -90],
        [0, sill, -body / 2, 180],
      ] as const;
      windowsIn(it, { parent: name, name: `${names[i] ?? 'upper'}_windows`, places: i === 0 ? faces.slice(1) : faces, width: body * 0.34, height: h * 0.06 });
      it.part(`${name.replace('storey', 'roof')}`, at(sweptRoof(w * s, h * 0.1), 0, y + h * 0.125), 'roof', { parent: name });
      parent = name.replace('storey', 'roof');
    }
    doorIn(it, { parent: 'first_storey', y: h * 0.058, z: w * 0.27, width: w * 0.15, height: h * 0.1 });
    it.part(
      'spire',
      group(at(cylinder(w * 0.014, h * 0.13, { sides: 7 }), 0, h * 0.935), at(cone(w * 0.12, h * 0.06, 4), 0, h * 0.905, 0, [0, 45, 0])),
      'metal',
      { parent },
    );
    it.detail(
      'spire_rings',
      group(...[0, 1, 2].map((k) => at(torus(w * (0.04 - k * 0.008), w * 0.011, 360, 10), 0, h * (0.94 + k * 0.017))), at(ball(w * 0.024), 0, h * 0.99)),
      'metal',
      { parent: 'spire' },
    );
    it.part(
      'steps',
      group(at(box(w * 0.26, h * 0.02, w * 0.1), 0, h * 0.01, w * 0.47), at(box(w * 0.26, h * 0.04, w * 0.05), 0, h * 0.02, w * 0.44)),
      'stone',
      { parent: 'terrace' },
    );
  },
});
