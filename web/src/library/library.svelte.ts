import {
  type AssetCard,
  type AssetChange,
  type AssetId,
  AssetDefinition,
  AssetPage,
  AssetVersions,
  type AssetVersions as Versions,
  type Entity,
  OrgPage,
  type PrefabId,
  PrefabPage,
  type PrefabRequest,
  PrefabView,
  SetOut,
  StorageView,
} from '@worldkiln/contracts';
import { toast } from 'svelte-sonner';
import { z } from 'zod';
import type { Game } from '../game/game.svelte.ts';
import type { Pictured } from '../game/thumbnails.svelte.ts';
import { prefabOf } from './prefab-of.ts';
import { SHARED } from './shared-words.ts';

export type Shelf = 'here' | 'mine' | 'all' | 'prefabs';

/** Typing is not asking: a search goes out when the fingers rest. */
const REST_MS = 250;
/** Variants of a wish are made up to four at a time: a few rounds of them. */
const SIBLINGS = 12;

/** The library as its card shows it: what was found, what is looked at closely, and what is done with it. */
export class Library {
  shelf = $state<Shelf>('here');
  words = $state('');
  assets = $state.raw<readonly AssetCard[]>([]);
  prefabs = $state.raw<readonly PrefabView[]>([]);
  /** Why there is nothing to see, if there is a reason. */
  trouble = $state<string | null>(null);
  loading = $state(false);
  more = $state<string | null>(null);
  chosen = $state.raw<AssetCard | null>(null);
  history = $state.raw<Versions | null>(null);
  /** Others that were made of the same words. */
  siblings = $state.raw<readonly AssetCard[]>([]);
  storage = $state.raw<StorageView | null>(null);
  orgs = $state.raw<readonly { orgId: string; name: string }[]>([]);
  readonly #game: Game;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(game: Game) {
    this.#game = game;
  }

  /** Looks anew, soon: after the last of several changes. */
  lookSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.look(), REST_MS);
  }

  async look(cursor?: string): Promise<void> {
    const ask = ++this.#asked;
    this.loading = true;
    try {
      if (this.shelf === 'prefabs')
        this.prefabs = (await this.#game.api.call(PrefabPage, (api) => api.GET('/v1/prefabs'))).prefabs.filter(({ name }) => this.#fits(name));
      else {
        const page = await this.#find(cursor);
        if (ask !== this.#asked) return;
        this.assets = cursor === undefined ? page.assets : [...this.assets, ...page.assets];
        this.more = page.nextCursor;
      }
      this.trouble = null;
    } catch (error) {
      this.trouble = error instanceof Error ? error.message : 'The library does not answer.';
    } finally {
      if (ask === this.#asked) this.loading = false;
    }
  }

  #find(cursor: string | undefined): Promise<AssetPage> {
    const q = this.words.trim();
    const roomId = this.#game.worldId;
    const query = {
      ...(q === '' ? {} : { q }),
      ...(this.shelf === 'mine' ? { mine: 'true' as const } : {}),
      ...(this.shelf === 'here' && roomId !== null ? { roomId } : {}),
      ...(cursor === undefined ? {} : { cursor }),
    };
    return this.#game.api.call(AssetPage, (api) => api.GET('/v1/assets', { params: { query } }));
  }

  #fits(name: string): boolean {
    return name.toLowerCase().includes(this.words.trim().toLowerCase());
  }

  /** A version's clay has become pictures: the card that shows it has them at once. */
  async redraw({ assetId, version }: Pictured): Promise<void> {
    const shows = (card: AssetCard | null): boolean => card?.assetId === assetId && card.version === version;
    if (!this.assets.some(shows) && !shows(this.chosen)) return;
    const drawn = await this.#game.api.download(assetId, version).catch(() => null); // the next look at the shelf brings them
    if (drawn === null) return;
    const { thumbnail, turntable } = drawn;
    this.assets = this.assets.map((card) => (shows(card) ? { ...card, thumbnail, turntable } : card));
    if (this.chosen && shows(this.chosen)) this.chosen = { ...this.chosen, thumbnail, turntable };
  }

  async weigh(): Promise<void> {
    this.storage = await this.#game.api.call(StorageView, (api) => api.GET('/v1/storage')).catch(() => null); // a meter without figures is not drawn
  }

  /** Looks at one asset closely: its versions, and whom it could be shared with. */
  async open(card: AssetCard): Promise<void> {
    this.chosen = card;
    this.history = null;
    this.siblings = [];
    void this.#meetSiblings(card);
    await this.#try(async () => {
      const id = card.assetId;
      this.history = await this.#game.api.call(AssetVersions, (api) => api.GET('/v1/assets/{id}/versions', { params: { path: { id } } }));
      this.orgs = (await this.#game.api.call(OrgPage, (api) => api.GET('/v1/orgs'))).orgs;
    });
  }

  async #meetSiblings(card: AssetCard): Promise<void> {
    const words = (text: string): string => text.trim().toLowerCase();
    const params = { query: { like: card.prompt, limit: SIBLINGS } };
    // Company, not the thing itself: without an answer the card is whole.
    const page = await this.#game.api.call(AssetPage, (api) => api.GET('/v1/assets', { params })).catch(() => null);
    if (this.chosen?.assetId !== card.assetId) return;
    this.siblings = (page?.assets ?? []).filter(({ assetId, prompt }) => assetId !== card.assetId && words(prompt) === words(card.prompt));
  }

  close(): void {
    this.chosen = null;
    this.history = null;
  }

  get mayChange(): boolean {
    return this.chosen?.ownerId === this.#game.me?.accountId;
  }

  async change(change: AssetChange): Promise<void> {
    const card = this.chosen;
    if (!card) return;
    await this.#try(async () => {
      const params = { path: { id: card.assetId } };
      // One schema, two spellings of "may be missing".
      const made = await this.#game.api.call(AssetDefinition, (api) => api.PATCH('/v1/assets/{id}', { params, body: change as object }));
      this.#put({ ...card, displayName: made.displayName, tags: made.tags, visibility: made.visibility });
    });
  }

  /** Goes back, or forward again, to a version; what we may change of it here goes along. */
  async restore(version: number): Promise<void> {
    const card = this.chosen;
    const { worldId } = this.#game;
    if (!card) return;
    await this.#try(async () => {
      const params = { path: { id: card.assetId } };
      const body = { version, ...(worldId === null ? {} : { roomId: worldId }) };
      await this.#game.api.call(AssetDefinition, (api) => api.POST('/v1/assets/{id}/restore', { params, body }));
      this.#put({ ...card, version });
      await this.open({ ...card, version });
      toast(`“${card.displayName}” is version ${version} now`);
    });
  }

  async remove(): Promise<void> {
    const card = this.chosen;
    if (!card) return;
    await this.#try(async () => {
      await this.#game.api.call(z.unknown(), (api) => api.DELETE('/v1/assets/{id}', { params: { path: { id: card.assetId } } }));
      this.assets = this.assets.filter(({ assetId }) => assetId !== card.assetId);
      this.close();
      toast(`Deleted “${card.displayName}”`);
      void this.weigh();
    });
  }

  /** Stands an asset before us, or where the builder looks. */
  setOut(assetId: AssetId, version?: number): Promise<void> {
    return this.#setOut({ assetId, ...(version === undefined ? {} : { version }) });
  }

  setOutPrefab(prefabId: PrefabId): Promise<void> {
    return this.#setOut({ prefabId });
  }

  #setOut(what: { assetId: AssetId; version?: number } | { prefabId: PrefabId }): Promise<void> {
    const { worldId } = this.#game;
    const at = this.#game.builder.spot;
    return this.#try(async () => {
      if (worldId === null) return;
      const body = { ...what, ...(at ? { at } : {}) };
      await this.#game.api.call(SetOut, (api) => api.POST('/v1/worlds/{id}/things', { params: { path: { id: worldId } }, body }));
    });
  }

  /** Saves what is chosen, to set it out again. True when it was kept. */
  async savePrefab(name: string, entities: readonly Entity[], visibility: 'private' | 'room' | 'public'): Promise<boolean> {
    const { worldId } = this.#game;
    const poseOf = (entity: Entity) => this.#game.room?.poseOf(entity.net, performance.now()) ?? entity.pose;
    const made = prefabOf(entities, poseOf);
    if (worldId === null || made === null) {
      toast.error('Clay cannot be saved: wait until it has been fired.');
      return false;
    }
    const request: PrefabRequest = { name, roomId: worldId, visibility, ...made };
    return this.#try(async () => {
      await this.#game.api.call(PrefabView, (api) => api.POST('/v1/prefabs', { body: request as never })); // one schema, two spellings of "may be missing"
      toast.success(`Saved “${name}” in the library`);
      void this.weigh();
    }).then(() => true);
  }

  async sharePrefab({ prefabId, name }: PrefabView, visibility: 'private' | 'room' | 'public'): Promise<void> {
    await this.#try(async () => {
      const params = { path: { id: prefabId } };
      const changed = await this.#game.api.call(PrefabView, (api) => api.PATCH('/v1/prefabs/{id}', { params, body: { visibility } }));
      this.prefabs = this.prefabs.map((each) => (each.prefabId === prefabId ? changed : each));
      toast(`“${name}” is for ${SHARED[visibility]} now`);
    });
  }

  async removePrefab({ prefabId, name }: PrefabView): Promise<void> {
    await this.#try(async () => {
      await this.#game.api.call(z.unknown(), (api) => api.DELETE('/v1/prefabs/{id}', { params: { path: { id: prefabId } } }));
      this.prefabs = this.prefabs.filter((each) => each.prefabId !== prefabId);
      toast(`Deleted the prefab “${name}”`);
    });
  }

  #put(card: AssetCard): void {
    this.chosen = card;
    this.assets = this.assets.map((each) => (each.assetId === card.assetId ? card : each));
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#game.tell(error);
    }
  }
}
