import { BUTTON } from '@worldkiln/contracts';
import type { DeedId, HeldId } from '../commands/catalogue.ts';
import { chordOf } from '../commands/chord.ts';
import type { Keymap } from '../commands/keymap.ts';

const BITS: Partial<Record<HeldId, number>> = {
  forward: BUTTON.forward,
  back: BUTTON.back,
  left: BUTTON.left,
  right: BUTTON.right,
  jump: BUTTON.jump,
  rise: BUTTON.jump,
  down: BUTTON.down,
  sink: BUTTON.down,
  run: BUTTON.run,
};

/** Deeds that go on while their key repeats. */
const REPEATS = /^(undo|redo|nudge-|turn-)/;
const DOUBLE_MS = 280;

export interface KeyDeeds {
  where(): 'play' | 'build';
  /** The builder's right button is down: fingers fly. */
  flying(): boolean;
  /** Something covers the world and has the keyboard. */
  covered(): boolean;
  can(id: DeedId): boolean;
  run(id: DeedId): void;
  doubleJump(): void;
}

/** The keyboard: what is held, and which commands were pressed. */
export class Keys {
  readonly #map: Keymap;
  readonly #deeds: KeyDeeds;
  readonly #down = new Map<string, HeldId>();
  #lastJump = 0;

  constructor(map: Keymap, deeds: KeyDeeds, signal: AbortSignal) {
    this.#map = map;
    this.#deeds = deeds;
    window.addEventListener('keydown', (event) => this.#press(event), { signal });
    window.addEventListener('keyup', (event) => this.#down.delete(event.code), { signal });
    window.addEventListener('blur', () => this.release(), { signal });
  }

  /** The bits of what is held now. */
  get bits(): number {
    let bits = 0;
    for (const id of this.#down.values()) bits |= BITS[id] ?? 0;
    return bits;
  }

  release(): void {
    this.#down.clear();
  }

  #press(event: KeyboardEvent): void {
    if (isTyping(event.target) || this.#deeds.covered()) return;
    const where = this.#deeds.where();
    const chord = chordOf(event);
    const deed = this.#deedOf(chord, where);
    const held = this.#map.findHeld(event.code, where);
    // What the focused button does with its own keys is its own.
    if (isPressing(event)) return;
    // A builder's letters are tools; arrows fly while there is nothing to nudge.
    const handsFirst = where === 'play' || this.#deeds.flying() || (deed === null && event.code.startsWith('Arrow'));
    if (held !== null && handsFirst && !(event.ctrlKey && deed !== null) && !event.metaKey && !event.altKey) {
      event.preventDefault();
      if (held === 'jump' && !event.repeat) this.#countJump(event.timeStamp);
      this.#down.set(event.code, held);
      return;
    }
    if (held === 'run') this.#down.set(event.code, held);
    if (deed === null) return;
    event.preventDefault();
    if (!event.repeat || REPEATS.test(deed)) this.#deeds.run(deed);
  }

  /** Shift is held for snapping and running: a chord nobody has with it is read without. */
  #deedOf(chord: string, where: 'play' | 'build'): DeedId | null {
    const deed = this.#map.findDeed(chord, where) ?? this.#map.findDeed(chord.replace('Shift+', ''), where);
    return deed !== null && this.#deeds.can(deed) ? deed : null;
  }

  #countJump(at: number): void {
    if (at - this.#lastJump < DOUBLE_MS) {
      this.#deeds.doubleJump();
      this.#lastJump = 0;
    } else this.#lastJump = at;
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

function isPressing({ code, target }: KeyboardEvent): boolean {
  return (
    (code === 'Space' || code === 'Enter') && target instanceof HTMLElement && target.closest('button, a, [role="button"], [role="switch"], summary') !== null
  );
}
