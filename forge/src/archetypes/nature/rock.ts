import { archetype, mat } from '../archetype.ts';
import { at, loft, type Flat } from '../solids.ts';
import type { Make } from '../make.ts';

export default archetype({
  name: 'rock',
  words: ['boulder', 'stone', 'blender rock', 'big rock', 'pebble', 'cobblestone'],
  serves: ['rock#1', 'boulder#1', 'geological_formation#1', 'rock#nature'],
  kind: 'prop',
  size: [1.1, 0.8, 0.95],
  massKg: 700,
  roles: { main: mat('stone', '#8b8780'), moss: mat('moss', '#6f8a45') },
  build(it) {
    const { w, h, d } = it;
    it.part('rock', lump(it, w, h, d), 'main');
    it.part('shoulder', at(lump(it, w * 0.5, h * 0.5, d * 0.55), w * 0.24, 0, d * 0.2), 'main', { parent: 'rock' });
    if (it.says('mossy', 'overgrown'))
      it.part('moss', at(lump(it, w * 0.62, h * 0.12, d * 0.6), -w * 0.02, h * 0.9, -d * 0.02), 'moss', { parent: 'rock', ghost: true });
    it.anchor('top', 0, h * 0.97, 0, w * 0.5);
  },
});

/** A faceted lump standing on y = 0. */
function lump(it: Make, w: number, h: number, d: number): ReturnType<typeof loft> {
  const corners = 8;
  const wobble = Array.from({ length: corners }, () => it.random.between(0.86, 1.08));
  const ring = (scale: number, twist: number): Flat[] =>
    Array.from({ length: corners }, (_, i) => {
      const angle = (i / corners) * Math.PI * 2 + twist;
      const r = scale * (wobble[i] ?? 1) * it.random.between(0.92, 1.05);
      return [(Math.cos(angle) * r * w) / 2, (Math.sin(angle) * r * d) / 2];
    });
  return loft([
    { y: 0, outline: ring(0.88, 0) },
    { y: h * 0.22, outline: ring(1, 0.06) },
    { y: h * 0.55, outline: ring(0.93, 0.12) },
    { y: h * 0.85, outline: ring(0.66, 0.2) },
    { y: h, outline: ring(0.34, 0.2) },
  ]);
}
