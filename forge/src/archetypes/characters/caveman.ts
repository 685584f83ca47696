import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'caveman',
    words: ['cavewoman', 'neanderthal', 'tarzan', 'tribesman', 'savage'],
    serves: ['caveman#person', 'primitive#person'],
    size: [0.979, 1.73, 0.869],
    massKg: 82,
  },
  { main: '#d49a6c', skin: '#d49a6c', hair: '#3f2a1c' },
  { stature: 1.7, girth: 1.15, outfit: 'bare', hair: 'long', beard: 'full', right: 'club', nose: 'big', wears: ['loincloth'] },
);
