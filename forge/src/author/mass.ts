import type { Thing } from '../understand/thing.ts';
import { sizeFor } from './single.ts';

/** How heavy a material is against what things are usually made of. */
const DENSITY: Record<string, number> = {
  gold: 6,
  silver: 4,
  iron: 3,
  steel: 3,
  bronze: 3,
  copper: 3,
  brass: 3,
  stone: 2.2,
  granite: 2.4,
  marble: 2.4,
  concrete: 2.2,
  brick: 1.8,
  glass: 1.8,
  ice: 0.9,
  wool: 0.3,
  paper: 0.3,
  snow: 0.4,
  feather: 0.1,
  cotton: 0.4,
  fur: 0.4,
  straw: 0.3,
  cork: 0.4,
  bamboo: 0.6,
  plastic: 0.6,
  chocolate: 1.1,
};

/** Mass in kilograms: the archetype's own, by volume and material, times how many there are. */
export function massOf(thing: Thing): number {
  const { archetype } = thing.meaning;
  const size = sizeFor(thing);
  const volume = size.reduce((product, side, i) => product * (side / (archetype.size[i] ?? side)), 1);
  const usual = DENSITY[archetype.roles.main.set] ?? 1;
  const density = thing.material ? Math.min(8, Math.max(0.1, (DENSITY[thing.material.use.set] ?? 1) / usual)) : 1;
  const kilograms = archetype.massKg * volume * density * Math.max(1, Math.min(thing.count, 12));
  const rest = thing.related.reduce(
    (sum, { how, thing: other }) =>
      sum +
      (['on', 'in', 'full', 'holding', 'wearing', 'beside', 'with', 'under', 'against', 'between'].includes(how) && other.meaning.matched !== 'fallback'
        ? massOf(other)
        : 0),
    0,
  );
  return Number(Math.min(900_000, Math.max(0.005, kilograms + rest)).toPrecision(3));
}
