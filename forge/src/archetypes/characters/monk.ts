import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'monk',
    words: ['friar', 'priest', 'bishop', 'pope', 'cleric', 'nun', 'abbot'],
    serves: ['monk#person', 'clergyman#person', 'religious_person#person', 'nun#person', 'spiritual_leader'],
    size: [1.02, 1.7, 0.629],
    massKg: 76,
  },
  { main: '#6f5032', trim: '#cbb07a', hair: '#6a4a2a', hat: '#5f4429' },
  { stature: 1.7, outfit: 'robe', hair: 'bald', right: 'book', girth: 1.1 },
);
