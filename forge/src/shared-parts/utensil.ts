import { archetype, mat, type Archetype } from '../archetypes/archetype.ts';
import { at, ball, box, extrude, group, row, type Flat } from '../archetypes/solids.ts';

/** A handle with an eating or cutting end, standing upright like a sword. */
export function utensil(base: Pick<Archetype, 'name' | 'words' | 'near' | 'serves' | 'size'>, end: 'blade' | 'tines' | 'bowl'): Archetype {
  return archetype({
    kind: 'prop',
    massKg: 0.15,
    roles: { main: mat('steel', '#c3c9ce'), handle: mat('oak', '#7a4c2c') },
    ...base,
    build(it) {
      const { w, h, d } = it;
      const grip = h * 0.42;
      it.part('handle', at(box(w * 0.42, grip, d * 0.9, d * 0.25), 0, grip / 2), 'handle', { sockets: [{ kind: 'grip', at: [0, grip / 2, 0] }] });
      it.part('collar', at(box(w * 0.36, h * 0.06, d * 0.7, d * 0.15), 0, grip + h * 0.02), 'main', { parent: 'handle' });
      const top = h - grip;
      if (end === 'blade') {
        const edge: Flat[] = [
          [-w * 0.3, 0],
          [w * 0.5, 0],
          [w * 0.5, top * 0.6],
          [w * 0.3, top * 0.86],
          [-w * 0.3, top],
        ];
        it.part('blade', at(extrude(edge, d * 0.3, d * 0.08), 0, grip + h * 0.01), 'main', { parent: 'collar' });
      } else if (end === 'tines') {
        it.part(
          'head',
          group(at(box(w * 0.2, top * 0.4, d * 0.35), 0, grip + top * 0.2), at(box(w, top * 0.24, d * 0.35, d * 0.1), 0, grip + top * 0.48)),
          'main',
          { parent: 'collar' },
        );
        it.part('tines', row(at(box(w * 0.15, top * 0.44, d * 0.3, d * 0.06), -w * 0.42, grip + top * 0.78), 4, [w * 0.28, 0, 0]), 'main', { parent: 'head' });
      } else {
        it.part('stem', at(box(w * 0.22, top * 0.52, d * 0.35), 0, grip + top * 0.26), 'main', { parent: 'collar' });
        it.part('bowl', at(ball(w * 0.5, top * 0.3, d * 0.4, it.sides(12)), 0, h - top * 0.3), 'main', { parent: 'stem' });
      }
      it.detail('rivets', row(at(ball(w * 0.07, w * 0.07, d * 0.5, 6), 0, grip * 0.3), 2, [0, grip * 0.4, 0]), 'main', { parent: 'handle' });
    },
  });
}
