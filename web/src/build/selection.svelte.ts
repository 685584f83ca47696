import { type Entity, type EntityId, LIMITS } from '@worldkiln/contracts';
import { toast } from 'svelte-sonner';

/** What a builder has chosen. A group is chosen whole; the set is replaced, never changed, so that panels notice. */
export class Selection {
  ids = $state.raw<ReadonlySet<EntityId>>(new Set());
  readonly #entities: () => ReadonlyMap<EntityId, Entity>;

  constructor(entities: () => ReadonlyMap<EntityId, Entity>) {
    this.#entities = entities;
  }

  get size(): number {
    return this.ids.size;
  }

  /** The chosen things that are here. */
  get entities(): Entity[] {
    const all = this.#entities();
    return [...this.ids].flatMap((id) => all.get(id) ?? []);
  }

  /** Chooses these; with `add` beside what is chosen already. `alone` leaves their groups out. */
  choose(ids: Iterable<EntityId>, options: { add?: boolean; alone?: boolean } = {}): void {
    const next = new Set(options.add ? this.ids : []);
    for (const id of options.alone ? ids : this.#withGroups(ids)) next.add(id);
    if (next.size > LIMITS.batchIntents) {
      toast(`That is more than ${LIMITS.batchIntents} things: the first ${LIMITS.batchIntents} are chosen.`);
      this.ids = new Set([...next].slice(0, LIMITS.batchIntents));
    } else this.ids = next;
  }

  /** Adds a thing and its group, or takes them out. */
  toggle(id: EntityId): void {
    if (!this.ids.has(id)) return this.choose([id], { add: true });
    const out = new Set(this.#withGroups([id]));
    this.ids = new Set([...this.ids].filter((each) => !out.has(each)));
  }

  clear(): void {
    if (this.ids.size > 0) this.ids = new Set();
  }

  /** Forgets what has gone. */
  prune(): void {
    const all = this.#entities();
    if ([...this.ids].some((id) => !all.has(id))) this.ids = new Set([...this.ids].filter((id) => all.has(id)));
  }

  #withGroups(ids: Iterable<EntityId>): EntityId[] {
    const all = this.#entities();
    const found = [...ids];
    const groups = new Set(found.map((id) => all.get(id)?.group).filter((group) => group !== undefined));
    if (groups.size > 0) for (const { id, group } of all.values()) if (group !== undefined && groups.has(group) && !found.includes(id)) found.push(id);
    return found;
  }
}
