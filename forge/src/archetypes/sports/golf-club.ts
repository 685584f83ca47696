import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, extrude, lathe, row, tube } from '../solids.ts';

export default archetype({
  name: 'golf_club',
  words: ['golf clubs', 'golf ball', 'putter', 'golf iron', 'driver for golf', 'golf', 'croquet mallet', 'polo mallet', 'golf tee'],
  when: { club: ['golf'], driver: ['golf'] },
  serves: ['golf_club', 'golf_ball', 'driver#artifact', 'putter#artifact', 'iron#artifact'],
  kind: 'prop',
  size: [0.3, 1.1, 0.2],
  massKg: 0.5,
  roles: {
    main: mat('chrome', '#c9cfd5'),
    grip: mat('rubber', '#26282c'),
    head: mat('steel', '#8f979f'),
    ball: mat('plastic', '#f8f7f2'),
    tee: mat('birch', '#d9a962'),
    turf: mat('grass', '#5fa048'),
  },
  build(it) {
    const { w, h, d } = it;
    it.part('turf', at(cylinder(w * 0.46, h * 0.03, { sides: 18, bevel: 0.006 }), 0, h * 0.015), 'turf');
    it.part(
      'head',
      at(
        extrude(
          [
            [-w * 0.2, h * 0.0],
            [w * 0.16, h * 0.0],
            [w * 0.22, h * 0.05],
            [-w * 0.14, h * 0.1],
            [-w * 0.22, h * 0.07],
          ],
          d * 0.16,
          0.008,
        ),
        -w * 0.1,
        h * 0.028,
      ),
      'head',
      { parent: 'turf' },
    );
    it.part('grooves', at(row(box(w * 0.22, h * 0.004, d * 0.17), 4, [w * 0.012, h * 0.012, 0]), -w * 0.1, h * 0.05), 'grip', { parent: 'head' });
    it.part(
      'shaft',
      tube(
        [
          [-w * 0.26, h * 0.09, 0],
          [-w * 0.05, h * 0.78, 0],
        ],
        w * 0.045,
        8,
      ),
      'main',
      { parent: 'head', sockets: [{ kind: 'grip', at: [0, h * 0.86, 0] }] },
    );
    it.part(
      'grip',
      tube(
        [
          [-w * 0.06, h * 0.74, 0],
          [w * 0.02, h * 0.99, 0],
        ],
        [w * 0.04, w * 0.055],
        10,
      ),
      'grip',
      { parent: 'shaft' },
    );
    it.part(
      'tee',
      at(
        lathe(
          [
            [0, 0],
            [w * 0.012, 0],
            [w * 0.02, h * 0.05],
            [w * 0.05, h * 0.062],
            [0, h * 0.062],
          ],
          10,
        ),
        w * 0.26,
        h * 0.025,
        d * 0.16,
      ),
      'tee',
      { parent: 'turf' },
    );
    it.part('ball', at(ball(w * 0.08, w * 0.08, w * 0.08, 14), w * 0.26, h * 0.083 + w * 0.078, d * 0.16), 'ball', { parent: 'tee' });
  },
});
