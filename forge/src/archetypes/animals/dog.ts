import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'dog',
    words: ['puppy', 'doggo', 'hound', 'mutt', 'corgi', 'labrador', 'beagle', 'poodle', 'labradoodle', 'retriever', 'golden retriever', 'dalmatian', 'pug', 'bulldog', 'shiba inu', 'dachshund', 'dachsund', 'chihuahua', 'husky', 'german shepherd', 'bichon frise', 'terrier'],
    serves: ['dog#animal', 'canine#animal'],
    size: [0.3, 0.62, 0.8],
    massKg: 22,
  },
  { main: '#b8763c', under: '#ecd9b5', dark: '#2f2725', accent: '#eadfc6' },
  { legs: 0.34, girth: 0.17, head: 0.19, muzzle: 0.75, snout: 0.5, legThick: 0.058, ears: 'floppy', tail: 'up' },
);
