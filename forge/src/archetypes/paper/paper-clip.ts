import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, box, tube } from '../solids.ts';

export default archetype({
  name: 'paper_clip',
  words: ['paperclip', 'clip', 'binder clip', 'bulldog clip', 'safety pin', 'clothespin', 'clothes peg', 'push pin', 'pushpin', 'thumbtack'],
  serves: ['paper_clip', 'clip#artifact', 'clothespin', 'safety_pin'],
  kind: 'prop',
  size: [0.06, 0.17, 0.02],
  massKg: 0.005,
  body: 'fixed',
  roles: { main: mat('chrome', '#b9c2cb'), stand: mat('plastic', '#d8433a') },
  build(it) {
    const { w, h, d } = it;
    const bend = (x0: number, x1: number, y: number, up: boolean): Vec3[] =>
      Array.from({ length: 7 }, (_, i): Vec3 => {
        const a = (i / 6) * Math.PI;
        const r = (x1 - x0) / 2;
        return [x0 + r - Math.cos(a) * r, y + (up ? 1 : -1) * Math.sin(a) * Math.abs(r), 0];
      });
    const path: Vec3[] = [
      [-w * 0.2, h * 0.32, 0],
      ...bend(-w * 0.2, w * 0.28, h * 0.76, true),
      ...bend(w * 0.28, -w * 0.4, h * 0.22, false),
      ...bend(-w * 0.4, w * 0.42, h * 0.78, true),
      [w * 0.42, h * 0.26, 0],
    ].map(([x = 0, y = 0], i, all): Vec3 => [x, y, d * 0.16 * ((i / all.length) * 2 - 1)]);
    it.part('wire', tube(path, w * 0.052, 8), 'main');
    it.part('stand', at(box(w * 0.9, h * 0.05, d * 0.95, 0.002), 0, h * 0.025), 'stand', { parent: 'wire' });
    it.part('wedge', at(box(w * 0.5, h * 0.1, d * 0.4, 0.002), 0, h * 0.07), 'stand', { parent: 'stand' });
  },
});
