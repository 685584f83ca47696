import { arched } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { along, at, ball, box, cylinder, extrude, group, text } from '../solids.ts';

export default archetype({
  name: 'mailbox',
  words: ['letter box', 'letterbox', 'post box', 'postbox', 'mail box'],
  serves: ['mailbox#1', 'mailbox#2'],
  kind: 'prop',
  size: [0.5, 1.3, 0.6],
  massKg: 18,
  body: 'fixed',
  interaction: { open: true },
  roles: {
    main: mat('painted_metal', '#3a6ea8'),
    post: mat('oak', '#8a5f38'),
    flag: mat('painted_metal', '#d23a2f'),
    metal: mat('steel', '#c9ced2'),
    letters: mat('paper', '#fdf6e6'),
  },
  tint: ['main', 'flag'],
  build(it) {
    const { w, h, d } = it;
    const [bw, bh] = [w * 0.72, h * 0.32];
    const y = h * 0.66;
    it.part(
      'post',
      group(at(box(w * 0.2, y + h * 0.02, w * 0.2, it.bevel(0.01)), 0, y / 2), at(box(w * 0.34, h * 0.05, w * 0.34, 0.01), 0, h * 0.025)),
      'post',
    );
    it.part('shelf', at(box(bw * 0.9, h * 0.03, d * 0.86, 0.005), 0, y), 'post', { parent: 'post' });
    it.part('box', at(extrude(arched(bw, bh, 10), d * 0.9, it.bevel(0.012)), 0, y + h * 0.01, -d * 0.03), 'main', { parent: 'shelf' });
    const ajar = it.says('open') ? 75 : 0;
    it.part('door', at(at(extrude(arched(bw * 1.06, bh * 1.04, 10), d * 0.05, 0.006), 0, 0, 0), 0, y + h * 0.008, d * 0.435, [ajar, 0, 0]), 'main', {
      parent: 'box',
      joint: hinge(0, y + h * 0.01, d * 0.42, [1, 0, 0], 0, 95),
    });
    it.part('knob', at(at(ball(w * 0.05, w * 0.05, w * 0.06, 9), 0, bh * 0.82, d * 0.04), 0, y + h * 0.008, d * 0.435, [ajar, 0, 0]), 'metal', {
      parent: 'door',
    });
    it.part(
      'flag',
      group(
        at(box(w * 0.03, h * 0.24, w * 0.06), bw / 2 + w * 0.012, y + h * 0.24, d * 0.1),
        at(box(w * 0.035, h * 0.08, w * 0.24), bw / 2 + w * 0.012, y + h * 0.32, d * 0.02),
      ),
      'flag',
      { parent: 'box', joint: hinge(bw / 2, y + h * 0.13, d * 0.1, [1, 0, 0], -90, 0) },
    );
    it.detail('pivot', at(along.x(cylinder(w * 0.045, w * 0.07, { sides: 8 })), bw / 2 + w * 0.01, y + h * 0.14, d * 0.1), 'metal', { parent: 'box' });
    const words = (it.text ?? 'MAIL').slice(0, 8).toUpperCase();
    it.part(
      'letters',
      at(text(words, Math.min(h * 0.09, (d * 0.5) / (words.length * 0.8)), w * 0.03), -bw / 2, y + h * 0.12, -d * 0.03, [0, -90, 0]),
      'letters',
      { parent: 'box' },
    );
    it.detail('number', at(at(text('24', h * 0.075, w * 0.03), 0, bh * 0.42, d * 0.03), 0, y + h * 0.008, d * 0.435, [ajar, 0, 0]), 'letters', {
      parent: 'door',
    });
  },
});
