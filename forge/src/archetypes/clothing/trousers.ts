import { archetype, mat } from '../archetype.ts';
import { at, box, circle, type Flat, loft, mirror, roundRect } from '../solids.ts';

export default archetype({
  name: 'trousers',
  words: ['pants', 'jeans', 'trouser', 'shorts', 'pant', 'leggings', 'blue jeans', 'jean', 'short'],
  serves: ['trousers#1', 'jean', 'short_pants'],
  kind: 'prop',
  size: [0.42, 0.96, 0.26],
  massKg: 0.6,
  interaction: { pickup: true },
  roles: { main: mat('denim', '#3f6a9c'), trim: mat('leather', '#7d4a2a'), seam: mat('rope', '#e0a85a'), metal: mat('brass', '#dcb04c') },
  tint: ['main'],
  build(it) {
    const { w, h, d } = it;
    const cut = (y: number, x: number, z: number): { y: number; outline: Flat[] } => ({ y: h * y, outline: roundRect(w * x, d * z, d * z * 0.44, 4) });
    it.part('hips', loft([cut(0.56, 0.94, 0.94), cut(0.66, 1, 1), cut(0.8, 0.92, 0.94), cut(0.97, 0.8, 0.78)]), 'main');
    for (const [name, s] of [
      ['left', 1],
      ['right', -1],
    ] as const) {
      const leg = (y: number, x: number, z: number, out: number): { y: number; outline: Flat[] } => ({
        y: h * y,
        outline: circle(1, 14).map(([a, b]): Flat => [a * w * x + s * w * out, b * d * z]),
      });
      it.part(`${name}_leg`, loft([leg(0, 0.21, 0.36, 0.27), leg(0.3, 0.2, 0.36, 0.26), leg(0.62, 0.245, 0.46, 0.24)]), 'main', { parent: 'hips' });
      it.part(`${name}_turn_up`, loft([leg(0, 0.235, 0.4, 0.27), leg(0.06, 0.232, 0.4, 0.27)]), 'seam', { parent: `${name}_leg` });
    }
    it.part('belt', loft([cut(0.92, 0.86, 0.85), cut(0.985, 0.83, 0.82)]), 'trim', { parent: 'hips' });
    it.part('buckle', at(box(w * 0.16, h * 0.06, d * 0.1, d * 0.02), 0, h * 0.952, d * 0.41), 'metal', { parent: 'belt' });
    it.part('pockets', mirror(at(box(w * 0.2, h * 0.012, d * 0.08), w * 0.29, h * 0.82, d * 0.42, [0, 12, 38])), 'seam', { parent: 'hips' });
    it.detail('fly', at(box(w * 0.025, h * 0.16, d * 0.06), w * 0.03, h * 0.82, d * 0.46), 'seam', { parent: 'hips' });
    it.detail('knee_patch', at(box(w * 0.22, h * 0.11, d * 0.06, d * 0.02), w * 0.255, h * 0.3, d * 0.35), 'trim', { parent: 'left_leg' });
  },
});
