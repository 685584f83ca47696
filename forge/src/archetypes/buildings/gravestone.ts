import { arched } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, box, extrude, group, text } from '../solids.ts';

export default archetype({
  name: 'gravestone',
  words: ['tombstone', 'headstone', 'grave', 'grave stone', 'cross gravestone', 'grave marker', 'tomb stone'],
  serves: ['gravestone#1', 'grave#artifact', 'memorial#artifact'],
  kind: 'prop',
  size: [0.9, 1.1, 0.5],
  massKg: 260,
  body: 'fixed',
  roles: { main: mat('stone', '#a09b94'), dark: mat('stone', '#6f6a63'), moss: mat('moss', '#6f8a45'), earth: mat('earth', '#6d4f37') },
  options: { moss: ['moss'], cross: ['cross'] },
  build(it) {
    const { w, h, d } = it;
    const lean = it.says('old', 'crooked', 'spooky', 'ancient') ? 5 : it.random.between(-2.5, 2.5);
    it.part('plinth', at(box(w, h * 0.12, d, it.bevel(0.02)), 0, h * 0.06), 'dark');
    if (it.has('cross', false)) {
      it.part(
        'stone',
        at(group(at(box(w * 0.24, h * 0.9, d * 0.4, 0.02), 0, h * 0.44), at(box(w * 0.72, h * 0.2, d * 0.38, 0.02), 0, h * 0.6)), 0, h * 0.1, 0, [0, 0, lean]),
        'main',
        { parent: 'plinth' },
      );
      return;
    }
    it.part('stone', at(extrude(arched(w * 0.76, h * 0.9, 10), d * 0.44, it.bevel(0.02)), 0, h * 0.1, 0, [0, 0, lean]), 'main', { parent: 'plinth' });
    it.part('panel', at(at(extrude(arched(w * 0.6, h * 0.66, 10), d * 0.04), 0, h * 0.1, d * 0.22), 0, h * 0.1, 0, [0, 0, lean]), mat('stone', '#8b867e'), {
      parent: 'stone',
    });
    const lines = (it.text ?? 'RIP').toUpperCase().slice(0, 24).split(' ').slice(0, 3);
    const tall = Math.min(h * 0.17, ...lines.map((line) => (w * 0.52) / Math.max(1, line.length * 0.9)));
    it.part(
      'letters',
      at(group(...lines.map((line, i) => at(text(line, tall, d * 0.08), 0, h * 0.5 + ((lines.length - 1) / 2 - i) * tall * 1.4, d * 0.24))), 0, h * 0.1, 0, [
        0,
        0,
        lean,
      ]),
      'dark',
      { parent: 'panel' },
    );
    it.detail('rule', at(at(box(w * 0.36, h * 0.018, d * 0.06), 0, h * 0.3, d * 0.24), 0, h * 0.1, 0, [0, 0, lean]), 'dark', { parent: 'panel' });
    if (it.has('moss'))
      it.part(
        'moss',
        group(
          at(ball(w * 0.16, h * 0.04, d * 0.2, 8), -w * 0.22, h * 0.13, d * 0.2),
          at(ball(w * 0.12, h * 0.03, d * 0.2, 8), w * 0.28, h * 0.13, d * 0.05),
          at(ball(w * 0.12, h * 0.035, d * 0.2, 8), -w * 0.2, h * 0.87, 0),
        ),
        'moss',
        { parent: 'plinth', ghost: true },
      );
  },
});
