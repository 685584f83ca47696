import { fourLegs } from '../../shared-parts/legs.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, group, mirror } from '../solids.ts';

export default archetype({
  name: 'table',
  words: ['dining table', 'kitchen table', 'wooden table', 'poker table', 'table dining', 'coffee table'],
  near: ['picnic table'],
  serves: ['table#2', 'table#3'],
  kind: 'prop',
  size: [1.5, 0.76, 0.85],
  massKg: 28,
  roles: { main: mat('oak', '#a6713d'), legs: mat('oak', '#7f522c') },
  tint: ['main', 'legs'],
  build(it) {
    const { w, h, d } = it;
    const t = h * 0.075;
    if (it.says('round', 'circular', 'cocktail')) return roundTable(it, t);
    it.part('top', at(box(w, t, d, it.bevel(t * 0.3)), 0, h - t / 2), 'main');
    fourLegs(it, { parent: 'top', width: w * 0.93, depth: d * 0.88, top: h - t * 0.9, thick: h * 0.11, role: 'legs' });
    const skirt = h * 0.12;
    it.part(
      'apron',
      group(
        mirror(at(box(w * 0.86, skirt, t * 0.6), 0, h - t - skirt / 2, d * 0.4), 'z'),
        mirror(at(box(t * 0.6, skirt, d * 0.78), w * 0.43, h - t - skirt / 2)),
      ),
      'legs',
      { parent: 'top' },
    );
    it.anchor('top', 0, h, 0, Math.min(w, d));
    it.socket('top', 'snap', 0, h);
  },
});

function roundTable(it: Parameters<Parameters<typeof archetype>[0]['build']>[0], t: number): void {
  const { w, h } = it;
  const r = w * 0.36;
  it.part('top', at(cylinder(r, t, { sides: it.sides(20), bevel: it.bevel(t * 0.3) }), 0, h - t / 2), 'main');
  it.part('column', at(cylinder(h * 0.09, h - t, { top: h * 0.06, sides: it.sides(10) }), 0, (h - t) / 2), 'legs', { parent: 'top' });
  it.part('foot', at(cylinder(r * 0.6, t * 0.8, { top: r * 0.45, sides: it.sides(14), bevel: it.bevel(t * 0.2) }), 0, t * 0.4), 'legs', { parent: 'column' });
  it.anchor('top', 0, h, 0, r * 1.4);
}
