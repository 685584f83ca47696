import type { Vec3 } from '@worldkiln/contracts';
import { CHANCES, PACKET_CHANCES } from './entropy/entry-coder.ts';
import { codeNumber, codeRaw, NUMBER } from './entropy/number.ts';
import { Chances, type Coder } from './entropy/range-coder.ts';

/** How many packets back a state may lie that another is told against. */
export const AGE_BITS = 6;
/** How many packets back the models may lie that a packet goes on from: one and a half seconds of them. */
export const MODELS_KEPT = 32;
/** Kind, eleven bits of its number and five of how many packets back its models lie; the rest is range coded. */
export const HEAD_BYTES = 3;
/** A thousand packets are seventeen seconds at least: a client that has heard nothing for eight has left. */
export const SEQ_SPAN = 1 << 11;

/** A client's own body as the room has it: exact, because prediction continues from it. */
export interface SelfState {
  position: Vec3;
  velocity: Vec3;
  grounded: boolean;
  flying: boolean;
}

/** What both ends keep of a packet: later ones go on from it. */
export interface PacketMemory {
  seq: number;
  tick: number;
  inputSeq: number;
  /** Ticks from packet to packet. */
  pace: number;
  /** Entries it held. */
  count: number;
  /** Whom the others may have gone along with; 0 for nobody. */
  leader: number;
  /** The own body as last told: position and velocity, to the bit. */
  self: Float32Array;
  chances: Chances;
}

export function packetMemory(): PacketMemory {
  return { seq: 0, tick: 0, inputSeq: 0, pace: 3, count: 0, leader: 0, self: new Float32Array(6), chances: new Chances(CHANCES) };
}

/** What every packet begins from that goes on from none. */
export const FRESH: Readonly<PacketMemory> = packetMemory();

/** Goes on from another packet: what it learned, and what it told. */
export function followFrom(next: PacketMemory, base: Readonly<PacketMemory>, seq: number): void {
  next.chances.copyFrom(base.chances);
  next.self.set(base.self);
  next.seq = seq;
  next.pace = base.pace;
  next.leader = base.leader;
}

const question = (n: number): number => PACKET_CHANCES + n * NUMBER;
/** Where the questions about an entry's base begin. */
export const BASE_QUESTIONS = question(14);

/** Codes everything of a packet but its entries, either way. `self` is read by writers, and filled into `memory.self` by both. */
export function codeHeader(coder: Coder, memory: PacketMemory, base: Readonly<PacketMemory>, self: SelfState | null): SelfState | null {
  if (base.seq === 0) {
    memory.tick = codeRaw(coder, memory.tick, 32);
    memory.inputSeq = codeRaw(coder, memory.inputSeq, 32);
  } else {
    const packets = memory.seq - base.seq;
    const expected = base.tick + packets * base.pace;
    memory.tick = expected + codeNumber(coder, question(0), question(0), memory.tick - expected);
    const steps = base.inputSeq + memory.tick - base.tick;
    memory.inputSeq = steps + codeNumber(coder, question(1), question(1), memory.inputSeq - steps);
    memory.pace = Math.floor((memory.tick - base.tick) / packets + 0.5);
  }
  const told = codeSelf(coder, memory, base, self);
  memory.count = base.count + codeNumber(coder, question(2), question(2), memory.count - base.count);
  if (coder.bit(question(3), memory.leader === 0 ? 0 : 1) === 0) memory.leader = 0;
  else memory.leader = base.leader + codeNumber(coder, question(4), question(4), memory.leader - base.leader);
  return told;
}

const words = new Float32Array(1);
const bits = new Int32Array(words.buffer);
const bitsOf = (value: number): number => {
  words[0] = value;
  return bits[0] ?? 0;
};
const floatOf = (value: number): number => {
  bits[0] = value;
  return words[0] ?? 0;
};

function codeSelf(coder: Coder, memory: PacketMemory, base: Readonly<PacketMemory>, self: SelfState | null): SelfState | null {
  if (coder.bit(question(5), self ? 1 : 0) === 0) return null;
  const flags = self ? (self.grounded ? 1 : 0) + (self.flying ? 2 : 0) : 0;
  const told = coder.bit(question(5) + 1, flags & 1) + coder.bit(question(5) + 2, flags >> 1) * 2;
  // Speed is as it was; the place is where that leads in so many steps.
  for (let axis = 0; axis < 3; axis++) memory.self[3 + axis] = codeFloat(coder, 6 + axis, base.self[3 + axis] ?? 0, self?.velocity[axis] ?? 0);
  const stepS = Math.min(Math.max(memory.inputSeq - base.inputSeq, 0), 120) / 60;
  for (let axis = 0; axis < 3; axis++) {
    const expected = (base.self[axis] ?? 0) + (memory.self[3 + axis] ?? 0) * stepS;
    memory.self[axis] = codeFloat(coder, 9 + axis, expected, self?.position[axis] ?? 0);
  }
  const [x = 0, y = 0, z = 0, vx = 0, vy = 0, vz = 0] = memory.self;
  return { position: [x, y, z], velocity: [vx, vy, vz], grounded: (told & 1) !== 0, flying: (told & 2) !== 0 };
}

/** The exact bits of a float32, as how far they are from those expected. */
function codeFloat(coder: Coder, n: number, expected: number, value: number): number {
  const from = bitsOf(Math.fround(expected));
  return floatOf((from + codeNumber(coder, question(n), question(n), (bitsOf(value) - from) | 0)) | 0);
}
