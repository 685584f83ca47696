import { within } from '@worldkiln/blobs';
import { KilnError, LIMITS } from '@worldkiln/contracts';
import { beginUpkeep, endUpkeep, recordOutcome, restingProviders, type UpkeepShare } from '@worldkiln/db';
import type { Clients } from '../hands.ts';
import { failureOutcome } from '../provider-work/outcome-of.ts';
import type { Provider, Providers } from '../providers/provider.ts';

/** Who turns words into vectors here: one model, so that all vectors can be compared. Null where nobody does. */
export function embedderOf(providers: Providers): Provider | null {
  return [...providers.values()].find(({ card }) => card.capabilities.has('embed')) ?? null;
}

/** A model's vectors are only comparable with its own. */
export const modelOf = ({ card }: Provider): string => `${card.id} ${card.models.embed ?? ''}`;

/**
 * Turns texts into vectors, as every call of a provider is made: not while it rests, within its day's budget, its real cost
 * booked and the outcome counted for or against it. The house pays: what is found again saves a generation.
 */
export async function embedTexts(
  { db, providers }: Pick<Clients, 'db' | 'providers'>,
  texts: readonly string[],
  { note, shares, signal }: { note: string; shares: readonly UpkeepShare[]; signal: AbortSignal },
): Promise<{ vectors: number[][]; cost: number }> {
  const embedder = embedderOf(providers);
  if (embedder?.embed === undefined) throw new KilnError('refused', { code: 'no_embedder', message: 'No provider here turns words into vectors.' });
  const { embed, card } = embedder;
  if ((await restingProviders(db, [card.id])).has(card.id))
    throw new KilnError('busy', { code: 'provider_resting', message: `${card.id} rests after failures.`, waitS: LIMITS.breakerPauseS });
  const upkeep = await beginUpkeep(db, { provider: card.id, credits: (card.price.embed ?? 0) * texts.length, dailyCredits: card.dailyCredits ?? null });
  const began = performance.now();
  const outcome = (failure: KilnError | null) =>
    recordOutcome(db, {
      provider: card.id,
      capability: 'embed',
      ...(failure === null ? { failure } : failureOutcome(failure)),
      ms: performance.now() - began,
    });
  let cost = 0;
  try {
    const made = await within(LIMITS.providerEmbedS * 1000, signal, (ending) => embed.embed([...texts], ending));
    ({ cost } = made);
    await outcome(null);
    return made;
  } catch (error) {
    if (error instanceof KilnError && error.kind !== 'busy') await outcome(error);
    throw error;
  } finally {
    await endUpkeep(db, upkeep, cost, note, shares);
  }
}
