import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'person',
    words: ['man', 'woman', 'guy', 'girl', 'boy', 'human', 'child', 'kid', 'villager', 'npc', 'player', 'lady', 'gentleman', 'people', 'character', 'human being', 'teenager', 'farmer', 'worker', 'scientist', 'teacher', 'student', 'doctor'],
    serves: ['person#person', 'worker#person'],
    size: [0.7, 1.75, 0.45],
    massKg: 70,
  },
  { shirt: '#3f78b5' },
  { belt: true },
);
