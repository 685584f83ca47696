import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'goblin',
    words: ['imp', 'gremlin', 'kobold', 'hobgoblin'],
    serves: ['goblin#person', 'goblin', 'imp#person', 'hobgoblin'],
    size: [0.93, 1.05, 0.513],
    massKg: 28,
  },
  { main: '#7a5a3a', legs: '#5a4a36', skin: '#7fae4a', trim: '#46301f' },
  {
    stature: 1.05,
    head: 0.215,
    hip: 0.26,
    outfit: 'coat',
    sleeves: 'short',
    hair: 'bald',
    ears: 'long',
    mouth: 'fangs',
    nose: 'hooked',
    right: 'club',
    eyes: 'glowing',
  },
);
