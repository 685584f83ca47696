import type { Capability } from '@worldkiln/contracts';
import type { SettledProvider } from '../config/settle-provider.ts';
import type { ProviderCard } from '../provider.ts';

/** The card of a settled entry, for what its adapter found it can do. */
export function cardOf(entry: SettledProvider, capabilities: Iterable<Capability>, models: Partial<Record<Capability, string | undefined>> = {}): ProviderCard {
  const named = Object.entries(models).filter((pair): pair is [Capability, string] => pair[1] !== undefined);
  return {
    id: entry.id,
    capabilities: new Set(capabilities),
    local: entry.local,
    models: Object.fromEntries(named),
    price: entry.prices,
    concurrency: entry.concurrency,
    ...(entry.dailyCredits === undefined ? {} : { dailyCredits: entry.dailyCredits }),
    perMinute: entry.perMinute,
    licence: entry.licence,
  };
}

/** The header most of them want their key in. */
export const bearer = ({ apiKey }: SettledProvider): Record<string, string> => (apiKey === null ? {} : { authorization: `Bearer ${apiKey}` });

/** A picture inside JSON. */
export const dataUri = ({ mime, bytes }: { mime: string; bytes: Uint8Array }): string => `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`;
