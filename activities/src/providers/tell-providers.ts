import type { ProviderFacts } from '@worldkiln/contracts';
import { type Db, saveProviderCards } from '@worldkiln/db';
import type { Opened } from './open-providers.ts';
import type { ProviderCard } from './provider.ts';

/** Tells everybody else whom this worker opened and whom it did not: the API has no keys and asks no provider. */
export async function tellProviders(db: Db, { providers, closed }: Opened): Promise<void> {
  const opened = [...providers.values()].map(({ card }) => ({ id: card.id, facts: factsOf(card) }));
  await saveProviderCards(db, [...opened, ...closed.map(({ id, reason }) => ({ id, closed: reason }))]);
}

function factsOf({ capabilities, local, price, licence, models, concurrency, perMinute, dailyCredits }: ProviderCard): ProviderFacts {
  return {
    capabilities: [...capabilities],
    local,
    prices: price,
    licence: { name: licence.name, url: licence.url ?? null, excludes: licence.excludes },
    models,
    concurrency,
    perMinute,
    dailyCredits: dailyCredits ?? null,
  };
}
