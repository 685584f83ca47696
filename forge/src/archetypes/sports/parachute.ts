import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, box, type Flat, group, loft, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'parachute',
  words: ['chute', 'skydiving parachute', 'paraglider', 'parasail'],
  serves: ['parachute', 'parasail'],
  kind: 'prop',
  size: [4, 4.6, 4],
  massKg: 15,
  body: 'fixed',
  roles: { main: mat('canvas', '#e2452e'), pale: mat('canvas', '#f8f1de'), rope: mat('rope', '#d9cfae'), pack: mat('canvas', '#4f6a3c') },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    const n = 12;
    const rimY = h * 0.66;
    const gore = (i: number): Solid => {
      const a0 = (i / n) * Math.PI * 2;
      const a1 = ((i + 1) / n) * Math.PI * 2;
      const arc = (k: number, lift: number): { y: number; outline: Flat[] } => {
        const outer = r * Math.cos((k * Math.PI) / 2);
        const inner = Math.max(outer * 0.94, 0.005);
        const p = (rr: number, a: number): Flat => [Math.cos(a) * rr, Math.sin(a) * rr];
        return {
          y: rimY + (h - rimY) * Math.sin((k * Math.PI) / 2) + lift,
          outline: [p(inner, a0), p(Math.max(outer, 0.02), a0), p(Math.max(outer * 1.03, 0.02), (a0 + a1) / 2), p(Math.max(outer, 0.02), a1), p(inner, a1)],
        };
      };
      return loft([0, 0.25, 0.5, 0.75, 0.96].map((k) => arc(k, 0)));
    };
    const all = Array.from({ length: n }, (_, i) => gore(i));
    it.part('canopy', group(...all.filter((_, i) => i % 2 === 0)), 'main');
    it.part('canopy_stripes', group(...all.filter((_, i) => i % 2 === 1)), 'pale', { parent: 'canopy' });
    it.part('crown', at(ball(r * 0.14, h * 0.02, r * 0.14, 10), 0, h * 0.985), 'pale', { parent: 'canopy' });
    it.part(
      'lines',
      group(
        ...Array.from({ length: n }, (_, i) =>
          tube(
            [
              [Math.cos((i / n) * Math.PI * 2) * r * 0.97, rimY + h * 0.005, Math.sin((i / n) * Math.PI * 2) * r * 0.97],
              [Math.cos((i / n) * Math.PI * 2) * r * 0.05, h * 0.12, Math.sin((i / n) * Math.PI * 2) * r * 0.05],
            ],
            r * 0.008,
            5,
          ),
        ),
      ),
      'rope',
      { parent: 'canopy' },
    );
    it.part('pack', at(box(w * 0.14, h * 0.13, w * 0.1, 0.05), 0, h * 0.065), 'pack', { parent: 'lines' });
    it.detail('straps', mirror(at(box(w * 0.02, h * 0.12, w * 0.11, 0.02), w * 0.035, h * 0.07)), 'rope', { parent: 'pack' });
  },
});
