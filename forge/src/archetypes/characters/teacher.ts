import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'teacher',
    words: ['schoolteacher', 'librarian', 'tutor', 'instructor', 'student', 'scholar', 'graduate'],
    serves: ['teacher#person', 'student#person', 'scholar#person', 'educator#person'],
    size: [0.97, 1.73, 0.862],
    massKg: 68,
  },
  { main: '#2b3346', trim: '#c7403a', hair: '#6a4526', hat: '#23283a' },
  { stature: 1.7, outfit: 'robe', hat: 'mortarboard', right: 'book', wears: ['glasses'] },
);
