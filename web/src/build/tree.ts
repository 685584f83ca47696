import type { Entity, EntityId } from '@worldkiln/contracts';

/** A line of the list of things: a thing, or a group above its things. */
export type TreeRow =
  | { kind: 'thing'; key: string; depth: 1 | 2; entity: Entity; ids: readonly EntityId[] }
  | { kind: 'group'; key: string; depth: 1; name: string; open: boolean; ids: readonly EntityId[] };

/** More rows than this are found by typing, not by scrolling. */
const ROWS_MAX = 300;

/** Things as lines: nearest first, groups with what is in them when they are open. `words` leaves only what fits. */
export function treeRows(
  entities: Iterable<Entity>,
  options: { words: string; open: ReadonlySet<number>; distance: (entity: Entity) => number },
): { rows: TreeRow[]; more: number } {
  const words = options.words.trim().toLowerCase();
  const fits = [...entities].filter(({ name }) => words === '' || name.toLowerCase().includes(words));
  const sorted = fits.map((entity) => ({ entity, away: options.distance(entity) })).sort((a, b) => a.away - b.away || a.entity.net - b.entity.net);
  const groups = new Map<number, Entity[]>();
  for (const { entity } of sorted) if (entity.group !== undefined) groups.set(entity.group, [...(groups.get(entity.group) ?? []), entity]);
  const rows: TreeRow[] = [];
  const done = new Set<number>();
  for (const { entity } of sorted) {
    const { group } = entity;
    if (group === undefined) rows.push({ kind: 'thing', key: entity.id, depth: 1, entity, ids: [entity.id] });
    else if (!done.has(group)) {
      done.add(group);
      const members = groups.get(group) ?? [];
      const open = options.open.has(group) || words !== '';
      rows.push({ kind: 'group', key: `group ${group}`, depth: 1, name: groupName(members), open, ids: members.map(({ id }) => id) });
      if (open) for (const member of members) rows.push({ kind: 'thing', key: member.id, depth: 2, entity: member, ids: [member.id] });
    }
  }
  return { rows: rows.slice(0, ROWS_MAX), more: Math.max(0, rows.length - ROWS_MAX) };
}

function groupName(members: readonly Entity[]): string {
  const [first] = members;
  return members.length === 1 ? `${first?.name ?? ''}, alone` : `${first?.name ?? ''} and ${members.length - 1} more`;
}
