import { archetype, mat } from '../archetype.ts';
import { wheelJoint } from '../make.ts';
import { along, at, ball, box, cylinder, extrude, group, mirror, tube, turned } from '../solids.ts';

export default archetype({
  name: 'jet',
  words: ['fighter jet', 'jet fighter', 'jet plane', 'fighter plane', 'warplane', 'stealth fighter', 'jet aircraft'],
  near: ['bomber', 'space fighter', 'starfighter'],
  serves: ['jet#artifact', 'fighter#artifact', 'warplane'],
  kind: 'prop',
  size: [7, 2.7, 10],
  massKg: 9000,
  interaction: { drive: true, sit: true },
  behaviours: ['fly'],
  roles: {
    main: mat('painted_metal', '#7f8b96'),
    trim: mat('painted_metal', '#5c6771'),
    glass: mat('plastic', '#e0a83a', { roughness: 0.1 }),
    dark: mat('iron', '#33363b'),
    flame: mat('glow', '#ff9a3c', { glow: 0.9 }),
    tyre: mat('rubber', '#2b2b2e'),
  },
  tint: ['main', 'trim'],
  keep: ['glass', 'flame'],
  options: { wings: ['wing', 'wings'], missiles: ['missile', 'missiles', 'rockets'] },
  build(it) {
    const { w, h, d } = it;
    const y = h * 0.44;
    const flat = (outline: [number, number][], thick: number): ReturnType<typeof turned> => turned(extrude(outline, thick, thick * 0.2), 90);
    it.part(
      'body',
      tube(
        [
          [0, y, -d * 0.42],
          [0, y, -d * 0.1],
          [0, y, d * 0.18],
          [0, y - h * 0.02, d * 0.38],
          [0, y - h * 0.05, d * 0.5],
        ],
        [h * 0.17, h * 0.21, h * 0.19, h * 0.1, h * 0.008],
        it.sides(12),
      ),
      'main',
      { sockets: [{ kind: 'seat', at: [0, y, d * 0.2] }] },
    );
    it.part('cockpit', at(ball(h * 0.12, h * 0.15, d * 0.1, it.sides(12)), 0, y + h * 0.14, d * 0.2), 'glass', { parent: 'body' });
    it.part('intakes', mirror(at(box(h * 0.2, h * 0.24, d * 0.34, it.bevel(0.06)), h * 0.22, y - h * 0.02, -d * 0.03)), 'trim', { parent: 'body' });
    it.detail('intake_mouths', mirror(at(box(h * 0.15, h * 0.18, d * 0.02), h * 0.22, y - h * 0.02, d * 0.137)), 'dark', { parent: 'intakes' });
    // Swept back to a point: what tells a fighter from a propeller plane at any distance.
    if (it.has('wings'))
      it.part(
        'wings',
        mirror(
          at(
            flat(
              [
                [0, -d * 0.24],
                [w * 0.5, -d * 0.22],
                [w * 0.5, -d * 0.15],
                [0, d * 0.14],
              ],
              h * 0.05,
            ),
            h * 0.05,
            y,
            0,
          ),
        ),
        'main',
        { parent: 'body' },
      );
    it.part(
      'tail_planes',
      mirror(
        at(
          flat(
            [
              [0, -d * 0.08],
              [w * 0.24, -d * 0.1],
              [w * 0.24, -d * 0.05],
              [0, d * 0.06],
            ],
            h * 0.04,
          ),
          h * 0.08,
          y,
          -d * 0.37,
        ),
      ),
      'trim',
      { parent: 'body' },
    );
    it.part(
      'fins',
      mirror(
        at(
          turned(
            extrude(
              [
                [-d * 0.06, 0],
                [d * 0.1, 0],
                [-d * 0.03, h * 0.42],
                [-d * 0.09, h * 0.42],
              ],
              h * 0.04,
              h * 0.008,
            ),
            0,
            -90,
            14,
          ),
          h * 0.16,
          y + h * 0.08,
          -d * 0.33,
        ),
      ),
      'trim',
      { parent: 'body' },
    );
    it.part('nozzles', mirror(at(along.z(cylinder(h * 0.1, d * 0.1, { top: h * 0.12, sides: 12 })), h * 0.09, y, -d * 0.44)), 'dark', { parent: 'body' });
    it.detail('afterburners', mirror(at(along.z(cylinder(h * 0.075, d * 0.01, { sides: 12 })), h * 0.09, y, -d * 0.492)), 'flame', {
      parent: 'nozzles',
      ghost: true,
    });
    if (it.has('missiles'))
      it.part(
        'missiles',
        mirror(
          group(
            at(along.z(cylinder(h * 0.035, d * 0.2, { sides: 8 })), w * 0.3, y - h * 0.07, -d * 0.1),
            at(box(h * 0.02, h * 0.1, d * 0.06), w * 0.3, y - h * 0.04, -d * 0.1),
          ),
        ),
        'dark',
        { parent: it.has('wings') ? 'wings' : 'body' },
      );
    it.part(
      'gear',
      group(
        mirror(
          tube(
            [
              [h * 0.2, y, -d * 0.1],
              [h * 0.36, h * 0.08, -d * 0.1],
            ],
            h * 0.025,
            6,
          ),
        ),
        tube(
          [
            [0, y - h * 0.04, d * 0.3],
            [0, h * 0.08, d * 0.3],
          ],
          h * 0.025,
          6,
        ),
      ),
      'dark',
      { parent: 'body' },
    );
    for (const [name, x, z] of [
      ['left', 0.36, -0.1],
      ['right', -0.36, -0.1],
      ['nose', 0, 0.3],
    ] as const)
      it.part(`${name}_wheel`, at(along.x(cylinder(h * 0.085, h * 0.06, { sides: 12, bevel: 0.02 })), x * h, h * 0.085, z * d), 'tyre', {
        parent: 'gear',
        joint: wheelJoint(x * h, h * 0.085, z * d),
      });
    it.anchor('top', 0, y + h * 0.28, d * 0.05, w * 0.12);
  },
});
