import type { Quat, Vec3 } from '@worldkiln/contracts';
import type { MoveState } from '../movement/step-movement.ts';
import { STATE_INTS, writePlayer, writeThing } from './state-codec.ts';

const before = new Int32Array(STATE_INTS);

/**
 * Where everything that moves is, in wire units: one per room, filled once a tick, read by every client's
 * SnapshotWriter. A thing holds a slot from its first motion until it is removed.
 */
export class MotionTable {
  readonly #slots = new Map<number, number>();
  readonly #free: number[] = [];
  /** Public for the writers, which read whole columns; nobody else writes them. */
  nets = new Int32Array(0);
  /** Grows whenever a slot gets a new owner: what a writer remembers of the old one is void. */
  owners = new Int32Array(0);
  states = new Int32Array(0);
  /** Grows with every change of a slot's state: whether a client knows it is one comparison. */
  versions = new Int32Array(0);
  #size = 0;

  /** Slots in use or free again: the end of every loop over columns. A free slot has net 0. */
  get size(): number {
    return this.#size;
  }

  setThing(net: number, position: Readonly<Vec3>, rotation: Readonly<Quat>, resting: boolean): void {
    const slot = this.#slot(net);
    this.#keep(slot);
    writeThing(this.states, slot * STATE_INTS, position, rotation, resting);
    this.#mark(slot);
  }

  setPlayer(net: number, state: MoveState): void {
    const slot = this.#slot(net);
    this.#keep(slot);
    writePlayer(this.states, slot * STATE_INTS, state);
    this.#mark(slot);
  }

  /** A state that is in wire units already. */
  setRaw(net: number, state: Int32Array): void {
    const slot = this.#slot(net);
    this.#keep(slot);
    this.states.set(state, slot * STATE_INTS);
    this.#mark(slot);
  }

  remove(net: number): void {
    const slot = this.#slots.get(net);
    if (slot === undefined) return;
    this.#slots.delete(net);
    this.nets[slot] = 0;
    this.#free.push(slot);
  }

  /** Where a thing's columns are; undefined when it has none. */
  slotOf(net: number): number | undefined {
    return this.#slots.get(net);
  }

  #keep(slot: number): void {
    for (let i = 0; i < STATE_INTS; i++) before[i] = this.states[slot * STATE_INTS + i] ?? 0;
  }

  #mark(slot: number): void {
    for (let i = 0; i < STATE_INTS; i++) {
      if (before[i] === this.states[slot * STATE_INTS + i]) continue;
      this.versions[slot] = (this.versions[slot] ?? 0) + 1;
      return;
    }
  }

  /** May grow the columns: read `states` only after it. */
  #slot(net: number): number {
    const known = this.#slots.get(net);
    if (known !== undefined) return known;
    const slot = this.#free.pop() ?? this.#size++;
    if (slot >= this.nets.length) this.#grow();
    this.#slots.set(net, slot);
    this.nets[slot] = net;
    this.owners[slot] = (this.owners[slot] ?? 0) + 1;
    this.versions[slot] = (this.versions[slot] ?? 0) + 1;
    return slot;
  }

  #grow(): void {
    const size = Math.max(64, this.nets.length * 2);
    this.nets = grown(this.nets, size);
    this.owners = grown(this.owners, size);
    this.versions = grown(this.versions, size);
    this.states = grown(this.states, size * STATE_INTS);
  }
}

/** A longer copy, zeros at its end. */
export function grown(column: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(size);
  longer.set(column);
  return longer;
}
