import { archetype, mat } from '../archetype.ts';
import { at, ball, box, capsule, group, lathe, mirror, ring, torus } from '../solids.ts';

export default archetype({
  name: 'ghost',
  words: ['phantom', 'specter', 'spectre', 'poltergeist', 'spook', 'wraith', 'spirit', 'apparition', 'banshee'],
  serves: ['ghost#person', 'spirit#4', 'apparition#person'],
  kind: 'character',
  size: [1.1, 1.5, 0.95],
  massKg: 2,
  behaviours: ['wander', 'float'],
  roles: { main: mat('cotton', '#f3f4fb'), dark: mat('rubber', '#24222c'), cheek: mat('petal', '#f2a9b8') },
  options: { arms: ['arm', 'arms'], eyes: ['eye', 'eyes'] },
  build(it) {
    const { w, h, d } = it;
    const r = Math.min(w * 0.4, d * 0.46);
    const top = h - r;
    const sheet = lathe(
      [
        [0, h * 0.1],
        [r * 0.7, h * 0.1],
        [r * 1.06, h * 0.08],
        [r * 1.0, h * 0.3],
        [r * 0.96, top - r * 0.1],
        [r * 0.94, top + r * 0.24],
        [r * 0.76, top + r * 0.64],
        [r * 0.44, top + r * 0.9],
        [0, h],
      ],
      it.sides(24),
    );
    it.part('body', sheet, 'main');
    it.part('hem', ring(at(ball(r * 0.29, h * 0.1, r * 0.29, it.sides(12)), r * 0.8, h * 0.1, 0), 9), 'main', { parent: 'body' });
    if (it.has('eyes'))
      it.part('eyes', mirror(at(ball(r * 0.16, r * 0.25, r * 0.1, 12), r * 0.34, top + r * 0.18, r * 0.86, [-10, 18, 0])), 'dark', {
        parent: 'body',
        ghost: true,
      });
    const angry = it.says('angry', 'evil', 'scary', 'spooky', 'haunted');
    if (angry)
      it.part('brows', mirror(at(box(r * 0.4, r * 0.09, r * 0.1, r * 0.03), r * 0.36, top + r * 0.52, r * 0.76, [-24, 18, 26])), 'dark', {
        parent: 'body',
        ghost: true,
      });
    it.part('mouth', at(ball(r * 0.17, angry ? r * 0.12 : r * 0.24, r * 0.1, 12), 0, top - r * 0.32, r * 0.92), 'dark', { parent: 'body', ghost: true });
    it.detail('cheeks', mirror(at(ball(r * 0.12, r * 0.08, r * 0.06, 9), r * 0.56, top - r * 0.1, r * 0.78, [0, 32, 0])), 'cheek', {
      parent: 'body',
      ghost: true,
    });
    it.detail('eye_glints', mirror(at(ball(r * 0.05), r * 0.38, top + r * 0.28, r * 0.95)), mat('glow', '#ffffff', { glow: 0.6 }), {
      parent: 'body',
      ghost: true,
    });
    if (it.has('arms'))
      for (const [name, side] of [
        ['left_arm', 1],
        ['right_arm', -1],
      ] as const)
        it.part(name, group(at(capsule(r * 0.24, r * 0.95, it.sides(12)), side * (w / 2 - r * 0.34), top - r * 0.34, r * 0.36, [40, 0, side * 52])), 'main', {
          parent: 'body',
          joint: { type: 'ball', at: [side * r * 0.8, top - r * 0.3, r * 0.1] },
        });
    if (it.says('chained')) it.part('chain', at(torus(r * 0.98, r * 0.08, 360, 18), 0, h * 0.34), mat('iron'), { parent: 'body', ghost: true });
    it.anchor('head', 0, h - r * 0.22, 0, r * 1.5);
    it.anchor('hand', -(w / 2 - r * 0.2), top - r * 0.1, r * 0.7, r * 1.2);
    it.anchor('face', 0, top, r, r * 1.4);
    it.anchor('neck', 0, top - r * 0.5, 0, r * 1.9);
  },
});
