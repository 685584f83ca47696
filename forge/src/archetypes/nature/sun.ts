import { archetype, mat } from '../archetype.ts';
import { at, ball, cone, group, mirror, torus, turned } from '../solids.ts';

export default archetype({
  name: 'sun',
  words: ['the sun', 'sunshine', 'smiling sun'],
  serves: ['sun#1', 'sun#4'],
  kind: 'prop',
  size: [1.8, 1.8, 1],
  massKg: 60,
  behaviours: ['light'],
  roles: { main: mat('glow', '#ffc928', { glow: 0.7 }), ray: mat('glow', '#ff9f1f', { glow: 0.6 }), face: mat('plastic', '#7a4a12') },
  tint: ['main', 'ray'],
  options: { face: ['face', 'smile', 'eyes'] },
  build(it) {
    const { w, h, d } = it;
    const R = Math.min(w, h) / 2;
    const r = R * 0.62;
    it.part('disc', at(ball(r, r, Math.min(r, d / 2), it.sides(22)), 0, h / 2), 'main', { sockets: [{ kind: 'light', at: [0, h / 2, 0] }] });
    const rays = (long: number, thick: number, turn: number): ReturnType<typeof group> =>
      at(group(...Array.from({ length: 8 }, (_, i) => turned(at(cone(thick, long, 4), 0, r * 0.92 + long / 2), 0, 0, turn + i * 45))), 0, h / 2);
    it.part('rays', rays(R - r * 0.92, R * 0.15, 0), 'ray', { parent: 'disc' });
    it.part('short_rays', rays((R - r * 0.92) * 0.72, R * 0.12, 22.5), 'main', { parent: 'disc' });
    if (it.has('face', it.style === 'toon' || it.says('smiling', 'happy', 'cute'))) {
      const z = Math.min(r, d / 2);
      it.part('eyes', mirror(at(ball(r * 0.09, r * 0.15, z * 0.1, 9), r * 0.28, h / 2 + r * 0.16, z * 0.93)), 'face', { parent: 'disc' });
      it.part('smile', at(turned(torus(r * 0.34, r * 0.05, 180, 12), 90, 0, 0), 0, h / 2 - r * 0.08, z * 0.92), 'face', { parent: 'disc' });
    }
  },
});
