import type { ChatLine, Emote } from '@worldkiln/contracts';
import type { Game } from '../game/game.svelte.ts';
import type { RoomLike } from '../net/room-like.ts';

/** A line as the panel shows it: somebody's words, or what they did. */
export interface Shown {
  key: number;
  name: string;
  text: string;
  deed: boolean;
  atMs: number;
}

/** How each emote reads: words, because not every machine draws every little face. */
export const EMOTE_WORDS: Record<Emote, string> = { wave: 'waves', yes: 'nods', no: 'shakes their head', laugh: 'laughs', cheer: 'cheers', think: 'wonders' };

const KEPT = 60;
/** Long enough to read a line over a head while running past. */
const OVER_HEAD_MS = 7_000;

/** What is said in the room, and what we say. */
export class Chat {
  lines = $state.raw<readonly Shown[]>([]);
  /** The line to type in is there. */
  open = $state(false);
  readonly #game: Game;
  readonly #heads = new Map<number, { text: string; untilMs: number }>();
  #count = 0;

  constructor(game: Game) {
    this.#game = game;
  }

  listen(room: RoomLike): void {
    room.on('chat', (line) => {
      this.#add(line, false);
      this.#heads.set(line.net, { text: line.text, untilMs: performance.now() + OVER_HEAD_MS });
    });
    room.on('emoted', ({ net, emote }) => {
      const text = EMOTE_WORDS[emote];
      this.#add({ net, name: room.players.get(net)?.name ?? 'Somebody', text }, true);
      this.#heads.set(net, { text, untilMs: performance.now() + OVER_HEAD_MS });
    });
  }

  /** A world is entered, or come back to: what was said meanwhile. */
  enter(room: RoomLike): void {
    this.#heads.clear();
    if (this.lines.length > 0) return;
    for (const line of room.talk) this.#add(line, false);
  }

  /** What floats over a head now. */
  saidBy(net: number): string | null {
    const said = this.#heads.get(net);
    return said && said.untilMs > performance.now() ? said.text : null;
  }

  /** True when it was passed on; a refusal is told, and the words stay in the box. */
  async say(text: string): Promise<boolean> {
    if (text.trim() === '') return true;
    return this.#game.try((room) => room.say(text));
  }

  async emote(emote: Emote): Promise<void> {
    await this.#game.try((room) => room.emote(emote));
  }

  #add({ name, text }: ChatLine, deed: boolean): void {
    this.lines = [...this.lines.slice(1 - KEPT), { key: ++this.#count, name, text, deed, atMs: performance.now() }];
  }
}
