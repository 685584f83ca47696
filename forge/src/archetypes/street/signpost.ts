import { archetype, mat } from '../archetype.ts';
import { at, ball, cone, cylinder, extrude, group, ring, text, type Flat } from '../solids.ts';

export default archetype({
  name: 'signpost',
  words: ['direction sign', 'guidepost', 'crossroads sign', 'wooden signpost', 'directional sign', 'sign post', 'fingerpost'],
  serves: ['signpost#1'],
  kind: 'prop',
  size: [1.5, 2.3, 0.5],
  massKg: 30,
  body: 'fixed',
  roles: {
    main: mat('plank', '#c0935a'),
    post: mat('oak', '#76502f'),
    letters: mat('walnut', '#3a2415'),
    stone: mat('stone', '#8e8a83'),
    leaf: mat('grass', '#6ea24a'),
  },
  build(it) {
    const { w, h, d } = it;
    it.part('post', at(cylinder(w * 0.045, h * 0.95, { top: w * 0.038, sides: 8 }), 0, h * 0.475), 'post');
    it.part('top', at(cone(w * 0.06, h * 0.06, 8), 0, h * 0.97), 'post', { parent: 'post' });
    const said =
      it.text
        ?.toUpperCase()
        .split(/[,/;]| AND /)
        .map((each) => each.trim())
        .filter(Boolean) ?? [];
    const names = said.length > 0 ? said.slice(0, 4) : ['TOWN', 'LAKE', 'HILLS'];
    const arrow = (long: number, tall: number, way: number): Flat[] => {
      const tip = long * 0.5 * way;
      const tail = -long * 0.5 * way;
      return [
        [tail, -tall / 2],
        [tip - tall * 0.5 * way, -tall / 2],
        [tip, 0],
        [tip - tall * 0.5 * way, tall / 2],
        [tail, tall / 2],
        [tail + tall * 0.2 * way, 0],
      ];
    };
    for (const [i, name] of names.entries()) {
      const way = i % 2 ? -1 : 1;
      const y = h * (0.85 - i * 0.15);
      const tall = h * 0.12;
      const turn: [number, number, number] = [0, way * it.random.between(2, 12), it.random.between(-2.5, 2.5)];
      const board = `${['first', 'second', 'third', 'fourth'][i] ?? 'other'}_board`;
      const x = way * w * 0.13;
      it.part(board, at(at(extrude(arrow(w * 0.72, tall, way), d * 0.09, d * 0.015), x, 0, w * 0.05), 0, y, 0, turn), 'main', { parent: 'post' });
      it.part(
        `${board}_letters`,
        at(at(text(name.slice(0, 10), Math.min(tall * 0.5, (w * 0.46) / (name.length * 0.85)), d * 0.05), x, 0, w * 0.05 + d * 0.06), 0, y, 0, turn),
        'letters',
        { parent: board },
      );
      it.detail(`${board}_nails`, at(group(...[-0.3, 0.3].map((k) => at(ball(w * 0.012), 0, tall * k, w * 0.05 + d * 0.05))), 0, y, 0, turn), 'stone', {
        parent: board,
      });
    }
    it.part('stones', ring(at(ball(w * 0.06, h * 0.035, w * 0.05, 7), w * 0.08, h * 0.018), 6), 'stone', { parent: 'post' });
    it.detail('grass', ring(at(cone(w * 0.015, h * 0.08, 4), w * 0.13, h * 0.038, 0, [0, 0, -16]), 5), 'leaf', { parent: 'stones', ghost: true });
  },
});
