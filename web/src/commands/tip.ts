import type { Game } from '../game/game.svelte.ts';
import { type CommandId, infoOf } from './catalogue.ts';
import { keysOf } from './chord.ts';

/** A button's words with its key, as this keyboard prints it and this person has it. Without words, the command's own. */
export function tip(game: Game, id: CommandId, words: string = infoOf(id).title): string {
  const key = keyOf(game, id);
  return key === null ? words : `${words} (${key})`;
}

/** The first key of a command; null where it has none. */
export function keyOf(game: Game, id: CommandId): string | null {
  void game.keysChanged; // whoever shows it is drawn anew when it changes
  const chord = game.keymap.chordsOf(id)[0];
  return chord === undefined ? null : keysOf(chord, game.layout).join(' ');
}
