import type { Solid } from '@worldkiln/contracts';
import { battlements } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, group } from '../solids.ts';

export default archetype({
  name: 'wall',
  words: ['brick wall', 'stone wall', 'castle wall', 'garden wall', 'rampart', 'battlement'],
  serves: ['wall#artifact', 'wall#7', 'wall#8'],
  kind: 'structure',
  size: [3.2, 2, 0.6],
  massKg: 4_500,
  roles: { main: mat('brick', '#b5624a'), mortar: mat('plaster', '#d9d0c0'), cap: mat('stone', '#a8a298'), dark: mat('brick', '#9c4f3b') },
  tint: ['main', 'dark'],
  options: { battlements: ['battlements', 'castle', 'merlons'] },
  build(it) {
    const { w, h, d } = it;
    const stone = it.says('stone', 'castle', 'garden', 'rampart', 'battlement');
    const [main, dark, mortar] = stone
      ? [mat('stone', '#a39d92'), mat('stone', '#8e887e'), mat('stone', '#7a746b')]
      : [it.mat('main'), it.mat('dark'), it.mat('mortar')];
    const crowned = it.has('battlements', it.says('rampart', 'battlement', 'castle'));
    const top = crowned ? h * 0.8 : h * 0.9;
    it.part('wall', at(box(w * 0.97, top, d * 0.7), 0, top / 2), mortar);
    const rows = stone ? 6 : 9;
    const step = top / rows;
    const count = stone ? 6 : 7;
    const bricks: [Solid[], Solid[]] = [[], []];
    for (let k = 0; k < rows; k++) {
      const cut = k % 2 === 1;
      const wide = (w * 0.985) / count;
      for (let i = 0; i < count + (cut ? 1 : 0); i++) {
        const end = cut && (i === 0 || i === count);
        const x = -w * 0.4925 + (cut ? (i === 0 ? wide / 4 : i === count ? w * 0.985 - wide / 4 : i * wide) : (i + 0.5) * wide);
        bricks[it.random.next() < 0.25 ? 1 : 0].push(
          at(box((end ? wide / 2 : wide) * 0.95, step * 0.9, d * it.random.between(0.76, 0.82)), x, step * (k + 0.5)),
        );
      }
    }
    it.part('bricks', group(...bricks[0]), main, { parent: 'wall' });
    if (bricks[1].length > 0) it.part('dark_bricks', group(...bricks[1]), dark, { parent: 'wall' });
    it.part('coping', at(box(w, h * 0.06, d, it.bevel(0.02)), 0, top + h * 0.02), 'cap', { parent: 'wall' });
    if (crowned) it.part('merlons', at(battlements(w * 0.98, h * 0.17, d * 0.7, 5), 0, top + h * 0.03), main, { parent: 'coping' });
    it.anchor('top', 0, crowned ? h : top + h * 0.05, 0, w * 0.5);
  },
});
