import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, type Flat, group, lathe } from '../solids.ts';

export default archetype({
  name: 'bowling_pin',
  words: ['bowling pins', 'skittle', 'ninepin', 'tenpin', 'bowling', 'juggling club'],
  when: { pin: ['bowling'] },
  serves: ['bowling_pin', 'ninepin', 'skittle#artifact', 'pin#9'],
  kind: 'prop',
  size: [0.13, 0.38, 0.13],
  massKg: 1.5,
  roles: { main: mat('plastic', '#f7f4ec', { roughness: 0.25 }), band: mat('plastic', '#d22a32', { roughness: 0.25 }) },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    const profile: Flat[] = [
      [0, 0],
      [r * 0.46, 0],
      [r * 0.56, h * 0.03],
      [r * 0.84, h * 0.16],
      [r, h * 0.32],
      [r * 0.86, h * 0.47],
      [r * 0.5, h * 0.62],
      [r * 0.38, h * 0.71],
      [r * 0.42, h * 0.79],
      [r * 0.54, h * 0.87],
      [r * 0.5, h * 0.95],
      [r * 0.3, h * 0.99],
      [0, h],
    ];
    it.part('pin', lathe(profile, it.sides(24)), 'main');
    it.part(
      'bands',
      group(
        at(cylinder(r * 0.44, h * 0.03, { top: r * 0.405, sides: 22 }), 0, h * 0.68),
        at(cylinder(r * 0.41, h * 0.03, { top: r * 0.435, sides: 22 }), 0, h * 0.755),
      ),
      'band',
      { parent: 'pin' },
    );
    it.part('crown', at(ball(r * 0.1, h * 0.01, r * 0.1, 8), 0, h * 0.995), 'band', { parent: 'pin' });
  },
});
