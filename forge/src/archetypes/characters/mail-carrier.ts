import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'mail_carrier',
    words: ['mailman', 'postman', 'courier', 'delivery man', 'delivery person'],
    serves: ['mailman#person', 'deliveryman#person'],
    size: [1.01, 1.8, 0.771],
    massKg: 74,
  },
  { main: '#4f7fb5', legs: '#3b5378', hat: '#3f6a9c', trim: '#8a5a33' },
  { stature: 1.75, hat: 'cap', right: 'scroll', left: 'bag' },
);
