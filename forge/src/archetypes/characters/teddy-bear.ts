import { eyes } from '../../shared-parts/eyes.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, cone, group, mirror, torus } from '../solids.ts';

export default archetype({
  name: 'teddy_bear',
  words: ['teddy', 'stuffed bear', 'plush bear', 'plushie', 'plush toy', 'stuffed animal', 'soft toy', 'cuddly toy', 'plush', 'toy bear', 'gummy bear'],
  serves: ['teddy#artifact'],
  kind: 'character',
  size: [0.36, 0.46, 0.36],
  massKg: 0.7,
  interaction: { pickup: true },
  roles: { main: mat('fur', '#b57a45'), under: mat('fur', '#e6c698'), dark: mat('rubber', '#3a2620'), bow: mat('velvet', '#c0392f') },
  tint: ['main', 'bow'],
  options: { bow: ['bow', 'bow tie', 'ribbon'], eyes: ['eye', 'eyes'] },
  build(it) {
    const { w, h, d } = it;
    const r = h * 0.235;
    const by = h * 0.27;
    it.part('body', at(ball(w * 0.31, h * 0.26, d * 0.31, it.sides(20)), 0, by, -d * 0.1), 'main');
    it.part('tummy', at(ball(w * 0.22, h * 0.19, d * 0.12, it.sides(16)), 0, by - h * 0.01, d * 0.12), 'under', { parent: 'body', ghost: true });
    const hy = h - r * 1.12;
    const hz = -d * 0.05;
    it.part('head', at(ball(r * 1.08, r, r * 0.98, it.sides(20)), 0, hy, hz), 'main', { parent: 'body', joint: { type: 'ball', at: [0, hy - r * 0.8, hz] } });
    it.part('muzzle', at(ball(r * 0.5, r * 0.4, r * 0.4, it.sides(14)), 0, hy - r * 0.26, hz + r * 0.8), 'under', { parent: 'head' });
    it.part('nose', at(ball(r * 0.2, r * 0.14, r * 0.14, 10), 0, hy - r * 0.1, hz + r * 1.14), 'dark', { parent: 'muzzle', ghost: true });
    it.detail('mouth', at(torus(r * 0.15, r * 0.035, 180, 10), 0, hy - r * 0.32, hz + r * 1.14, [-100, 0, 0]), 'dark', { parent: 'muzzle', ghost: true });
    if (it.has('eyes')) eyes(it, { parent: 'head', x: r * 0.42, y: hy + r * 0.12, z: hz + r * 0.83, radius: r * 0.14 });
    it.part('ears', mirror(at(ball(r * 0.4, r * 0.4, r * 0.2, it.sides(14)), r * 0.82, hy + r * 0.74, hz)), 'main', { parent: 'head' });
    it.detail('inner_ears', mirror(at(ball(r * 0.24, r * 0.24, r * 0.1, it.sides(12)), r * 0.82, hy + r * 0.74, hz + r * 0.15)), 'under', {
      parent: 'ears',
      ghost: true,
    });
    for (const [name, side] of [
      ['left', 1],
      ['right', -1],
    ] as const) {
      it.part(`${name}_arm`, at(ball(w * 0.115, h * 0.19, w * 0.115, it.sides(14)), side * w * 0.35, by + h * 0.04, d * 0.03, [-26, 0, side * 34]), 'main', {
        parent: 'body',
        joint: { type: 'ball', at: [side * w * 0.26, by + h * 0.14, -d * 0.06] },
        sockets: [{ kind: 'grip', at: [side * w * 0.42, by - h * 0.08, d * 0.12] }],
      });
      it.part(`${name}_leg`, at(ball(w * 0.14, w * 0.14, d * 0.27, it.sides(14)), side * w * 0.28, w * 0.135, d * 0.2, [0, side * 20, 0]), 'main', {
        parent: 'body',
        joint: { type: 'ball', at: [side * w * 0.2, w * 0.14, d * 0.02] },
      });
      it.part(`${name}_foot`, at(ball(w * 0.125, w * 0.14, d * 0.1, it.sides(14)), side * w * 0.345, w * 0.15, d * 0.4, [-10, side * 20, 0]), 'under', {
        parent: `${name}_leg`,
      });
    }
    if (it.has('bow'))
      it.part(
        'bow',
        group(mirror(at(cone(r * 0.26, r * 0.52, 8), r * 0.27, hy - r * 0.92, hz + r * 0.8, [0, 0, 90])), at(ball(r * 0.15), 0, hy - r * 0.92, hz + r * 0.84)),
        'bow',
        { parent: 'body', ghost: true },
      );
    it.anchor('head', 0, hy + r * 0.84, hz, r * 1.7);
    it.anchor('face', 0, hy, hz + r, r * 1.6);
    it.anchor('neck', 0, hy - r * 0.9, hz, r * 1.5);
    it.anchor('hand', -w * 0.42, by - h * 0.06, d * 0.14, w * 0.4);
  },
});
