/** Which mode a command belongs to; `any` is both. */
export type Where = 'any' | 'play' | 'build';

/**
 * A command as people meet it: keys, palette, hints and docs/keys.md are all made from this list. Chords name keys by
 * place (KeyboardEvent.code), so W stands where W stands on AZERTY too.
 */
export interface CommandInfo {
  id: string;
  title: string;
  section: 'Moving' | 'Hands' | 'Everywhere' | 'Together' | 'Building' | 'Choosing';
  where: Where;
  chords: readonly string[];
  /** Acts while it is pressed; nothing to choose in the palette. */
  held?: true;
}

const LIST = [
  { id: 'forward', title: 'Walk forward', section: 'Moving', where: 'any', chords: ['KeyW', 'ArrowUp'], held: true },
  { id: 'back', title: 'Walk back', section: 'Moving', where: 'any', chords: ['KeyS', 'ArrowDown'], held: true },
  { id: 'left', title: 'Walk left', section: 'Moving', where: 'any', chords: ['KeyA', 'ArrowLeft'], held: true },
  { id: 'right', title: 'Walk right', section: 'Moving', where: 'any', chords: ['KeyD', 'ArrowRight'], held: true },
  { id: 'jump', title: 'Jump; fly upwards; twice to fly', section: 'Moving', where: 'any', chords: ['Space'], held: true },
  { id: 'down', title: 'Fly downwards', section: 'Moving', where: 'any', chords: ['KeyC', 'ControlLeft'], held: true },
  { id: 'rise', title: 'Upwards, while the right button is held', section: 'Moving', where: 'build', chords: ['KeyE'], held: true },
  { id: 'sink', title: 'Downwards, while the right button is held', section: 'Moving', where: 'build', chords: ['KeyQ'], held: true },
  { id: 'run', title: 'Run; while building, turn snapping round', section: 'Moving', where: 'any', chords: ['ShiftLeft', 'ShiftRight'], held: true },
  { id: 'fly', title: 'Fly, and land again', section: 'Moving', where: 'play', chords: ['KeyF'] },
  { id: 'view', title: 'See from behind, or through your own eyes', section: 'Moving', where: 'play', chords: ['KeyR'] },

  { id: 'use', title: 'Open, sit, drive; pick up, put down', section: 'Hands', where: 'play', chords: ['KeyE'] },
  { id: 'throw', title: 'Throw what you carry', section: 'Hands', where: 'play', chords: ['KeyG'] },
  { id: 'remove', title: 'Remove what you look at', section: 'Hands', where: 'play', chords: ['Delete', 'Backspace'] },

  { id: 'mode', title: 'Build, and back to play', section: 'Everywhere', where: 'any', chords: ['KeyV'] },
  { id: 'prompt', title: 'Wish for something', section: 'Everywhere', where: 'any', chords: ['KeyT', 'Slash'] },
  { id: 'shelf', title: 'The library: find, set out, share', section: 'Everywhere', where: 'any', chords: ['KeyQ'] },
  { id: 'world', title: 'This world: sky, people, moments', section: 'Everywhere', where: 'any', chords: ['KeyO'] },
  { id: 'palette', title: 'Find a command', section: 'Everywhere', where: 'any', chords: ['Ctrl+KeyK'] },
  { id: 'undo', title: 'Undo', section: 'Everywhere', where: 'any', chords: ['Ctrl+KeyZ'] },
  { id: 'redo', title: 'Redo', section: 'Everywhere', where: 'any', chords: ['Ctrl+Shift+KeyZ', 'Ctrl+KeyY'] },
  { id: 'kiln', title: 'Open or close the kiln', section: 'Everywhere', where: 'any', chords: ['KeyJ'] },
  { id: 'mute', title: 'Sound on or off', section: 'Everywhere', where: 'any', chords: ['KeyM'] },
  { id: 'overlay', title: 'What goes over the line, for developers', section: 'Everywhere', where: 'any', chords: ['F3'] },
  { id: 'help', title: 'Keys: look up and change', section: 'Everywhere', where: 'any', chords: ['KeyH', 'F1'] },

  { id: 'chat', title: 'Say something', section: 'Together', where: 'any', chords: ['Enter'] },
  { id: 'people', title: 'Who is here', section: 'Together', where: 'any', chords: ['KeyN'] },
  { id: 'emote-wave', title: 'Wave', section: 'Together', where: 'play', chords: ['Digit1'] },
  { id: 'emote-yes', title: 'Nod', section: 'Together', where: 'play', chords: ['Digit2'] },
  { id: 'emote-no', title: 'Shake your head', section: 'Together', where: 'play', chords: ['Digit3'] },
  { id: 'emote-laugh', title: 'Laugh', section: 'Together', where: 'play', chords: ['Digit4'] },
  { id: 'emote-cheer', title: 'Cheer', section: 'Together', where: 'play', chords: ['Digit5'] },
  { id: 'emote-think', title: 'Wonder', section: 'Together', where: 'play', chords: ['Digit6'] },

  { id: 'tool-move', title: 'Tool: move', section: 'Building', where: 'build', chords: ['KeyW'] },
  { id: 'tool-turn', title: 'Tool: turn', section: 'Building', where: 'build', chords: ['KeyE'] },
  { id: 'tool-size', title: 'Tool: size', section: 'Building', where: 'build', chords: ['KeyR'] },
  { id: 'space', title: 'Handles along the world or along the thing', section: 'Building', where: 'build', chords: ['KeyY'] },
  { id: 'snap', title: 'Snapping on or off', section: 'Building', where: 'build', chords: ['KeyX'] },
  { id: 'ground', title: 'Set down on what is below', section: 'Building', where: 'build', chords: ['End'] },
  { id: 'pin', title: 'Pin in place, or set loose', section: 'Building', where: 'build', chords: ['KeyP'] },
  { id: 'draw-box', title: 'Draw a box: something this big, here', section: 'Building', where: 'build', chords: ['KeyB'] },
  { id: 'sculpt', title: 'Work the ground', section: 'Building', where: 'build', chords: ['KeyG'] },
  { id: 'brush-smaller', title: 'A smaller brush', section: 'Building', where: 'build', chords: ['BracketLeft'] },
  { id: 'brush-larger', title: 'A larger brush', section: 'Building', where: 'build', chords: ['BracketRight'] },
  { id: 'duplicate', title: 'Duplicate', section: 'Building', where: 'build', chords: ['Ctrl+KeyD'] },
  { id: 'copy', title: 'Copy', section: 'Building', where: 'build', chords: ['Ctrl+KeyC'] },
  { id: 'cut', title: 'Cut', section: 'Building', where: 'build', chords: ['Ctrl+KeyX'] },
  { id: 'paste', title: 'Paste where the pointer is', section: 'Building', where: 'build', chords: ['Ctrl+KeyV'] },
  { id: 'delete', title: 'Delete what is chosen', section: 'Building', where: 'build', chords: ['Delete', 'Backspace'] },
  { id: 'group', title: 'Group', section: 'Building', where: 'build', chords: ['Ctrl+KeyG'] },
  { id: 'ungroup', title: 'Ungroup', section: 'Building', where: 'build', chords: ['Ctrl+Shift+KeyG'] },
  { id: 'nudge-right', title: 'Nudge to the right', section: 'Building', where: 'build', chords: ['ArrowRight'] },
  { id: 'nudge-left', title: 'Nudge to the left', section: 'Building', where: 'build', chords: ['ArrowLeft'] },
  { id: 'nudge-away', title: 'Nudge away', section: 'Building', where: 'build', chords: ['ArrowUp'] },
  { id: 'nudge-near', title: 'Nudge nearer', section: 'Building', where: 'build', chords: ['ArrowDown'] },
  { id: 'nudge-up', title: 'Nudge up', section: 'Building', where: 'build', chords: ['PageUp'] },
  { id: 'nudge-down', title: 'Nudge down', section: 'Building', where: 'build', chords: ['PageDown'] },
  { id: 'turn-left', title: 'Turn by a step', section: 'Building', where: 'build', chords: ['Comma'] },
  { id: 'turn-right', title: 'Turn back by a step', section: 'Building', where: 'build', chords: ['Period'] },

  { id: 'focus', title: 'Look at what is chosen', section: 'Choosing', where: 'build', chords: ['KeyF'] },
  { id: 'select-all', title: 'Choose everything of yours', section: 'Choosing', where: 'build', chords: ['Ctrl+KeyA'] },
  { id: 'select-none', title: 'Choose nothing', section: 'Choosing', where: 'build', chords: ['Escape'] },
] as const satisfies readonly CommandInfo[];

export type CommandId = (typeof LIST)[number]['id'];

/** Commands that are chosen once, unlike those that act while a key is pressed. */
export type DeedId = Exclude<(typeof LIST)[number], { held: true }>['id'];
export type HeldId = Extract<(typeof LIST)[number], { held: true }>['id'];

export const COMMANDS: readonly (CommandInfo & { id: CommandId })[] = LIST;

export const isHeld = (id: CommandId): id is HeldId => COMMANDS.some((each) => each.id === id && each.held);

export const infoOf = (id: CommandId): CommandInfo & { id: CommandId } => {
  const info = COMMANDS.find((each) => each.id === id);
  if (!info) throw new RangeError(`no command is called ${id}`);
  return info;
};
