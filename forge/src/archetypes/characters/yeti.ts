import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'yeti',
    words: ['bigfoot', 'sasquatch', 'abominable snowman', 'snow monster'],
    serves: ['abominable_snowman'],
    size: [1.49, 2.34, 0.788],
    massKg: 180,
  },
  { main: '#e9eef2', skin: '#e9eef2', hair: '#dfe6ec' },
  { stature: 2.3, head: 0.13, hip: 0.26, girth: 1.5, outfit: 'bare', hair: 'long', beard: 'full', mouth: 'fangs', nose: 'big' },
);
