import type { DeedId } from '../commands/catalogue.ts';
import type { Game } from './game.svelte.ts';

/** What a command does, and when it makes sense. */
export interface Deed {
  run(): void;
  can?(): boolean;
}

/** Every command's deed. A command without one does not compile. */
export function makeDeeds(game: Game): Record<DeedId, Deed> {
  const { builder, hands } = game;
  const chosen = (run: () => void): Deed => ({ run, can: () => builder.selection.size > 0 });
  return {
    fly: { run: () => game.controls?.toggleFly() },
    view: { run: () => game.toggleView() },
    use: { run: () => (hands.held ? game.drop() : hands.act()) },
    throw: { run: () => game.throwHeld(), can: () => hands.held !== null },
    remove: { run: () => void hands.remove(), can: () => hands.held !== null || hands.aim !== null },
    mode: { run: () => builder.toggle() },
    prompt: { run: () => game.focusPrompt() },
    chat: { run: () => game.openChat() },
    people: { run: () => game.open('people') },
    'emote-wave': { run: () => void game.chat.emote('wave') },
    'emote-yes': { run: () => void game.chat.emote('yes') },
    'emote-no': { run: () => void game.chat.emote('no') },
    'emote-laugh': { run: () => void game.chat.emote('laugh') },
    'emote-cheer': { run: () => void game.chat.emote('cheer') },
    'emote-think': { run: () => void game.chat.emote('think') },
    world: { run: () => game.open('world') },
    shelf: { run: () => game.open('shelf') },
    mute: { run: () => game.sounds.toggle() },
    palette: { run: () => game.open('palette') },
    undo: { run: () => void hands.undo() },
    redo: { run: () => void hands.redo() },
    kiln: { run: () => (game.queueOpen = !game.queueOpen) },
    overlay: { run: () => (game.overlay = !game.overlay) },
    help: { run: () => game.open('keys') },
    'tool-move': { run: () => (builder.tool = 'move') },
    'tool-turn': { run: () => (builder.tool = 'turn') },
    'tool-size': { run: () => (builder.tool = 'size') },
    space: { run: () => (builder.own = !builder.own) },
    snap: { run: () => (builder.snapping = !builder.snapping) },
    ground: chosen(() => builder.setDown()),
    pin: chosen(() => builder.pin()),
    'draw-box': {
      run: () => {
        builder.sculptor.toggle(false);
        builder.drawing = !builder.drawing;
      },
    },
    sculpt: { run: () => builder.sculptor.toggle() },
    'brush-smaller': { run: () => builder.sculptor.resize(-1), can: () => builder.sculptor.on },
    'brush-larger': { run: () => builder.sculptor.resize(1), can: () => builder.sculptor.on },
    duplicate: chosen(() => void builder.copies.duplicate()),
    copy: chosen(() => builder.copies.take()),
    cut: chosen(() => {
      builder.copies.take();
      void builder.remove();
    }),
    paste: { run: () => void builder.copies.paste(game.pointerAt), can: () => builder.copies.some },
    delete: chosen(() => void builder.remove()),
    group: { run: () => builder.group(true), can: () => builder.selection.size > 1 },
    ungroup: { run: () => builder.group(false), can: () => builder.selection.entities.some(({ group }) => group !== undefined) },
    'nudge-right': chosen(() => builder.nudge(1, 0, 0)),
    'nudge-left': chosen(() => builder.nudge(-1, 0, 0)),
    'nudge-away': chosen(() => builder.nudge(0, 0, 1)),
    'nudge-near': chosen(() => builder.nudge(0, 0, -1)),
    'nudge-up': chosen(() => builder.nudge(0, 1, 0)),
    'nudge-down': chosen(() => builder.nudge(0, -1, 0)),
    'turn-left': chosen(() => builder.turn(1)),
    'turn-right': chosen(() => builder.turn(-1)),
    focus: chosen(() => game.stage?.focus()),
    'select-all': { run: () => builder.selectAll() },
    'select-none': { run: () => game.escape() },
  };
}
