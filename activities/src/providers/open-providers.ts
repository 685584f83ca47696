import type { Providers } from './provider.ts';

/** Every provider this installation is configured for, by its id. */
export function openProviders(): Providers {
  return new Map();
}
