import { archetype, mat } from '../archetype.ts';
import { at, ball, extrude, group, loft, mirror, star, turned } from '../solids.ts';

export default archetype({
  name: 'star',
  words: ['gold star', 'shooting star', 'power star', 'five pointed star', 'falling star'],
  serves: ['star#1', 'star#3', 'star#5'],
  kind: 'prop',
  size: [0.8, 0.78, 0.3],
  massKg: 3,
  interaction: { pickup: true },
  behaviours: ['light'],
  roles: { main: mat('gold', '#ffd028', { glow: 0.35 }), eye: mat('plastic', '#2b2320') },
  options: { face: ['face', 'eyes', 'smile'] },
  build(it) {
    const { w, h, d } = it;
    const r = w * 0.52;
    const y = h * 0.47;
    // Two low pyramids back to back: every facet catches the light on its own.
    const half = at(
      turned(
        loft([
          { y: 0, outline: star(r, r * 0.46) },
          { y: d * 0.12, outline: star(r * 0.86, r * 0.38) },
          { y: d * 0.5, outline: star(r * 0.05, r * 0.03) },
        ]),
        90,
        0,
        0,
      ),
      0,
      0,
    );
    it.part('star', at(turned(mirror(half, 'z'), 0, 0, 180), 0, y), 'main', { sockets: [{ kind: 'light', at: [0, y, 0] }] });
    it.detail('rim', at(extrude(star(r * 0.985, r * 0.47), d * 0.1), 0, y), 'main', { parent: 'star' });
    if (it.has('face', it.style === 'toon' || it.says('cute', 'happy', 'smiling')))
      it.part('eyes', mirror(at(ball(r * 0.06, r * 0.13, d * 0.12, 8), r * 0.14, y + r * 0.06, d * 0.34)), 'eye', { parent: 'star' });
    it.detail('gleam', group(at(ball(r * 0.05, r * 0.05, d * 0.06, 7), -r * 0.3, y + r * 0.18, d * 0.23)), mat('paper', '#fffbe8'), { parent: 'star' });
  },
});
