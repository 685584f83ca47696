import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'werewolf',
    words: ['wolfman', 'lycan', 'bigfoot', 'sasquatch', 'yeti'],
    serves: ['werewolf#person', 'werewolf', 'abominable_snowman'],
    size: [1.15, 2.04, 0.832],
    massKg: 130,
  },
  { main: '#6b5848', skin: '#6b5848', legs: '#46506a', hair: '#54443a' },
  { stature: 2, girth: 1.25, outfit: 'bare', hair: 'long', beard: 'full', ears: 'pointed', mouth: 'fangs', nose: 'big', eyes: 'glowing' },
);
