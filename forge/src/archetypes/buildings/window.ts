import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, ball, box, group, mirror, row } from '../solids.ts';

export default archetype({
  name: 'window',
  words: ['window frame', 'wooden window', 'window with shutters', 'windowpane'],
  serves: ['window#1', 'window#7', 'window#6'],
  kind: 'structure',
  size: [1.9, 1.5, 0.34],
  massKg: 40,
  interaction: { open: true },
  roles: {
    main: mat('plank', '#4f86a6'),
    frame: mat('oak', '#f0e6d2'),
    glass: mat('glass', '#a9dbe4'),
    sill: mat('stone', '#a8a298'),
    box: mat('clay', '#b0603d'),
    leaf: mat('leaf', '#5b9a43'),
    petal: mat('petal', '#e0527c'),
  },
  tint: ['main', 'frame'],
  keep: ['glass', 'leaf', 'petal'],
  options: { shutters: ['shutter', 'shutters'], flowers: ['flower', 'flowers', 'flowerbox'] },
  build(it) {
    const { w, h, d } = it;
    const shutters = it.has('shutters');
    const ww = shutters ? w * 0.5 : w * 0.86;
    const [y0, wh] = [h * 0.16, h * 0.8];
    const t = ww * 0.1;
    it.part(
      'frame',
      group(
        mirror(at(box(t, wh, d * 0.5, it.bevel(0.01)), ww / 2 - t / 2, y0 + wh / 2)),
        at(box(ww, t, d * 0.5, it.bevel(0.01)), 0, y0 + wh - t / 2),
        at(box(ww, t, d * 0.48), 0, y0 + t / 2),
      ),
      'frame',
    );
    it.part('sill', at(box(ww * 1.24, h * 0.07, d * 0.8, it.bevel(0.015)), 0, y0 - h * 0.01, d * 0.08), 'sill', { parent: 'frame' });
    it.part('glass', at(box(ww - t, wh - t, d * 0.08), 0, y0 + wh / 2), 'glass', { parent: 'frame' });
    it.part(
      'bars',
      group(at(box(t * 0.6, wh - t, d * 0.22), 0, y0 + wh / 2), at(row(box(ww - t, t * 0.5, d * 0.2), 2, [0, wh * 0.31, 0]), 0, y0 + wh * 0.345)),
      'frame',
      { parent: 'frame' },
    );
    if (shutters)
      for (const s of [-1, 1] as const) {
        const name = s < 0 ? 'left_shutter' : 'right_shutter';
        const x = s * (ww / 2 + w * 0.12);
        const stiles = group(
          mirror(at(box(w * 0.03, wh * 0.96, d * 0.2), w * 0.1, 0)),
          ...[-1, 0, 1].map((k) => at(box(w * 0.22, wh * 0.06, d * 0.19), 0, k * wh * 0.45)),
        );
        it.part(name, at(stiles, x, y0 + wh / 2, d * 0.16), 'main', {
          parent: 'frame',
          joint: hinge(s * ww * 0.5, y0 + wh / 2, d * 0.2, [0, 1, 0], s < 0 ? 0 : -170, s < 0 ? 170 : 0),
        });
        it.part(
          `${name}_slats`,
          at(row(at(box(w * 0.2, wh * 0.04, d * 0.06), 0, 0, 0, [30, 0, 0]), 14, [0, wh * 0.064, 0]), x, y0 + wh * 0.085, d * 0.16),
          'main',
          { parent: name },
        );
        it.detail(`${name}_hinges`, at(row(box(w * 0.03, wh * 0.04, d * 0.14), 2, [0, wh * 0.6, 0]), s * ww * 0.505, y0 + wh * 0.2, d * 0.2), 'sill', {
          parent: 'frame',
        });
      }
    if (it.has('flowers')) {
      it.part('flower_box', at(box(ww * 1.1, h * 0.13, d * 0.5, it.bevel(0.015)), 0, h * 0.07, d * 0.24), 'box', { parent: 'sill' });
      it.part('leaves', group(...[-2, -1, 0, 1, 2].map((k) => at(ball(ww * 0.12, h * 0.06, d * 0.22, 8), k * ww * 0.22, h * 0.16, d * 0.26))), 'leaf', {
        parent: 'flower_box',
        ghost: true,
      });
      it.detail(
        'flowers',
        group(...[-2, -1, 0, 1, 2].map((k) => at(ball(ww * 0.05, ww * 0.05, ww * 0.05, 7), k * ww * 0.21, h * (0.2 + 0.015 * (k % 2)), d * 0.36))),
        'petal',
        { parent: 'leaves', ghost: true },
      );
    }
  },
});
