import type { AssetDefinition, Entity } from '@worldkiln/contracts';
import { SvelteMap } from 'svelte/reactivity';
import type { Api } from '../net/api.ts';

/** How an asset came to be: being read, read, or not to be had. */
export type Story = { state: 'reading' } | { state: 'read'; asset: AssetDefinition } | { state: 'failed'; reason: string };

/** What the API knows of assets, asked once a version. */
export class StoryBook {
  readonly #api: Api;
  readonly #stories = new SvelteMap<string, Story>();

  constructor(api: Api) {
    this.#api = api;
  }

  of({ assetId, version }: Pick<Entity, 'assetId' | 'version'>): Story | null {
    return version === 0 ? null : (this.#stories.get(`${assetId}@${version}`) ?? null);
  }

  /** Asks, unless it is known or being asked. Call it from an effect: it writes. */
  ask({ assetId, version }: Pick<Entity, 'assetId' | 'version'>): void {
    const key = `${assetId}@${version}`;
    if (version === 0 || (this.#stories.has(key) && this.#stories.get(key)?.state !== 'failed')) return;
    this.#stories.set(key, { state: 'reading' });
    this.#api.asset(assetId, version).then(
      (asset) => this.#stories.set(key, { state: 'read', asset }),
      (error: unknown) => this.#stories.set(key, { state: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
  }
}
