import { carcass } from '../../shared-parts/carcass.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, group, row } from '../solids.ts';
import type { Solid } from '@worldkiln/contracts';

export default archetype({
  name: 'bookcase',
  words: ['bookshelf', 'shelf', 'shelves', 'simple bookcase', 'large shelf', 'cell shelf', 'wall shelf', 'shelving', 'triangle shelf', 'bookshelves'],
  near: ['rack'],
  serves: ['bookcase', 'shelf#artifact', 'rack#artifact'],
  kind: 'prop',
  size: [0.95, 1.85, 0.36],
  massKg: 40,
  roles: {
    main: mat('oak', '#8a5b33'),
    red: mat('leather', '#a83c34'),
    blue: mat('leather', '#3a5f8f'),
    green: mat('leather', '#4a7a4a'),
    sand: mat('leather', '#d3b06a'),
  },
  options: { books: ['book', 'books'] },
  build(it) {
    const { w, h, d } = it;
    const t = w * 0.045;
    carcass(it, 'frame', { x: 0, y: h / 2, z: 0, width: w, height: h, depth: d }, t);
    const levels = 4;
    const gap = (h - t) / (levels + 0);
    it.part('shelves', row(at(box(w - t * 1.9, t * 0.8, d * 0.92), 0, gap + t * 0.4, 0), levels - 1, [0, gap, 0]), 'main', { parent: 'frame' });
    if (it.has('books')) {
      const stacks: Record<string, Solid[]> = { red: [], blue: [], green: [], sand: [] };
      const colours = Object.keys(stacks);
      for (let level = 0; level < levels; level++) {
        let x = -w / 2 + t * 1.3;
        const floor = level * gap + t * (level === 0 ? 0.98 : 0.78);
        const stop = w / 2 - t * 1.3 - (it.random.next() < 0.6 ? w * it.random.between(0.1, 0.3) : 0);
        while (x < stop - w * 0.08) {
          const thick = w * it.random.between(0.045, 0.075);
          const tall = gap * it.random.between(0.58, 0.8);
          stacks[it.random.pick(['red', 'blue', 'green', 'sand'])]?.push(at(box(thick * 0.94, tall, d * 0.62), x + thick / 2, floor + tall / 2, d * 0.06));
          x += thick;
        }
      }
      for (const colour of colours) {
        const books = stacks[colour] ?? [];
        if (books.length > 0) it.part(`${colour}_books`, group(...books), colour, { parent: 'shelves' });
      }
    }
    it.anchor('top', 0, h, 0, w * 0.8);
    it.socket('frame', 'contain', 0, h * 0.3, d * 0.1);
  },
});
