import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'athlete',
    words: [
      'surfer',
      'skater',
      'cyclist',
      'biker',
      'skateboarder',
      'driver',
      'runner',
      'football player',
      'soccer player',
      'basketball player',
      'sportsman',
      'jogger',
      'boxer',
      'wrestler',
      'tennis player',
      'player',
      'baseball player',
      'swimmer',
      'gymnast',
    ],
    serves: ['athlete#person', 'player#person', 'contestant#person'],
    size: [0.989, 1.86, 0.856],
    massKg: 78,
  },
  { main: '#2f7fc0', legs: '#f2efe6', hair: '#3a261a', trim: '#f2efe6', skin: '#b67a50' },
  { stature: 1.82, outfit: 'shorts', sleeves: 'short', right: 'ball', wears: ['stripes'] },
);
