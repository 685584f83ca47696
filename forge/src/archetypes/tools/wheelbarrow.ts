import { archetype, mat } from '../archetype.ts';
import { wheelJoint } from '../make.ts';
import { along, at, cylinder, mirror, roundRect, tube } from '../solids.ts';

export default archetype({
  name: 'wheelbarrow',
  words: [],
  near: ['hand cart', 'cart', 'wagon', 'shopping cart', 'handcart', 'trolley cart', 'carriage', 'chariot', 'stroller'],
  serves: ['barrow#artifact', 'cart#artifact', 'wagon#artifact', 'carriage#artifact'],
  kind: 'prop',
  size: [0.75, 0.7, 1.5],
  massKg: 14,
  roles: {
    main: mat('painted_metal', '#3f8f5a'),
    wood: mat('oak', '#9a6636'),
    tyre: mat('rubber', '#2b2b2e'),
    rim: mat('steel', '#b4bac0'),
    iron: mat('iron', '#4a4d52'),
  },
  options: { wheels: ['wheel', 'wheels'] },
  build(it) {
    const { w, h, d } = it;
    const r = h * 0.27;
    it.part(
      'tray',
      {
        shape: 'loft',
        sections: [
          { y: h * 0.38, outline: roundRect(w * 0.6, d * 0.4, 0.05) },
          { y: h * 0.74, outline: roundRect(w, d * 0.62, 0.08) },
        ],
      },
      'main',
    );
    it.part(
      'load_space',
      {
        shape: 'loft',
        sections: [
          { y: h * 0.6, outline: roundRect(w * 0.78, d * 0.46, 0.05) },
          { y: h * 0.745, outline: roundRect(w * 0.92, d * 0.56, 0.07) },
        ],
      },
      'iron',
      { parent: 'tray' },
    );
    it.part(
      'handles',
      mirror(
        tube(
          [
            [w * 0.06, r, d * 0.42],
            [w * 0.24, h * 0.36, d * 0.05],
            [w * 0.32, h * 0.5, -d * 0.26],
            [w * 0.36, h * 0.66, -d * 0.49],
          ],
          w * 0.04,
          7,
        ),
      ),
      'wood',
      { parent: 'tray', sockets: [{ kind: 'grip', at: [w * 0.36, h * 0.66, -d * 0.49] }] },
    );
    it.part(
      'legs',
      mirror(
        tube(
          [
            [w * 0.26, h * 0.42, -d * 0.12],
            [w * 0.28, h * 0.02, -d * 0.18],
          ],
          w * 0.035,
          6,
        ),
      ),
      'iron',
      { parent: 'handles' },
    );
    if (it.has('wheels'))
      it.part('wheel', at(along.x(cylinder(r, w * 0.16, { sides: 16, bevel: 0.02 })), 0, r, d * 0.36), 'tyre', {
        parent: 'tray',
        joint: wheelJoint(0, r, d * 0.36),
      });
    it.anchor('inside', 0, h * 0.7, 0, w * 0.8);
    it.anchor('top', 0, h * 0.75, 0, w * 0.8);
  },
});
