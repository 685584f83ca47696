import { AssetKind, type ProvidersFile, assertNever } from '@worldkiln/contracts';
import { type SettledProvider, settleProvider } from './config/settle-provider.ts';
import { openGemini } from './gemini/gemini.ts';
import { openLlmHub } from './llmhub/llmhub.ts';
import { openMeshWorker } from './mesh-worker/mesh-worker.ts';
import { openMeshy } from './meshy/meshy.ts';
import { openOpenAi } from './openai-compatible/openai-compatible.ts';
import type { Provider, ProviderCard, Providers } from './provider.ts';
import { openTripo } from './tripo/tripo.ts';

export interface Opened {
  providers: Providers;
  /** Who is configured and not opened, with the reason, for the log and for operators. */
  closed: { id: string; reason: string }[];
}

/**
 * Opens every provider the operator allows. What is closed here (banned, not local, excluded by its licence) cannot be
 * chosen by anything later: no prompt, plan or world rule reaches further than this map.
 */
export async function openProviders(file: ProvidersFile, env: Record<string, string | undefined>, signal: AbortSignal): Promise<Opened> {
  const providers = new Map<string, Provider>();
  const closed: Opened['closed'] = [];
  await Promise.all(
    file.providers.map(async (named) => {
      const entry = settleProvider(named, env);
      const reason =
        whyClosed(entry, file) ?? (await open(entry, signal).then((provider) => (providers.set(entry.id, ranked(provider, file)), null), reasonOf));
      if (reason !== null) closed.push({ id: entry.id, reason });
    }),
  );
  // In the file’s order: opening may end in any.
  return { providers: new Map(file.providers.flatMap(({ id }) => (providers.has(id) ? [[id, providers.get(id) as Provider] as const] : []))), closed }; // just asked
}

function whyClosed({ id, local, licence }: SettledProvider, { banned, localOnly, territory }: ProvidersFile): string | null {
  if (banned.includes(id)) return 'it is banned here';
  if (localOnly && !local) return 'only local providers are allowed here';
  const excluded = territory.filter((country) => licence.excludes.includes(country));
  return excluded.length === 0 ? null : `its licence (${licence.name}) excludes ${excluded.join(', ')}`;
}

async function open(entry: SettledProvider, signal: AbortSignal): Promise<Provider> {
  switch (entry.kind) {
    case 'openai-compatible':
      return openOpenAi(entry);
    case 'gemini':
      return openGemini(entry);
    case 'meshy':
      return openMeshy(entry);
    case 'tripo':
      return openTripo(entry);
    case 'mesh-worker':
      return openMeshWorker(entry);
    case 'llmhub':
      return openLlmHub(entry, signal);
    default:
      return assertNever(entry.kind);
  }
}

/** Puts the operator’s order on the card: for a kind with a route, whoever stands on it, in that order, and nobody else. */
function ranked(provider: Provider, { routing }: ProvidersFile): Provider {
  const rank: NonNullable<ProviderCard['rank']> = {};
  for (const kind of AssetKind.options) {
    const place = routing[kind] === undefined ? 0 : routing[kind].indexOf(provider.card.id);
    if (place >= 0) rank[kind] = place;
  }
  return { ...provider, card: { ...provider.card, rank } };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
