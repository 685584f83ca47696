import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, ball, box, group, mirror, row, text } from '../solids.ts';

export default archetype({
  name: 'phone_booth',
  words: ['telephone booth', 'phone box', 'telephone box', 'call box', 'red phone box', 'police box', 'london phone booth'],
  serves: ['telephone_booth', 'booth#artifact'],
  kind: 'structure',
  size: [1.1, 2.6, 1.1],
  massKg: 700,
  interaction: { open: true },
  roles: {
    main: mat('painted_metal', '#c7271f'),
    glass: mat('glass', '#b9e0e8'),
    sign: mat('glow', '#fff3cf', { glow: 0.5 }),
    metal: mat('brass', '#d4a94f'),
    dark: mat('plastic', '#26292c'),
    letters: mat('plastic', '#1d1d1d'),
  },
  keep: ['glass', 'sign'],
  build(it) {
    const { w, h } = it;
    const s = w * 0.9;
    it.part('base', at(box(w, h * 0.06, w, it.bevel(0.015)), 0, h * 0.03), 'dark');
    const p = s * 0.1;
    it.part(
      'frame',
      group(
        mirror(mirror(at(box(p, h * 0.78, p, it.bevel(0.01)), s / 2 - p / 2, h * 0.44, s / 2 - p / 2)), 'z'),
        ...[0, 90, 180, 270].map((a) => at(at(box(s * 0.98, h * 0.06, p * 0.8), 0, 0, s / 2 - p * 0.5), 0, h * 0.81, 0, [0, a, 0])),
      ),
      'main',
      { parent: 'base' },
    );
    const pane = (z: number): ReturnType<typeof group> => group(at(box(s * 0.82, h * 0.66, p * 0.2), 0, h * 0.43, z));
    const bars = (z: number): ReturnType<typeof group> =>
      group(
        at(row(box(p * 0.24, h * 0.68, p * 0.5), 4, [s * 0.26, 0, 0]), -s * 0.39, h * 0.45, z),
        at(row(box(s * 0.82, p * 0.26, p * 0.46), 7, [0, h * 0.105, 0]), 0, h * 0.15, z),
        at(box(s * 0.82, h * 0.1, p * 0.5), 0, h * 0.1, z),
      );
    const z = s / 2 - p * 0.5;
    it.part('panes', group(...[90, 180, 270].map((a) => at(pane(z), 0, 0, 0, [0, a, 0]))), 'glass', { parent: 'frame' });
    it.part('bars', group(...[90, 180, 270].map((a) => at(bars(z), 0, 0, 0, [0, a, 0]))), 'main', { parent: 'frame' });
    const edge = -s * 0.41;
    const ajar = it.says('open') ? 70 : 0;
    const swing = (solid: ReturnType<typeof group>): ReturnType<typeof group> => at(at(solid, -edge, 0, -z), edge, 0, z, [0, -ajar, 0]);
    it.part('door', swing(bars(z)), 'main', { parent: 'frame', joint: hinge(edge, h * 0.43, z, [0, 1, 0], -100, 0) });
    it.part('door_pane', swing(pane(z)), 'glass', { parent: 'door' });
    it.part('handle', swing(group(at(box(p * 0.3, h * 0.08, p * 0.6), s * 0.36, h * 0.44, z + p * 0.4))), 'metal', { parent: 'door' });
    it.part(
      'phone',
      group(
        at(box(s * 0.34, h * 0.16, s * 0.16, 0.01), 0, h * 0.56, -z + s * 0.07),
        at(box(s * 0.08, h * 0.13, s * 0.08, 0.01), -s * 0.1, h * 0.56, -z + s * 0.17),
        at(box(s * 0.5, h * 0.02, s * 0.24), 0, h * 0.42, -z + s * 0.1),
      ),
      'dark',
      { parent: 'frame' },
    );
    const board = (turn: number): ReturnType<typeof group> => at(group(at(box(s * 0.78, h * 0.055, p * 0.5), 0, h * 0.87, s / 2)), 0, 0, 0, [0, turn, 0]);
    it.part('head', at(box(w * 0.96, h * 0.1, w * 0.96, it.bevel(0.01)), 0, h * 0.87), 'main', { parent: 'frame' });
    it.part('signs', group(...[0, 90, 180, 270].map(board)), 'sign', { parent: 'head', sockets: [{ kind: 'light', at: [0, h * 0.8, 0] }] });
    const words = (it.text ?? (it.says('police') ? 'POLICE' : 'TELEPHONE')).slice(0, 10).toUpperCase();
    const tall = Math.min(h * 0.034, (s * 0.72) / (words.length * 0.88));
    it.part(
      'letters',
      group(...[0, 90, 180, 270].map((a) => at(at(text(words, tall, p * 0.3), 0, h * 0.87, s / 2 + p * 0.24), 0, 0, 0, [0, a, 0]))),
      'letters',
      { parent: 'signs' },
    );
    it.part('roof', group(at(box(w, h * 0.03, w, it.bevel(0.015)), 0, h * 0.93), at(ball(w * 0.48, h * 0.06, w * 0.48, 14), 0, h * 0.94)), 'main', {
      parent: 'head',
    });
  },
});
