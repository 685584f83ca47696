import { KilnError } from '@worldkiln/contracts';
import type { MeshProvider, Provider, Providers } from '../providers/provider.ts';

/** The provider a rung names, with its meshes. Gone from the configuration since the plan: that rung falls. */
export function meshProvider(providers: Providers, id: string): { provider: Provider; mesh: MeshProvider } {
  const provider = providers.get(id);
  if (provider?.mesh) return { provider, mesh: provider.mesh };
  throw new KilnError('refused', { code: 'provider_gone', message: `${id} is no longer configured here. Try again: the plan is made anew.` });
}
