import { archetype, mat } from '../archetype.ts';
import { at, ball, group, tube } from '../solids.ts';

export default archetype({
  name: 'cloud',
  words: ['clouds', 'rain cloud', 'storm cloud', 'fluffy cloud', 'thundercloud', 'raincloud'],
  serves: ['cloud#2', 'cloud#1'],
  kind: 'prop',
  size: [2.4, 1.2, 1.3],
  massKg: 4,
  interaction: { pushable: true },
  roles: { main: mat('cotton', '#f7f9fc'), drop: mat('water', '#4fa3e0'), bolt: mat('glow', '#ffd83d', { glow: 0.9 }) },
  keep: ['drop', 'bolt'],
  options: { rain: ['rain', 'raindrops'], lightning: ['lightning', 'thunder', 'bolt'] },
  build(it) {
    const { w, h, d } = it;
    const storm = it.says('storm', 'thundercloud', 'dark', 'thunder');
    const rain = it.has('rain', it.says('rain', 'raincloud') || storm);
    const bolt = it.has('lightning', storm);
    const base = rain || bolt ? h * 0.42 : 0;
    const tall = h - base;
    const puff = (x: number, y: number, z: number, r: number): ReturnType<typeof at> =>
      at(ball(w * r, tall * r * 1.75, d * r * 1.5, 10), x * w, base + y * tall, z * d);
    const main = storm ? mat('cotton', '#8d95a3') : it.mat('main');
    it.part(
      'cloud',
      group(
        puff(0, 0.42, 0, 0.24),
        puff(-0.24, 0.32, 0.02, 0.18),
        puff(0.25, 0.34, -0.02, 0.19),
        puff(-0.08, 0.66, -0.04, 0.19),
        puff(0.13, 0.64, 0.03, 0.17),
        puff(-0.38, 0.24, 0, 0.115),
        puff(0.39, 0.25, 0.02, 0.105),
        puff(-0.1, 0.3, 0.16, 0.16),
        puff(0.12, 0.3, 0.16, 0.15),
        puff(0.02, 0.3, -0.17, 0.16),
      ),
      main,
    );
    if (bolt)
      it.part(
        'bolt',
        tube(
          [
            [0, base + tall * 0.2, d * 0.1],
            [w * 0.05, base * 0.55, d * 0.1],
            [-w * 0.04, base * 0.5, d * 0.1],
            [w * 0.01, 0.01 * h, d * 0.1],
          ],
          [w * 0.05, w * 0.035, w * 0.035, w * 0.006],
          5,
        ),
        'bolt',
        { parent: 'cloud' },
      );
    if (rain)
      it.part(
        'rain',
        group(
          ...Array.from({ length: 11 }, (_, i) => {
            const x = (-0.32 + (i / 10) * 0.64) * w;
            const z = Math.sin(i * 2.1) * d * 0.18;
            const foot = base * (i % 2 ? 0.05 : 0.4);
            return tube(
              [
                [x, base + tall * 0.3, z],
                [x - w * 0.02, foot, z],
              ],
              [w * 0.008, w * 0.016],
              5,
            );
          }).filter((_, i) => !bolt || i !== 5),
        ),
        'drop',
        { parent: 'cloud', ghost: true },
      );
    it.anchor('top', 0, h, 0, w * 0.5);
    it.anchor('seat', 0, h * 0.9, 0, w * 0.5);
  },
});
