import type { JobView } from '@worldkiln/contracts';
import { SvelteMap } from 'svelte/reactivity';
import type { Api } from '../net/api.ts';

/** Pictures of finished things for the cards, asked once each. */
export class Thumbnails {
  readonly #api: Api;
  readonly #urls = new SvelteMap<string, string>();
  readonly #asked = new Set<string>();

  constructor(api: Api) {
    this.#api = api;
  }

  get(job: JobView): string | null {
    const { resultAssetId: assetId, resultVersion: version } = job;
    if (assetId === null || version === null) return null;
    const key = `${assetId}@${version}`;
    if (!this.#asked.has(key)) {
      this.#asked.add(key);
      this.#api.download(assetId, version).then(
        (download) => this.#urls.set(key, download.thumbnail.url),
        () => this.#asked.delete(key), // the next event of this job asks again
      );
    }
    return this.#urls.get(key) ?? null;
  }
}
