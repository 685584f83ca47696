import type { AssetId, JobEvent, JobView } from '@worldkiln/contracts';
import { SvelteMap } from 'svelte/reactivity';
import type { Api } from '../net/api.ts';

/** A version whose pictures were drawn. */
export interface Pictured {
  assetId: AssetId;
  version: number;
}

/** Pictures of finished things for the cards, asked once each, and once more when clay has become a picture. */
export class Thumbnails {
  readonly #api: Api;
  readonly #urls = new SvelteMap<string, string>();
  readonly #asked = new Set<string>();

  readonly #listeners = new Set<(pictured: Pictured) => void>();

  constructor(api: Api) {
    this.#api = api;
  }

  /** Calls back with every version whose pictures are drawn from now on; what it gives back ends that. */
  listen(told: (pictured: Pictured) => void): () => void {
    this.#listeners.add(told);
    return () => this.#listeners.delete(told);
  }

  hear({ event }: JobEvent): void {
    if (event.type !== 'asset_pictured') return;
    this.#asked.delete(`${event.assetId}@${event.version}`);
    if (this.of(event.assetId, event.version) !== null) this.ask(event.assetId, event.version);
    for (const told of this.#listeners) told(event);
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
