/** What a key event must hold to be read as a chord. */
export interface KeyPress {
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

const MODIFIER = /^(Control|Shift|Alt|Meta)(Left|Right)$/;

/** 'Ctrl+Shift+KeyZ'. Command on a Mac counts as Ctrl, so that one table serves both. */
export function chordOf(event: KeyPress): string {
  if (MODIFIER.test(event.code)) return event.code;
  const parts: string[] = [];
  if (event.ctrlKey || event.metaKey) parts.push('Ctrl');
  if (event.altKey) parts.push('Alt');
  if (event.shiftKey) parts.push('Shift');
  return [...parts, event.code].join('+');
}

const NAMES: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ControlLeft: 'Ctrl',
  ControlRight: 'Ctrl',
  ShiftLeft: 'Shift',
  ShiftRight: 'Shift',
  AltLeft: 'Alt',
  AltRight: 'Alt',
  MetaLeft: 'Meta',
  MetaRight: 'Meta',
  Escape: 'Esc',
  Delete: 'Del',
  PageUp: 'Page ↑',
  PageDown: 'Page ↓',
  Slash: '/',
  Comma: ',',
  Period: '.',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Minus: '-',
  Equal: '=',
  Backquote: '`',
  Backslash: '\\',
};

/** A chord as its keys are labelled on this keyboard; `layout` is the browser's own map, where it tells one. */
export function keysOf(chord: string, layout: ReadonlyMap<string, string> | null = null): string[] {
  return chord.split('+').map((part) => {
    const printed = layout?.get(part);
    if (printed !== undefined && printed.trim() !== '') return printed.length === 1 ? printed.toUpperCase() : printed;
    return NAMES[part] ?? part.replace(/^(Key|Digit|Numpad)/, '');
  });
}
