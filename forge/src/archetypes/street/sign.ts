import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, row, text } from '../solids.ts';

export default archetype({
  name: 'sign',
  words: [
    'notice board',
    'wooden sign',
    'sticky note',
    'placard',
    'blackboard',
    'chalkboard',
    'whiteboard',
    'neon sign',
    'flag',
    'painting',
    'wall art',
    'propaganda poster',
  ],
  serves: ['sign#2', 'signboard', 'board#artifact'],
  kind: 'prop',
  size: [0.9, 1.7, 0.16],
  massKg: 18,
  body: 'fixed',
  roles: { main: mat('plank', '#b5824a'), post: mat('oak', '#7a5230'), letters: mat('paper', '#fbf6e8'), red: mat('painted_metal', '#c8322c') },
  tint: ['main', 'red'],
  build(it) {
    const { w, h, d } = it;
    it.part('post', at(box(w * 0.1, h * 0.97, d * 0.6, it.bevel(0.01)), 0, h * 0.485), 'post');
    const stop = it.says('stop');
    if (stop) it.part('board', at(along.z(cylinder(w * 0.46, d * 0.3, { sides: 8 })), 0, h * 0.74, d * 0.36), 'red', { parent: 'post' });
    else it.part('board', at(box(w, h * 0.32, d * 0.4, it.bevel(0.02)), 0, h * 0.76, d * 0.4), 'main', { parent: 'post' });
    const words = (it.text ?? (stop ? 'STOP' : 'HELLO')).slice(0, 14).toUpperCase();
    const tall = Math.min(h * 0.16, (w * 0.86) / (Math.max(1, words.length) * 0.78));
    it.part('letters', at(text(words, tall, d * 0.14), 0, h * (stop ? 0.74 : 0.76), d * (stop ? 0.54 : 0.63)), 'letters', { parent: 'board' });
    it.detail('bolts', row(at(ball(w * 0.02, w * 0.02, d * 0.1, 7), 0, h * 0.64, d * 0.58), 2, [0, h * 0.24, 0]), 'post', { parent: 'board' });
  },
});
