import { type AssetCard, type AssetId, AssetPage, SetOut } from '@worldkiln/contracts';
import type { Game } from '../game/game.svelte.ts';

/** Typing is not asking: it goes out when the fingers rest. */
const REST_MS = 350;
/** One word is hardly a wish: everything would be like it. */
const LEAST_WORDS = 2;
const SHOWN = 4;

/** What lies in the library already and is like the wish that is being typed: set out for nothing, in place of paying. */
export class SimilarThings {
  cards = $state.raw<readonly AssetCard[]>([]);
  readonly #game: Game;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(game: Game) {
    this.#game = game;
  }

  /** The wish is this now; empty when it was sent or thrown away. */
  hear(wish: string): void {
    clearTimeout(this.#timer);
    const ask = ++this.#asked;
    const words = wish.trim();
    if (words.split(/\s+/u).length < LEAST_WORDS) {
      this.cards = [];
      return;
    }
    this.#timer = setTimeout(() => void this.#look(words, ask), REST_MS);
  }

  async #look(like: string, ask: number): Promise<void> {
    const { worldId } = this.#game;
    const params = { query: { like, limit: SHOWN, ...(worldId !== null && { forRoomId: worldId }) } };
    // An offer, not an answer: without one the wish is made as ever.
    const page = await this.#game.api.call(AssetPage, (api) => api.GET('/v1/assets', { params })).catch(() => null);
    if (ask === this.#asked) this.cards = page?.assets ?? [];
  }

  /** Stands it before us, or where the builder looks. True when it stands. */
  async setOut(assetId: AssetId): Promise<boolean> {
    const { worldId, builder, api } = this.#game;
    if (worldId === null) return false;
    const body = { assetId, ...(builder.spot ? { at: builder.spot } : {}) };
    try {
      await api.call(SetOut, (client) => client.POST('/v1/worlds/{id}/things', { params: { path: { id: worldId } }, body }));
      return true;
    } catch (error) {
      this.#game.tell(error);
      return false;
    }
  }
}
