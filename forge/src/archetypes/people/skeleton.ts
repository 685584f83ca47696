import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'skeleton',
    words: ['bones man', 'skeleton warrior'],
    serves: ['skeleton#3'],
    size: [0.7, 1.75, 0.4],
    massKg: 15,
  },
  { skin: '#ece4cf', trim: '#6b4630' },
  { bones: true, belt: false },
  { skin: 'bone' },
);
