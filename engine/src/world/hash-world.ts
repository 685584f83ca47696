import type { World } from './world.ts';

/**
 * A fingerprint of everything commands decide: same log, same fingerprint, on any machine. The log's length is left
 * out, so that a command and its inverse cancel.
 */
export function hashWorld(world: World): string {
  const nets = [...world.byNet.keys()].sort((a, b) => a - b);
  const hash = new Hash();
  hash.number(world.seed);
  for (const net of nets) hash.value(world.byNet.get(net));
  hash.value(world.terrain.worked());
  hash.value(world.environment);
  return hash.hex();
}

/** Two 32-bit FNV-like lanes with different primes: enough to see a difference, no defence against malice. */
class Hash {
  #a = 0x811c9dc5;
  #b = 0x9747b28c;
  readonly #double = new Float64Array(1);
  readonly #words = new Uint32Array(this.#double.buffer);

  word(word: number): void {
    this.#a = Math.imul(this.#a ^ word, 0x01000193);
    this.#a ^= this.#a >>> 15;
    this.#b = Math.imul(this.#b ^ word, 0x85ebca6b);
    this.#b ^= this.#b >>> 13;
  }

  number(value: number): void {
    this.#double[0] = value + 0; // −0 and 0 are one place
    this.word(this.#words[0] ?? 0);
    this.word(this.#words[1] ?? 0);
  }

  text(text: string): void {
    this.word(text.length);
    for (let i = 0; i < text.length; i++) this.word(text.charCodeAt(i));
  }

  /** Plain data in a canonical order: the order of an object's fields says nothing. */
  value(value: unknown): void {
    if (typeof value === 'number') this.number(value);
    else if (typeof value === 'string') this.text(value);
    else if (Array.isArray(value)) {
      this.word(value.length);
      for (const each of value) this.value(each);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (each === undefined) continue;
        this.text(key);
        this.value(each);
      }
    } else this.text(String(value));
  }

  hex(): string {
    const lane = (word: number) => (word >>> 0).toString(16).padStart(8, '0');
    return lane(this.#a) + lane(this.#b);
  }
}
