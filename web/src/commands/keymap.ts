import { COMMANDS, type CommandId, type DeedId, type HeldId, isHeld, type Where } from './catalogue.ts';

/** Where changed keys are kept between visits. */
export interface KeyStore {
  read(): string | null;
  write(text: string | null): void;
}

type Changed = Partial<Record<CommandId, readonly string[]>>;

/** Which chord means which command, with what this person changed. */
export class Keymap {
  readonly #store: KeyStore;
  #changed: Changed;

  constructor(store: KeyStore) {
    this.#store = store;
    this.#changed = parse(store.read());
  }

  chordsOf(id: CommandId): readonly string[] {
    return this.#changed[id] ?? COMMANDS.find((each) => each.id === id)?.chords ?? [];
  }

  isChanged(id: CommandId): boolean {
    return this.#changed[id] !== undefined;
  }

  /** The command of a chord in a mode. A mode's own come before those of both. */
  findDeed(chord: string, where: 'play' | 'build'): DeedId | null {
    return this.#find(chord, where, (each): each is DeedId => !isHeld(each));
  }

  /** What a key does while it is pressed. */
  findHeld(code: string, where: 'play' | 'build'): HeldId | null {
    return this.#find(code, where, isHeld);
  }

  #find<T extends CommandId>(chord: string, where: 'play' | 'build', is: (id: CommandId) => id is T): T | null {
    const fits = COMMANDS.flatMap(({ id, where: home }) => (is(id) && this.chordsOf(id).includes(chord) ? [{ id, home }] : []));
    return (fits.find(({ home }) => home === where) ?? fits.find(({ home }) => home === 'any'))?.id ?? null;
  }

  /** Others that answer to this chord where this command is at home. */
  rivals(id: CommandId, chord: string): CommandId[] {
    const me = COMMANDS.find((each) => each.id === id);
    return COMMANDS.filter((each) => each.id !== id && this.chordsOf(each.id).includes(chord) && meet(me, each)).map((each) => each.id);
  }

  /** Gives a command this chord alone, and takes it from whoever had it. Answers who lost it. */
  rebind(id: CommandId, chord: string): CommandId[] {
    const rivals = this.rivals(id, chord);
    for (const rival of rivals) this.#changed[rival] = this.chordsOf(rival).filter((each) => each !== chord);
    this.#changed[id] = [chord];
    this.#save();
    return rivals;
  }

  reset(id?: CommandId): void {
    if (id === undefined) this.#changed = {};
    else delete this.#changed[id];
    this.#save();
  }

  #save(): void {
    this.#store.write(Object.keys(this.#changed).length === 0 ? null : JSON.stringify(this.#changed));
  }
}

interface Placed {
  where: Where;
  held?: true;
}

/** A held key of both modes and a tool of one live side by side: fingers hold W to fly while the right button is down. */
const meet = (a: Placed | undefined, b: Placed): boolean =>
  a !== undefined && (a.held ?? false) === (b.held ?? false) && (a.where === b.where || a.where === 'any' || b.where === 'any');

function parse(text: string | null): Changed {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return {};
    const known = Object.entries(value).filter(
      (entry): entry is [CommandId, string[]] =>
        COMMANDS.some(({ id }) => id === entry[0]) && Array.isArray(entry[1]) && entry[1].every((chord) => typeof chord === 'string' && chord.length < 40),
    );
    return Object.fromEntries(known);
  } catch {
    return {}; // somebody's hand was in the storage: the keys are as they came
  }
}
