import type { AssetKind, Capability } from '@worldkiln/contracts';
import type { Provider, Providers } from './provider.ts';

/** The first that can do it for this kind of asset, by the operator's order; null where nobody can. */
export function chooseProvider(
  providers: Providers,
  capability: Capability,
  { kind, localOnly, resting }: { kind: AssetKind; localOnly: boolean; resting?: ReadonlySet<string> },
): Provider | null {
  const able = [...providers.values()].filter(
    ({ card }) => card.capabilities.has(capability) && !resting?.has(card.id) && (card.local || !localOnly) && placeOf(card.rank, kind) !== undefined,
  );
  return able.sort((a, b) => (placeOf(a.card.rank, kind) ?? 0) - (placeOf(b.card.rank, kind) ?? 0))[0] ?? null;
}

const placeOf = (rank: Provider['card']['rank'], kind: AssetKind): number | undefined => (rank === undefined ? 0 : rank[kind]);
