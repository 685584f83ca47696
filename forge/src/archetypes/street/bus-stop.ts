import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, group, mirror, row, text } from '../solids.ts';

export default archetype({
  name: 'bus_stop',
  words: ['bus shelter', 'bus station', 'tram stop'],
  serves: ['bus_stop#1'],
  kind: 'structure',
  size: [4, 2.7, 1.7],
  massKg: 900,
  interaction: { sit: true },
  roles: {
    main: mat('painted_metal', '#2f6fa8'),
    frame: mat('steel', '#59636b'),
    glass: mat('glass', '#b5dbe6'),
    wood: mat('plank', '#b98650'),
    ground: mat('concrete', '#a5a19a'),
    poster: mat('paper', '#f2b84b'),
    letters: mat('paper', '#ffffff'),
  },
  tint: ['main', 'poster'],
  keep: ['glass'],
  build(it) {
    const { w, h, d } = it;
    const sw = w * 0.74;
    const x = -w * 0.12;
    it.part('pavement', at(box(w, h * 0.05, d, 0.02), 0, h * 0.025), 'ground');
    it.part(
      'posts',
      at(
        group(
          mirror(at(box(w * 0.02, h * 0.86, w * 0.02), sw / 2, h * 0.46, -d * 0.36)),
          mirror(at(box(w * 0.02, h * 0.86, w * 0.02), sw / 2, h * 0.46, d * 0.2)),
          at(box(w * 0.018, h * 0.86, w * 0.018), 0, h * 0.46, -d * 0.36),
        ),
        x,
        0,
      ),
      'frame',
      { parent: 'pavement' },
    );
    it.part(
      'glass',
      at(
        group(at(box(sw * 0.97, h * 0.68, d * 0.015), 0, h * 0.48, -d * 0.36), mirror(at(box(sw * 0.01, h * 0.68, d * 0.54), sw / 2, h * 0.48, -d * 0.08))),
        x,
        0,
      ),
      'glass',
      { parent: 'posts' },
    );
    it.part('rails', at(group(...[0.16, 0.8].map((t) => at(box(sw, h * 0.025, d * 0.03), 0, h * t, -d * 0.36))), x, 0), 'frame', { parent: 'posts' });
    it.part('roof', at(box(sw * 1.12, h * 0.06, d * 0.96, it.bevel(0.03)), x, h * 0.91, -d * 0.02, [4, 0, 0]), 'main', { parent: 'posts' });
    it.part('bench', at(group(at(row(box(sw * 0.62, h * 0.02, d * 0.06), 4, [0, 0, d * 0.075]), 0, h * 0.22, -d * 0.27)), x - sw * 0.1, 0), 'wood', {
      parent: 'pavement',
    });
    it.part('bench_legs', at(mirror(at(box(w * 0.015, h * 0.18, d * 0.26), sw * 0.24, h * 0.13, -d * 0.16)), x - sw * 0.1, 0), 'frame', { parent: 'bench' });
    it.part('poster', at(box(w * 0.015, h * 0.5, d * 0.36, 0.01), x + sw / 2, h * 0.5, -d * 0.08), 'poster', { parent: 'posts' });
    const px = w * 0.43;
    it.part('sign_pole', at(cylinder(w * 0.014, h * 0.96, { sides: 8 }), px, h * 0.48, d * 0.2), 'frame', { parent: 'pavement' });
    it.part('sign', at(box(w * 0.12, h * 0.22, d * 0.05, 0.02), px, h * 0.88, d * 0.22), 'main', { parent: 'sign_pole' });
    it.part(
      'letters',
      group(
        at(text('BUS', w * 0.036, d * 0.03), px, h * 0.93, d * 0.25),
        at(text((it.text ?? '42').slice(0, 4).toUpperCase(), w * 0.034, d * 0.03), px, h * 0.84, d * 0.25),
      ),
      'letters',
      { parent: 'sign' },
    );
    it.detail('timetable', at(box(w * 0.07, h * 0.13, d * 0.03), px, h * 0.56, d * 0.225), 'letters', { parent: 'sign_pole' });
    it.anchor('seat', x - sw * 0.1, h * 0.23, -d * 0.16, sw * 0.4);
  },
});
