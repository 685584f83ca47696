import type { Solid } from '@worldkiln/contracts';
import type { Make } from '../archetypes/make.ts';
import type { Figure } from './biped.ts';
import type { Put } from './costume-shapes.ts';
import { WORN_BEHIND } from './costume-back.ts';
import { WORN_ON_HEAD } from './costume-head.ts';
import { WORN_ON_TRUNK } from './costume-trunk.ts';

const DRAWN = { ...WORN_BEHIND, ...WORN_ON_HEAD, ...WORN_ON_TRUNK };
/** Glasses belong to the face (face.ts), which knows where the eyes are. */
const EXTRAS: Partial<Record<Extra, (put: Put, g: Figure) => void>> = DRAWN;
export type Extra = keyof typeof DRAWN | 'glasses';

/** Everything worn over the clothes, and what a prompt adds: "with wings", "with a cape". */
export function wear(it: Make, g: Figure): void {
  const worn = new Set(g.plan.wears);
  if (it.has('cape', worn.has('cape'))) worn.add('cape');
  else worn.delete('cape');
  if (it.has('backpack', worn.has('backpack'))) worn.add('backpack');
  const winged = [...worn].some((each) => each.endsWith('_wings'));
  const fly = it.has('wings', winged);
  if (fly && !winged) worn.add('feather_wings');
  if (!fly) for (const each of worn) if (each.endsWith('_wings')) worn.delete(each);
  if (it.has('horns', worn.has('horns'))) worn.add('horns');
  else worn.delete('horns');
  const put = (name: string, solid: Solid, role: Parameters<Make['part']>[2], parent = 'body'): void =>
    void it.part(it.parts.some((part) => part.name === name) ? `worn_${name}` : name, solid, role, { parent, ghost: true });
  for (const each of worn) EXTRAS[each]?.(put, g);
}
