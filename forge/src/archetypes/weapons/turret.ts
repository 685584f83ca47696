import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { along, at, box, cylinder, group, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'turret',
  words: ['gun turret', 'sentry gun', 'sentry turret', 'machine gun turret', 'auto turret'],
  serves: ['gun_turret#1'],
  kind: 'structure',
  size: [1, 1.1, 1.4],
  massKg: 160,
  roles: { main: mat('painted_metal', '#6f7b52'), dark: mat('iron', '#3a3e44'), metal: mat('steel', '#aab0b8') },
  build(it) {
    const { w, h, d } = it;
    const leg = (a: number) => ({
      shape: 'place' as const,
      of: group(
        tube(
          [
            [0, h * 0.4, 0],
            [0, h * 0.04, w * 0.44],
          ],
          w * 0.05,
          8,
        ),
        at(box(w * 0.14, h * 0.05, w * 0.14, h * 0.01), 0, h * 0.025, w * 0.42),
      ),
      turn: [0, a, 0] as [number, number, number],
    });
    it.part('tripod_base', at(group(leg(60), leg(180), leg(300), at(cylinder(w * 0.12, h * 0.16, { sides: 14 }), 0, h * 0.4)), 0, 0, -d * 0.08), 'dark');
    it.part('swivel_mount', at(cylinder(w * 0.16, h * 0.14, { sides: 18, bevel: h * 0.02 }), 0, h * 0.52, -d * 0.08), 'metal', {
      parent: 'tripod_base',
      joint: { type: 'wheel', at: [0, h * 0.52, -d * 0.08], axis: [0, 1, 0] },
    });
    it.part('gun_body', at(box(w * 0.3, h * 0.26, d * 0.46, it.bevel(h * 0.04)), 0, h * 0.7, -d * 0.14), 'main', {
      parent: 'swivel_mount',
      joint: hinge(0, h * 0.62, -d * 0.08, [1, 0, 0], -40, 20),
    });
    it.part(
      'barrel',
      group(
        at(along.z(cylinder(w * 0.05, d * 0.5, { sides: 12 })), 0, h * 0.72, d * 0.24),
        at(along.z(cylinder(w * 0.075, d * 0.08, { sides: 12 })), 0, h * 0.72, d * 0.455),
        at(along.z(cylinder(w * 0.085, d * 0.18, { sides: 12 })), 0, h * 0.72, d * 0.14),
      ),
      'dark',
      { parent: 'gun_body', sockets: [{ kind: 'muzzle', at: [0, h * 0.72, d * 0.5] }] },
    );
    it.part('shield_plate', mirror(at(box(w * 0.36, h * 0.46, d * 0.03, h * 0.01), w * 0.3, h * 0.76, d * 0.06, [0, 18, 0])), 'main', { parent: 'gun_body' });
    it.part('ammo_box', at(box(w * 0.16, h * 0.18, d * 0.2, h * 0.015), -w * 0.22, h * 0.66, -d * 0.16), 'dark', { parent: 'gun_body' });
    it.part('sight', at(box(w * 0.06, h * 0.1, d * 0.1, h * 0.01), 0, h * 0.86, -d * 0.1), 'metal', { parent: 'gun_body' });
  },
});
