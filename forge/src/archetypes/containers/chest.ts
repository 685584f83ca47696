import { hingedLid } from '../../shared-parts/hinged-lid.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, extrude, group, mirror, along, turned, type Flat } from '../solids.ts';

export default archetype({
  name: 'chest',
  words: ['treasure chest', 'trunk', 'coffer', 'strongbox', 'loot chest', 'footlocker', 'hope chest'],
  serves: ['chest#artifact', 'strongbox#1'],
  kind: 'prop',
  size: [1.0, 0.72, 0.64],
  massKg: 32,
  interaction: { open: true },
  roles: { main: mat('plank', '#8f5a30'), trim: mat('brass', '#c99a3f'), lining: mat('velvet', '#6e2230') },
  build(it) {
    const { w, h, d } = it;
    const low = h * 0.58;
    const t = Math.min(w, d) * 0.07;
    it.part(
      'body',
      {
        shape: 'subtract',
        of: [at(box(w * 0.96, low, d * 0.94, it.bevel(t * 0.2)), 0, low / 2), at(box(w * 0.96 - t * 2, low, d * 0.94 - t * 2), 0, low / 2 + t)],
      },
      'main',
    );
    it.part('lining', at(box(w * 0.96 - t * 2, t, d * 0.94 - t * 2), 0, t * 1.3), 'lining', { parent: 'body' });
    const arch = (rx: number, ry: number): Flat[] => Array.from({ length: 9 }, (_, i) => [Math.cos((i / 8) * Math.PI) * rx, Math.sin((i / 8) * Math.PI) * ry]);
    const vault = (width: number, rx: number, ry: number): ReturnType<typeof turned> => turned(extrude(arch(rx, ry), width), 0, 90);
    hingedLid(it, vault(w * 0.96, d * 0.47, h - low), { parent: 'body', y: low, back: -d * 0.47 });
    const open = it.says('open', 'opened') ? -70 : 0;
    const onLid = (solid: ReturnType<typeof at>): ReturnType<typeof at> => at(turned(at(solid, 0, 0, d * 0.47), open), 0, low, -d * 0.47);
    it.part('lid_bands', onLid(mirror(at(vault(w * 0.09, d * 0.49, (h - low) * 1.03), w * 0.36, 0))), 'trim', { parent: 'lid' });
    it.part('bands', mirror(at(box(w * 0.09, low * 0.99, d * 0.99, it.bevel(t * 0.12)), w * 0.36, low / 2)), 'trim', { parent: 'body' });
    it.part('lock', at(box(w * 0.13, h * 0.2, t * 0.9, it.bevel(t * 0.2)), 0, low * 0.92, d * 0.47 + t * 0.3), 'trim', { parent: 'body' });
    it.detail('keyhole', at(group(cylinder(w * 0.018, t * 0.2, { sides: 8 })), 0, low * 0.9, d * 0.47 + t * 0.8, [90, 0, 0]), 'lining', { parent: 'lock' });
    it.detail('handles', mirror(at(along.z(cylinder(t * 0.3, d * 0.26, { sides: 6 })), w * 0.49, low * 0.66)), 'trim', { parent: 'body' });
    it.anchor('inside', 0, low * 0.86, 0, Math.min(w, d) * 0.9);
    it.anchor('top', 0, h, 0, w * 0.5);
    it.socket('body', 'contain', 0, low * 0.5);
  },
});
