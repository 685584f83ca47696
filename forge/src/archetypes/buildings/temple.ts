import { rect } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, extrude, group, loft, mirror, row } from '../solids.ts';

export default archetype({
  name: 'temple',
  words: [
    'greek temple',
    'parthenon',
    'roman temple',
    'acropolis',
    'courthouse',
    'museum',
    'bank building',
    'shrine',
    'ancient temple',
    'library building',
    'synagogue',
  ],
  serves: ['temple#1', 'temple#3', 'shrine#1', 'museum#1', 'courthouse'],
  kind: 'structure',
  size: [9, 6, 11],
  massKg: 600_000,
  roles: {
    main: mat('marble', '#ece5d6'),
    base: mat('stone', '#c9c0ae'),
    roof: mat('tile', '#b9684a'),
    dark: mat('stone', '#4b453e'),
    gold: mat('gold', '#d9a93c'),
  },
  tint: ['main', 'roof'],
  options: { columns: ['column', 'columns', 'pillar', 'pillars'] },
  build(it) {
    const { w, h, d } = it;
    for (const [i, name] of ['lower_step', 'middle_step', 'upper_step'].entries())
      it.part(
        name,
        at(box(w * (1 - i * 0.05), h * 0.055, d * (1 - i * 0.05), it.bevel(0.04)), 0, h * (0.0275 + i * 0.05)),
        'base',
        i === 0 ? {} : { parent: 'lower_step' },
      );
    const y = h * 0.15;
    const tall = h * 0.48;
    const r = w * 0.042;
    it.part('inner_hall', at(box(w * 0.56, tall, d * 0.66), 0, y + tall / 2), 'base', { parent: 'upper_step' });
    it.part(
      'doorway',
      at(
        loft([
          { y: 0, outline: rect(w * 0.2, d * 0.03) },
          { y: tall * 0.7, outline: rect(w * 0.17, d * 0.03) },
        ]),
        0,
        y,
        d * 0.33,
      ),
      'dark',
      { parent: 'inner_hall' },
    );
    const column = group(
      at(cylinder(r, tall * 0.9, { top: r * 0.8, sides: it.sides(12) }), 0, tall * 0.47),
      at(cylinder(r * 1.3, tall * 0.05, { sides: 10 }), 0, tall * 0.03),
      at(cylinder(r * 0.85, tall * 0.05, { top: r * 1.3, sides: 10 }), 0, tall * 0.93),
      at(box(r * 2.8, tall * 0.05, r * 2.8), 0, tall * 0.975),
    );
    if (it.has('columns')) {
      it.part('front_columns', mirror(at(row(column, 6, [w * 0.15, 0, 0]), -w * 0.375, y, d * 0.39), 'z'), 'main', { parent: 'upper_step' });
      it.part('side_columns', mirror(at(row(column, 5, [0, 0, d * 0.13]), w * 0.375, y, -d * 0.26)), 'main', { parent: 'upper_step' });
    }
    it.part('architrave', at(box(w * 0.88, h * 0.07, d * 0.9, it.bevel(0.03)), 0, y + tall + h * 0.03), 'main', { parent: 'inner_hall' });
    it.part('frieze', at(box(w * 0.9, h * 0.05, d * 0.92), 0, y + tall + h * 0.085), 'base', { parent: 'architrave' });
    it.part('cornice', at(box(w * 0.96, h * 0.03, d * 0.97, 0.03), 0, y + tall + h * 0.122), 'main', { parent: 'frieze' });
    const top = y + tall + h * 0.13;
    const rise = h - top - h * 0.03;
    it.part(
      'pediment',
      at(
        extrude(
          [
            [-w * 0.45, 0],
            [w * 0.45, 0],
            [0, rise],
          ],
          d * 0.9,
        ),
        0,
        top,
      ),
      'main',
      { parent: 'cornice' },
    );
    it.part(
      'tympanum',
      mirror(
        at(
          extrude(
            [
              [-w * 0.3, 0],
              [w * 0.3, 0],
              [0, rise * 0.66],
            ],
            d * 0.01,
          ),
          0,
          top + rise * 0.1,
          d * 0.45,
        ),
        'z',
      ),
      'roof',
      { parent: 'pediment' },
    );
    const slope = Math.hypot(w * 0.48, rise);
    it.part(
      'roof',
      mirror(at(box(slope * 1.03, h * 0.03, d * 0.96), w * 0.24, top + rise / 2 + h * 0.012, 0, [0, 0, (-Math.atan2(rise, w * 0.48) * 180) / Math.PI])),
      'roof',
      { parent: 'pediment' },
    );
    it.detail(
      'triglyphs',
      mirror(at(row(box(w * 0.03, h * 0.045, d * 0.015), 9, [w * 0.105, 0, 0]), -w * 0.42, y + tall + h * 0.085, d * 0.461), 'z'),
      'main',
      { parent: 'frieze' },
    );
    it.detail('ornament', at(cylinder(w * 0.02, h * 0.05, { top: w * 0.01, sides: 8 }), 0, h * 0.98, d * 0.46), 'gold', { parent: 'roof' });
  },
});
