import type { Entity } from '@worldkiln/contracts';

/** One asset that stands in this world, and a thing of it to copy. */
export interface ShelfItem {
  key: string;
  source: Entity;
  count: number;
}

/** The fired things of a world, each asset once, those there are most of first. `words` leaves only what fits. */
export function shelfOf(entities: Iterable<Entity>, words: string): ShelfItem[] {
  const wanted = words.trim().toLowerCase();
  const items = new Map<string, ShelfItem>();
  for (const source of entities) {
    if (source.version === 0 || !source.name.toLowerCase().includes(wanted)) continue;
    const key = `${source.assetId}@${source.version}`;
    const known = items.get(key);
    if (known) known.count++;
    else items.set(key, { key, source, count: 1 });
  }
  return [...items.values()].sort((a, b) => b.count - a.count || a.source.name.localeCompare(b.source.name));
}
