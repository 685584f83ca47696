import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, cylinder, group, loft, roundRect, scaled, tube } from '../solids.ts';

export default archetype({
  name: 'necklace',
  words: ['pendant', 'pearl necklace', 'amulet', 'locket', 'gold chain', 'bracelet', 'talisman'],
  serves: ['necklace#1', 'pendant#1', 'bracelet#1', 'amulet#1'],
  kind: 'prop',
  size: [0.26, 0.36, 0.18],
  massKg: 0.2,
  interaction: { pickup: true },
  roles: { main: mat('gold', '#e0ae3e'), gem: mat('crystal', '#d8304e', { glow: 0.2 }), bust: mat('velvet', '#34283f') },
  tint: ['gem', 'main'],
  keep: ['bust'],
  options: { stand: ['stand', 'bust'] },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'bust',
      loft([
        { y: 0, outline: roundRect(w * 0.9, d * 0.9, d * 0.3, 4) },
        { y: h * 0.06, outline: roundRect(w * 0.86, d * 0.84, d * 0.3, 4) },
        { y: h * 0.1, outline: roundRect(w * 0.6, d * 0.5, d * 0.24, 4) },
        { y: h * 0.4, outline: roundRect(w * 0.86, d * 0.6, d * 0.28, 4) },
        { y: h * 0.62, outline: roundRect(w, d * 0.6, d * 0.28, 4) },
        { y: h * 0.74, outline: roundRect(w * 0.6, d * 0.5, d * 0.24, 4) },
        { y: h * 0.82, outline: roundRect(w * 0.36, d * 0.42, d * 0.2, 4) },
        { y: h, outline: roundRect(w * 0.34, d * 0.4, d * 0.19, 4) },
      ]),
      'bust',
    );
    const bead = (i: number): Vec3 => {
      const t = i / 16;
      const a = Math.PI * t;
      return [Math.cos(a) * w * (0.26 + 0.05 * Math.sin(a)), h * (0.78 - 0.35 * Math.sin(a)), d * (0.06 + 0.26 * Math.sin(a) ** 0.8)];
    };
    it.part('chain', group(...Array.from({ length: 17 }, (_, i) => at(ball(w * (i % 2 ? 0.034 : 0.042), w * 0.04, w * 0.04, 8), ...bead(i)))), 'main', {
      parent: 'bust',
    });
    it.part(
      'strand',
      tube(
        Array.from({ length: 17 }, (_, i) => bead(i)),
        w * 0.016,
        6,
      ),
      'main',
      { parent: 'chain' },
    );
    it.part('setting', at(along.z(cylinder(w * 0.12, d * 0.08, { sides: 16, bevel: d * 0.02 })), 0, h * 0.35, d * 0.31), 'main', { parent: 'chain' });
    it.part('gem', at(scaled(ball(1, 1, 1, 8), w * 0.085, h * 0.062, d * 0.07), 0, h * 0.35, d * 0.35), 'gem', { parent: 'setting' });
    it.part('drop', at(ball(w * 0.035, h * 0.04, w * 0.035, 8), 0, h * 0.25, d * 0.31), 'gem', { parent: 'setting' });
  },
});
