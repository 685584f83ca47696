import { archetype, mat } from '../archetype.ts';
import { at, ball, group, lathe, turned } from '../solids.ts';

export default archetype({
  name: 'planet',
  words: ['saturn', 'jupiter', 'mars', 'venus', 'neptune', 'uranus', 'gas giant', 'alien planet', 'ringed planet', 'pluto'],
  serves: ['planet#1', 'planet#3', 'celestial_body#1'],
  kind: 'prop',
  size: [2.4, 1.5, 2.4],
  massKg: 90,
  roles: { main: mat('clay', '#e0a868'), band: mat('clay', '#c97f4a'), ring: mat('sandstone', '#ead9b0'), spot: mat('clay', '#b5533a') },
  tint: ['main', 'band', 'ring'],
  options: { rings: ['ring', 'rings'] },
  build(it) {
    const { w, h } = it;
    const r = h * 0.48;
    const world = (['mars', 'venus', 'neptune', 'uranus', 'jupiter', 'pluto'] as const).find((each) => it.says(each));
    const paint = {
      mars: ['#c8583a', '#a8432b'],
      venus: ['#e6c27a', '#cf9f55'],
      neptune: ['#3f6fd0', '#6b95e6'],
      uranus: ['#8fd6dc', '#6fbcc6'],
      jupiter: ['#dcb48a', '#b67f55'],
      pluto: ['#cdbfae', '#a3917f'],
    } as const;
    const [main, band] = world ? [mat('clay', paint[world][0]), mat('clay', paint[world][1])] : [it.mat('main'), it.mat('band')];
    const lean: [number, number, number] = [0, 0, 18];
    it.part('planet', at(ball(r, r, r, it.sides(24)), 0, h / 2), main);
    const belt = (from: number, to: number): ReturnType<typeof lathe> =>
      lathe(
        Array.from({ length: 5 }, (_, i): [number, number] => {
          const a = ((from + ((to - from) * i) / 4) * Math.PI) / 180;
          return [Math.cos(a) * r * 1.012, Math.sin(a) * r * 1.012];
        }).flatMap((p, i, all): [number, number][] => (i === 0 ? [[p[0] * 0.95, p[1]], p] : i === all.length - 1 ? [p, [p[0] * 0.95, p[1]]] : [p])),
        it.sides(24),
      );
    it.part('bands', at(group(belt(10, 24), belt(-22, -8), belt(40, 48), belt(-52, -40)), 0, h / 2, 0, lean), band, { parent: 'planet' });
    it.part(
      'spot',
      at(turned(turned(at(ball(r * 0.2, r * 0.12, r * 0.04, 10), 0, 0, r * 1.0), 14, 0, 0), 0, 16, 18), 0, h / 2),
      world === 'mars' ? band : 'spot',
      { parent: 'planet' },
    );
    if (it.has('rings', world === undefined || world === 'uranus')) {
      const flat = (a: number, b: number): ReturnType<typeof lathe> =>
        lathe(
          [
            [a, -r * 0.018],
            [b, -r * 0.018],
            [b, r * 0.018],
            [a, r * 0.018],
            [a, -r * 0.018],
          ],
          32,
        );
      it.part('rings', at(group(flat(r * 0.98, r * 1.05), flat(r * 1.24, r * 1.5), flat(r * 1.54, w * 0.5)), 0, h / 2, 0, lean), 'ring', { parent: 'planet' });
      it.part(
        'ring_veil',
        at(
          lathe(
            [
              [r * 1.0, -r * 0.008],
              [w * 0.485, -r * 0.008],
              [w * 0.485, r * 0.008],
              [r * 1.0, r * 0.008],
              [r * 1.0, -r * 0.008],
            ],
            32,
          ),
          0,
          h / 2,
          0,
          lean,
        ),
        'band',
        { parent: 'rings' },
      );
    }
  },
});
