import { KilnError } from '@worldkiln/contracts';
import { dropWish, keepAssetMeaning, keepWishMeaning, recordTrace, type UnmeantAsset, unmeantAssets, unmeantWishes } from '@worldkiln/db';
import type { Clients } from '../hands.ts';
import type { Provider } from '../providers/provider.ts';
import { embedderOf, embedTexts, modelOf } from './embed-texts.ts';

type Hands = Pick<Clients, 'db' | 'providers' | 'log'>;
type Found = { vector: readonly number[]; cost: number } | { reason: string };

/** Answers what was asked and what was published: one batch of wishes, one of assets. How many; 0 when nothing waits. */
export async function answerMeanings(hands: Hands, signal: AbortSignal): Promise<number> {
  const embedder = embedderOf(hands.providers);
  if (embedder === null) return 0;
  return (await answerWishes(hands, embedder, signal)) + (await describeAssets(hands, embedder, signal));
}

/** Somebody waits: what cannot be answered now is dropped, so that words decide at once. */
async function answerWishes(hands: Hands, embedder: Provider, signal: AbortSignal): Promise<number> {
  const { db } = hands;
  const asked = await unmeantWishes(db);
  const mayLeave = asked.filter(({ local }) => embedder.card.local || !local);
  for (const wish of asked) if (!mayLeave.includes(wish)) await keepWishMeaning(db, wish.key, { reason: 'it may not leave this place' });
  try {
    await eachFound(hands, mayLeave, 'what a wish means', signal, (wish, found) =>
      keepWishMeaning(db, wish.key, 'vector' in found ? { model: modelOf(embedder), vector: found.vector } : found),
    );
  } catch (error) {
    for (const wish of mayLeave) await dropWish(db, wish.key);
    throw error;
  }
  return asked.length;
}

async function describeAssets(hands: Hands, embedder: Provider, signal: AbortSignal): Promise<number> {
  const { db } = hands;
  const model = modelOf(embedder);
  const assets = await unmeantAssets(db, { model, local: embedder.card.local });
  const startedAt = new Date().toISOString();
  const named = assets.map((asset) => ({ ...asset, accountId: asset.ownerId }));
  await eachFound(hands, named, 'to find an asset by its meaning', signal, async (asset, found) => {
    await keepAssetMeaning(db, asset.assetId, model, found);
    await audit(hands, asset, embedder, found, startedAt);
  });
  return assets.length;
}

/** All at once; where the words of one are refused, one by one, so that it is only that one. */
async function eachFound<T extends { text: string; accountId: UnmeantAsset['ownerId'] }>(
  hands: Hands,
  asked: readonly T[],
  note: string,
  signal: AbortSignal,
  keep: (one: T, found: Found) => Promise<void>,
): Promise<void> {
  if (asked.length === 0) return;
  const texts = asked.map(({ text }) => text);
  const made = await embedTexts(hands, texts, { note, shares: asked, signal }).catch((error: unknown) => {
    if (error instanceof KilnError && REFUSED.has(error.code)) return error;
    throw error;
  });
  if (!(made instanceof KilnError)) {
    for (const [index, one] of asked.entries()) await keep(one, { vector: made.vectors[index] ?? [], cost: Math.round(made.cost / asked.length) });
  } else if (asked.length === 1 && asked[0] !== undefined) await keep(asked[0], { reason: made.message });
  else for (const one of asked) await eachFound(hands, [one], note, signal, keep);
}

/** About the words, not about the provider. */
const REFUSED = new Set(['provider_moderated', 'provider_rejected']);

async function audit({ db }: Hands, { jobId, attempt }: UnmeantAsset, { card }: Provider, found: Found, startedAt: string): Promise<void> {
  if (jobId === null || attempt === null) return;
  await recordTrace(
    db,
    { jobId, attempt },
    {
      name: `meaning/${card.id}`,
      stage: 'meaning',
      outcome: 'vector' in found ? 'done' : 'failed',
      provider: card.id,
      model: card.models.embed ?? null,
      cost: 'cost' in found ? found.cost : 0,
      licence: card.licence,
      note: 'reason' in found ? found.reason : 'Paid by the house.',
      startedAt,
      endedAt: new Date().toISOString(),
    },
  );
}
