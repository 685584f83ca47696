import type { Solid } from '@worldkiln/contracts';
import type { Make } from '../archetypes/make.ts';
import { at, ball, cone, group } from '../archetypes/solids.ts';

/** A round crown of overlapping tufts, chunky enough to read as leaves: centred on its own middle. */
export function crown(it: Make, radius: number, height: number, tufts = 6): Solid {
  const around = Array.from({ length: tufts }, (_, i) => {
    const angle = (i / tufts) * Math.PI * 2 + it.random.between(-0.25, 0.25);
    const size = it.random.between(0.5, 0.6);
    const y = it.random.between(-0.16, 0.2) * height;
    return at(ball(radius * size, height * size * 0.72, radius * size, 8), Math.cos(angle) * radius * 0.46, y, Math.sin(angle) * radius * 0.46);
  });
  return group(at(ball(radius * 0.68, height * 0.42, radius * 0.68, 9), 0, height * 0.08), ...around);
}

/** Stacked skirts of a conifer, lowest first, from y = 0 to `height`. */
export function firTiers(it: Make, radius: number, height: number, tiers = 4): Solid {
  const step = height / (tiers + 0.9);
  return group(
    ...Array.from({ length: tiers }, (_, i) => {
      const r = radius * (1 - (i / tiers) * 0.72);
      const tall = step * 1.9;
      return at(cone(r, tall, it.sides(9)), 0, i * step + tall / 2, 0, [0, i * 23, 0]);
    }),
  );
}
