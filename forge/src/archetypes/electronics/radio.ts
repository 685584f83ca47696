import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, extrude, group, mirror, roundRect, row, torus, tube, turned } from '../solids.ts';

export default archetype({
  name: 'radio',
  words: ['retro radio', 'boombox', 'boom box', 'transistor radio', 'stereo', 'record player radio', 'walkie-talkie', 'ghetto blaster'],
  serves: ['radio_receiver', 'radio#artifact', 'stereo#artifact'],
  kind: 'prop',
  size: [0.4, 0.34, 0.15],
  massKg: 2.4,
  roles: {
    main: mat('walnut', '#8a5232'),
    cloth: mat('cotton', '#e5d3a4'),
    trim: mat('brass', '#d3a648'),
    dial: mat('glow', '#ffe3a0', { glow: 0.5 }),
    dark: mat('plastic', '#3a2a22'),
  },
  keep: ['dial'],
  options: { antenna: ['antenna', 'aerial'], handle: ['handle'] },
  build(it) {
    const { w, h, d } = it;
    const high = h * 0.66;
    const body = h * 0.04;
    it.part('case', at(extrude(roundRect(w, high, h * 0.12), d * 0.9, it.bevel(h * 0.02)), 0, body + high / 2), 'main');
    it.part('speaker', at(along.z(cylinder(high * 0.36, d * 0.1, { sides: 20 })), -w * 0.23, body + high * 0.5, d * 0.43), 'cloth', { parent: 'case' });
    it.part('speaker_ring', at(turned(torus(high * 0.37, h * 0.02, 360, 20), 90), -w * 0.23, body + high * 0.5, d * 0.46), 'trim', { parent: 'speaker' });
    it.detail('slats', at(row(box(high * 0.56, h * 0.016, d * 0.03), 4, [0, high * 0.13, 0]), -w * 0.23, body + high * 0.305, d * 0.49), 'dark', {
      parent: 'speaker',
    });
    it.part('dial', at(extrude(roundRect(w * 0.38, high * 0.3, h * 0.04), d * 0.06), w * 0.25, body + high * 0.68, d * 0.45), 'dial', { parent: 'case' });
    it.detail(
      'needle',
      group(
        at(box(w * 0.012, high * 0.24, d * 0.02), w * 0.3, body + high * 0.68, d * 0.49),
        at(row(box(w * 0.006, high * 0.08, d * 0.02), 6, [w * 0.055, 0, 0]), w * 0.11, body + high * 0.77, d * 0.485),
      ),
      'dark',
      { parent: 'dial' },
    );
    it.part(
      'knobs',
      row(at(along.z(cylinder(h * 0.06, d * 0.14, { sides: 14, bevel: h * 0.01 })), w * 0.15, body + high * 0.28, d * 0.5), 2, [w * 0.2, 0, 0]),
      'trim',
      { parent: 'case' },
    );
    it.part('feet', mirror(mirror(at(cylinder(w * 0.035, body * 1.4, { sides: 8 }), w * 0.38, body * 0.7, d * 0.28), 'z')), 'dark', { parent: 'case' });
    if (it.has('handle'))
      it.part('handle', at(extrude(roundRect(w * 0.6, h * 0.04, h * 0.02), d * 0.2, h * 0.01), 0, body + high + h * 0.07), 'trim', { parent: 'case' });
    if (it.has('handle')) it.part('handle_posts', mirror(at(box(w * 0.05, h * 0.1, d * 0.16), w * 0.26, body + high + h * 0.03)), 'trim', { parent: 'handle' });
    if (it.has('antenna'))
      it.part(
        'antenna',
        group(
          tube(
            [
              [w * 0.4, body + high * 0.94, -d * 0.3],
              [w * 0.46, h * 0.97, -d * 0.34],
            ],
            w * 0.012,
            6,
          ),
          at(ball(w * 0.022), w * 0.46, h * 0.975, -d * 0.34),
        ),
        'trim',
        { parent: 'case' },
      );
  },
});
