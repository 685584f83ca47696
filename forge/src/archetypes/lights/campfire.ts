import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, group, lathe, ring } from '../solids.ts';

export default archetype({
  name: 'campfire',
  words: ['bonfire', 'fire', 'camp fire'],
  near: ['fireplace', 'barbecue', 'grill', 'fire pit', 'flame', 'flames'],
  serves: ['fire#3', 'campfire', 'fireplace'],
  kind: 'prop',
  size: [1.0, 0.9, 1.0],
  massKg: 40,
  body: 'fixed',
  behaviours: ['light'],
  roles: { main: mat('bark', '#6b4629'), stone: mat('stone', '#8b8780'), flame: mat('glow', '#ff8a2a', { glow: 1 }), hot: mat('glow', '#ffd75a', { glow: 1 }) },
  keep: ['flame', 'hot'],
  build(it) {
    const { w, h } = it;
    it.part('stones', ring(at(ball(w * 0.11, h * 0.11, w * 0.13, 8), w * 0.39, h * 0.08), 12), 'stone');
    it.part('logs', ring(at(cylinder(w * 0.06, w * 0.72, { sides: 7 }), w * 0.14, h * 0.22, 0, [0, 0, 52]), 5), 'main', { parent: 'stones' });
    it.part(
      'flames',
      group(
        at(
          lathe(
            [
              [0, 0],
              [w * 0.19, h * 0.08],
              [w * 0.2, h * 0.22],
              [w * 0.1, h * 0.5],
              [0, h * 0.82],
            ],
            8,
          ),
          0,
          h * 0.16,
        ),
        ...[0, 2.1, 4.2].map((a) =>
          at(
            lathe(
              [
                [0, 0],
                [w * 0.1, h * 0.06],
                [w * 0.09, h * 0.18],
                [0, h * 0.46],
              ],
              7,
            ),
            Math.sin(a) * w * 0.15,
            h * 0.16,
            Math.cos(a) * w * 0.15,
          ),
        ),
      ),
      'flame',
      { parent: 'logs', ghost: true, sockets: [{ kind: 'light', at: [0, h * 0.5, 0] }] },
    );
    it.part('embers', at(ball(w * 0.26, h * 0.08, w * 0.26, 9), 0, h * 0.1), 'hot', { parent: 'logs' });
  },
});
