import { archetype, mat } from '../archetype.ts';
import { at, ball, box, circle, cylinder, extrude, group, text, type Flat } from '../solids.ts';

const octagon = (r: number): Flat[] =>
  Array.from({ length: 8 }, (_, i) => {
    const a = ((i + 0.5) * Math.PI) / 4;
    return [Math.cos(a) * r, Math.sin(a) * r];
  });
const corner = (r: number, n: number, start: number): Flat[] =>
  Array.from({ length: n }, (_, i) => {
    const a = start + (i * Math.PI * 2) / n;
    return [Math.cos(a) * r, Math.sin(a) * r];
  });

export default archetype({
  name: 'road_sign',
  words: ['stop sign', 'traffic sign', 'yield sign', 'warning sign', 'speed limit sign', 'street sign', 'no entry sign', 'parking sign', 'danger sign'],
  serves: ['street_sign'],
  kind: 'prop',
  size: [0.9, 2.6, 0.3],
  massKg: 22,
  body: 'fixed',
  roles: {
    main: mat('painted_metal', '#c8271f'),
    rim: mat('painted_metal', '#f7f3ea'),
    post: mat('steel', '#9aa1a7'),
    base: mat('concrete', '#a5a19a'),
    warn: mat('painted_metal', '#f3c231'),
    dark: mat('painted_metal', '#20242a'),
    blue: mat('painted_metal', '#2a63b0'),
  },
  build(it) {
    const { w, h, d } = it;
    it.part('base', at(cylinder(w * 0.17, h * 0.03, { sides: 10 }), 0, h * 0.015), 'base');
    it.part('post', at(cylinder(w * 0.045, h * 0.94, { sides: 9 }), 0, h * 0.48), 'post', { parent: 'base' });
    const y = h - w * 0.5;
    const t = d * 0.1;
    const z = w * 0.05;
    const warn = it.says('warning', 'danger', 'caution');
    const yields = it.says('yield');
    const speed = it.says('speed', 'limit');
    const park = it.says('parking');
    const entry = it.says('entry');
    const shape = (r: number): Flat[] =>
      warn
        ? corner(r * 1.04, 4, 0)
        : yields
          ? corner(r * 1.1, 3, -Math.PI / 2)
          : speed || entry
            ? circle(r, 20)
            : park
              ? corner(r * 1.2, 4, Math.PI / 4)
              : octagon(r);
    const [field, edge] = warn ? ['warn', 'dark'] : yields || speed ? ['rim', 'main'] : park ? ['blue', 'rim'] : ['main', 'rim'];
    it.part('board', at(extrude(shape(w * 0.49), t, t * 0.2), 0, y, z), edge, { parent: 'post' });
    it.part('field', at(extrude(shape(w * (speed ? 0.4 : 0.445)), t), 0, y, z + t * 0.25), field, { parent: 'board' });
    const words = (it.text ?? (warn ? '!' : yields ? 'YIELD' : speed ? '50' : park ? 'P' : entry ? '-' : 'STOP')).slice(0, 10).toUpperCase();
    const few = words.length <= 2;
    const tall = Math.min(w * (few ? 0.42 : 0.3), (w * (yields ? 0.5 : 0.72)) / (words.length * 0.88));
    if (entry && !it.text) it.part('bar', at(box(w * 0.6, w * 0.14, t), 0, y, z + t * 0.6), 'rim', { parent: 'field' });
    else
      it.part('letters', at(text(words, tall, t), 0, y + (yields ? w * 0.12 : 0), z + t * 0.7), warn || speed ? 'dark' : yields ? 'main' : 'rim', {
        parent: 'field',
      });
    it.detail(
      'bolts',
      group(...[0.36, -0.36].map((k) => at(ball(w * 0.022, w * 0.022, t * 0.3, 7), 0, y + w * k * (yields ? 0.6 : 1), z + t * 0.75))),
      'post',
      { parent: 'field' },
    );
    it.part('brackets', group(...[0.2, -0.2].map((k) => at(box(w * 0.16, w * 0.05, w * 0.12), 0, y + w * k, 0))), 'post', { parent: 'post' });
  },
});
