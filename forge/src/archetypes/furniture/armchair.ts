import { archetype } from '../archetype.ts';
import sofa from './sofa.ts';

/** A sofa for one. */
export default archetype({
  ...sofa,
  name: 'armchair',
  words: ['arm chair', 'easy chair', 'recliner', 'lounge chair', 'club chair', 'wingback', 'throne chair'],
  serves: ['armchair'],
  size: [0.9, 0.95, 0.85],
  massKg: 22,
  roles: { ...sofa.roles, main: { set: 'leather', color: '#94512f' } },
});
