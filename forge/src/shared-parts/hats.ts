import type { Solid } from '@worldkiln/contracts';
import type { Make } from '../archetypes/make.ts';
import { at, scaled } from '../archetypes/solids.ts';
import type { Figure } from './biped.ts';
import { CLOTH_HATS } from './cloth-hats.ts';
import type { PutHat } from './hat-shapes.ts';
import { HELMETS } from './helmets.ts';
import { TALE_HATS } from './tale-hats.ts';

export type Hat = keyof typeof HELMETS | keyof typeof TALE_HATS | keyof typeof CLOTH_HATS;

/** Draws the hat in head radii, its band at the origin, and sets it on the head. */
export function hat(it: Make, g: Figure): void {
  const kind = g.plan.hat;
  if (!it.has('hat', kind !== undefined)) return;
  const { r } = g;
  const [, y, z] = g.head;
  const put = (name: string, solid: Solid, role: Parameters<Make['part']>[2], parent = 'head'): void =>
    void it.part(name, at(scaled(solid, r), 0, y + r * 0.36, z - r * 0.06), role, { parent, ghost: name !== 'hat' });
  HATS[kind ?? 'cap'](put);
}

/** Every hat: worn by people, and made alone by `wearableHat`. */
export const HATS: Record<Hat, (put: PutHat) => void> = { ...HELMETS, ...TALE_HATS, ...CLOTH_HATS };
