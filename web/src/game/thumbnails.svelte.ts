import type { AssetId, JobView } from '@worldkiln/contracts';
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
    this.ask(assetId, version);
    return this.of(assetId, version);
  }

  /** The picture of a version, if it has been asked for and has come. */
  of(assetId: AssetId, version: number): string | null {
    return this.#urls.get(`${assetId}@${version}`) ?? null;
  }

  ask(assetId: AssetId, version: number): void {
    const key = `${assetId}@${version}`;
    if (this.#asked.has(key)) return;
    this.#asked.add(key);
    this.#api.download(assetId, version).then(
      (download) => this.#urls.set(key, download.thumbnail.url),
      () => this.#asked.delete(key), // whoever looks next asks again
    );
  }
}
