import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, lathe, mirror, torus, turned } from '../solids.ts';

export default archetype({
  name: 'speaker',
  words: ['loudspeaker', 'speakers', 'subwoofer', 'amplifier', 'amp', 'guitar amp', 'boombox speaker', 'sound system'],
  serves: ['loudspeaker', 'amplifier#artifact', 'speaker#artifact'],
  when: { speaker: ['music', 'loud', 'stereo', 'bluetooth', 'sound', 'bass', 'concert'] },
  kind: 'prop',
  size: [0.42, 0.9, 0.38],
  massKg: 18,
  roles: { main: mat('walnut', '#33302f'), cone: mat('rubber', '#4b4d55'), ring: mat('chrome', '#c9ced4'), cap: mat('plastic', '#e2a53a') },
  tint: ['main', 'cap'],
  build(it) {
    const { w, h, d } = it;
    it.part('cabinet', at(box(w, h * 0.96, d * 0.92, it.bevel(w * 0.04)), 0, h * 0.5, -d * 0.03), 'main');
    const z = d * 0.42;
    const driver = (name: string, y: number, r: number): void => {
      it.part(`${name}_ring`, at(turned(torus(r, r * 0.14, 360, 20), 90), 0, y, z), 'ring', { parent: 'cabinet' });
      it.part(
        `${name}_cone`,
        at(
          turned(
            lathe(
              [
                [0, -r * 0.1],
                [r * 0.99, -r * 0.1],
                [r * 0.98, r * 0.16],
                [r * 0.8, r * 0.16],
                [r * 0.3, -r * 0.02],
                [0, -r * 0.02],
              ],
              20,
            ),
            90,
          ),
          0,
          y,
          z,
        ),
        'cone',
        { parent: `${name}_ring` },
      );
      it.part(`${name}_cap`, at(ball(r * 0.34, r * 0.34, r * 0.16, 12), 0, y, z), 'cap', { parent: `${name}_cone` });
    };
    driver('woofer', h * 0.3, w * 0.36);
    driver('midrange', h * 0.66, w * 0.24);
    driver('tweeter', h * 0.87, w * 0.1);
    it.part('feet', mirror(mirror(at(cylinder(w * 0.06, h * 0.04, { sides: 10 }), w * 0.36, h * 0.02, d * 0.3), 'z')), 'cone', { parent: 'cabinet' });
    it.anchor('top', 0, h * 0.98, 0, w * 0.8);
  },
});
