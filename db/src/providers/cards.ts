import type { ProviderFacts, ProviderHealth, ProviderList, ProviderView } from '@worldkiln/contracts';
import { asc, notInArray, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { providerHealth } from './health.ts';
import { providerCards } from './tables.ts';

/** A provider a worker opened, or why it did not. */
export type ProviderCardRow = { id: string; facts: ProviderFacts } | { id: string; closed: string };

/** Writes down whom this worker opened. All workers read one configuration, so the last to start says how it is. */
export async function saveProviderCards(db: Db, rows: readonly ProviderCardRow[]): Promise<void> {
  await db.transaction(async (tx) => {
    const names = rows.map(({ id }) => id);
    await tx.delete(providerCards).where(names.length === 0 ? sql`true` : notInArray(providerCards.id, names));
    for (const [place, row] of rows.entries()) {
      const columns = { place, facts: 'facts' in row ? row.facts : null, closed: 'closed' in row ? row.closed : null, at: sql`now()` };
      await tx
        .insert(providerCards)
        .values({ id: row.id, ...columns })
        .onConflictDoUpdate({ target: providerCards.id, set: columns });
    }
  });
}

/** Whom one may choose, with how they really are; all that operators see when `inside`. */
export async function listProviders(db: Tx, { inside }: { inside: boolean }): Promise<ProviderList> {
  const rows = await db.select().from(providerCards).orderBy(asc(providerCards.place));
  const health = new Map(
    (
      await providerHealth(
        db,
        rows.map(({ id }) => id),
      )
    ).map((one) => [one.id, one]),
  );
  return {
    providers: rows.flatMap(({ id, facts }) => (facts === null ? [] : [viewOf(id, facts, health.get(id), inside)])),
    closed: inside ? rows.flatMap(({ id, closed }) => (closed === null ? [] : [{ id, reason: closed }])) : null,
  };
}

function viewOf(id: string, facts: ProviderFacts, health: ProviderHealth | undefined, inside: boolean): ProviderView {
  const { capabilities, local, prices, licence, ...rest } = facts;
  const known = health ?? { inUse: 0, workedToday: 0, failedToday: 0, costToday: 0, opensAgainInS: null, lastFailure: null };
  const { inUse, workedToday, failedToday, costToday, opensAgainInS, lastFailure } = known;
  return {
    id,
    capabilities,
    local,
    prices,
    licence,
    state: stateOf(health),
    waitMs: health?.waitMs ?? null,
    inside: inside ? { ...rest, inUse, workedToday, failedToday, costToday, opensAgainInS, lastFailure } : null,
  };
}

function stateOf(health: ProviderHealth | undefined): ProviderView['state'] {
  if (health?.breaker === 'open') return 'resting';
  if (health?.healthy == null) return 'new';
  return health.healthy ? 'working' : 'failing';
}
