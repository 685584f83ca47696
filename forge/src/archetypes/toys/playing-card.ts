import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, box, extrude, type Flat, group, roundRect, text } from '../solids.ts';

export default archetype({
  name: 'playing_card',
  words: ['playing cards', 'deck of cards', 'ace of spades', 'card deck', 'poker card', 'tarot card', 'poker cards', 'ace', 'gaming card'],
  when: { card: ['playing', 'poker', 'ace', 'game', 'deck'], cards: ['deck', 'poker', 'playing'] },
  serves: ['playing_card', 'ace#artifact', 'face_card'],
  kind: 'prop',
  size: [0.15, 0.12, 0.03],
  massKg: 0.02,
  body: 'fixed',
  roles: { main: mat('paper', '#fbf8ef'), red: mat('plastic', '#cf2435'), black: mat('plastic', '#1f1f24'), back: mat('paper', '#2f5fa8') },
  build(it) {
    const { w, h, d } = it;
    const cw = w * 0.44;
    const heart = Array.from({ length: 20 }, (_, i): Flat => {
      const t = (i / 20) * Math.PI * 2;
      return [Math.sin(t) ** 3 * cw * 0.24, ((13 * Math.cos(t) - 5 * Math.cos(2 * t) - 2 * Math.cos(3 * t) - Math.cos(4 * t)) / 16) * cw * 0.24];
    });
    const spade = group(
      extrude(
        heart.map(([x, y]): Flat => [x, -y]),
        d * 0.08,
      ),
      at(
        extrude(
          [
            [-cw * 0.1, -cw * 0.26],
            [cw * 0.1, -cw * 0.26],
            [0, 0],
          ],
          d * 0.08,
        ),
        0,
        -cw * 0.06,
      ),
    );
    const diamond = extrude(
      [
        [0, cw * 0.28],
        [cw * 0.2, 0],
        [0, -cw * 0.28],
        [-cw * 0.2, 0],
      ],
      d * 0.08,
    );
    const hand = [
      ['left', -1, 16, 'black', spade, 'A'],
      ['middle', 0, 0, 'red', extrude(heart, d * 0.08), 'A'],
      ['right', 1, -16, 'red', diamond, 'K'],
    ] as const;
    for (const [name, k, lean, role, pip, letter] of hand) {
      const put = (solid: Solid, z: number): Solid =>
        at(at(solid, 0, h * 0.5, 0), k * w * 0.16, h * 0.02 - Math.abs(k) * h * 0.035, (1 - k) * d * 0.12 + z, [0, 0, lean]);
      it.part(
        `${name}_card`,
        put(extrude(roundRect(cw, h * 0.94, cw * 0.1, 3), d * 0.13), -d * 0.1),
        'main',
        name === 'left' ? {} : { parent: name === 'middle' ? 'left_card' : 'middle_card' },
      );
      it.part(`${name}_pip`, put(pip, -d * 0.02), role, { parent: `${name}_card` });
      it.detail(`${name}_letter`, put(at(text(letter, h * 0.14, d * 0.08), -cw * 0.34, h * 0.36), -d * 0.02), role, { parent: `${name}_card` });
    }
    it.part('stand', at(box(w * 0.5, h * 0.06, d * 0.9, 0.003), 0, h * 0.03, -d * 0.02), 'back', { parent: 'middle_card' });
  },
});
