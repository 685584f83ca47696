type Listener<T> = (value: T) => void;

/** Who wants to hear of what. */
export class Listeners<Events> {
  readonly #byName = new Map<keyof Events, Set<Listener<never>>>();

  /** Listens; call the answer to stop. */
  on<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>): () => void {
    const set = this.#byName.get(name) ?? new Set();
    this.#byName.set(name, set);
    set.add(listener);
    return () => set.delete(listener);
  }

  tell<Name extends keyof Events>(name: Name, value: Events[Name]): void {
    // Only `on` fills the sets, and it pairs each name with listeners of its own type.
    for (const listener of this.#byName.get(name) ?? []) (listener as Listener<Events[Name]>)(value);
  }
}
