import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'santa',
    words: ['santa claus', 'father christmas', 'saint nick', 'st nick', 'kris kringle'],
    serves: ['santa_claus#person', 'santa_claus'],
    size: [1.1, 2.02, 0.794],
    massKg: 110,
  },
  { main: '#c52f2c', legs: '#c52f2c', hair: '#f3f0e9', trim: '#2b2522', shoes: '#26211f' },
  { stature: 1.74, outfit: 'coat', hat: 'santa', beard: 'long', hair: 'long', girth: 1.4, nose: 'big', right: 'bag', wears: ['fur_trim', 'fur_collar'] },
);
