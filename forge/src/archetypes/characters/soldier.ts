import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'soldier',
    words: ['trooper', 'infantryman', 'marine', 'private', 'commando', 'army man', 'general', 'veteran', 'sergeant'],
    serves: ['soldier#person', 'military_personnel#group', 'serviceman#person', 'military_officer#person'],
    size: [0.912, 1.85, 0.899],
    massKg: 85,
  },
  { main: '#5f6b42', legs: '#545f3b', hat: '#56613d', trim: '#3f4530', shoes: '#2c2a26' },
  { stature: 1.78, hat: 'army', right: 'gun', wears: ['backpack', 'toolbelt'] },
);
