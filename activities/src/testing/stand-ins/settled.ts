import { ProviderEntry } from '@worldkiln/contracts';
import { type SettledProvider, settleProvider } from '../../providers/config/settle-provider.ts';
import type { StandIn } from './stand-in.ts';

export const KEY = 'sk-secret-of-a-test';

/** A provider's entry as the operator would write it, pointed at a stand-in. */
export const settled = (entry: Record<string, unknown>, { url, host }: Pick<StandIn, 'url' | 'host'>): SettledProvider =>
  settleProvider(
    ProviderEntry.parse({ id: entry.kind, baseUrl: entry.kind === 'openai-compatible' ? `${url}/v1` : url, apiKeyEnv: 'A_KEY', resultHosts: [host], ...entry }),
    { A_KEY: KEY },
  );
