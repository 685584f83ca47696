// `npm run bench:codec -- FILE`: how few bits a scene of rolling, sticking cubes takes. FILE holds int32[frames][901][8]
// (largest part, a, b, c, x, y, z up, touching), 60 frames a second. Frame i is coded against frame i − 6 and what both
// ends keep with it, and every frame is decoded again from that alone and compared.
import { readFileSync } from 'node:fs';
import { codeFrame, FrameMemory, MotionTable, RangeReader, RangeWriter, ROW_INTS, SnapshotReader, SnapshotWriter } from '@worldkiln/engine';
import { percentile, report, row } from './support/report.ts';

const BODIES = 901;
const SIZE = BODIES * ROW_INTS;
/** 100 ms there and back at 60 Hz. */
const LINES = 6;
const UP = 2;
const HZ = 60;

const file = process.argv[2];
if (file === undefined) {
  console.error('Say which recording: npm run bench:codec -- katamari.bin');
  process.exit(2);
}
const bytes = readFileSync(file);
const all = new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
const frames = Math.floor(all.length / SIZE);
const frame = (index: number) => all.subarray(index * SIZE, (index + 1) * SIZE);

function startLines(): FrameMemory[] {
  return Array.from({ length: LINES }, (_, index) => {
    const memory = new FrameMemory(BODIES);
    for (const rows of memory.rows) rows.set(frame(index));
    return memory;
  });
}

function encode(base: FrameMemory, rows: Int32Array): { packet: Uint8Array; memory: FrameMemory } {
  const memory = base.follow();
  memory.rows[0].set(rows);
  const writer = new RangeWriter(memory.chances);
  codeFrame(writer, memory, UP);
  return { packet: writer.finish(), memory };
}

function decode(base: FrameMemory, packet: Uint8Array): FrameMemory {
  const memory = base.follow();
  codeFrame(new RangeReader(memory.chances, packet), memory, UP);
  return memory;
}

function wholeFrames() {
  const [mine, theirs] = [startLines(), startLines()];
  const sizes: number[] = [];
  const [encodeMs, decodeMs]: [number[], number[]] = [[], []];
  for (let index = LINES; index < frames; index++) {
    const [ours, other] = [mine[index % LINES], theirs[index % LINES]];
    if (!ours || !other) throw new Error('a line is missing');
    const from = performance.now();
    const { packet, memory } = encode(ours, frame(index));
    encodeMs.push(performance.now() - from);
    const then = performance.now();
    const read = decode(other, packet);
    decodeMs.push(performance.now() - then);
    const truth = frame(index);
    for (let i = 0; i < SIZE; i++) if (read.rows[0][i] !== truth[i]) throw new Error(`frame ${index} came back different at ${i}`);
    mine[index % LINES] = memory;
    theirs[index % LINES] = read;
    sizes.push(packet.length);
  }
  return { kbits: (sizes.reduce((sum, size) => sum + size, 0) * 8 * HZ) / sizes.length / 1_000, largest: Math.max(...sizes), encodeMs, decodeMs };
}

/** A frame in which every body has changed: the worst one client can cost. */
function everythingMoves() {
  const [base] = startLines();
  if (!base) throw new Error('no first frame');
  const rows = frame(0).map((value, i) => (i % ROW_INTS >= 4 && i % ROW_INTS < 7 ? value + (((i * 37) % 41) - 20) : value));
  const [encodeMs, decodeMs]: [number[], number[]] = [[], []];
  for (let i = 0; i < 60; i++) {
    const from = performance.now();
    const { packet } = encode(base, rows);
    encodeMs.push(performance.now() - from);
    const then = performance.now();
    decode(base, packet);
    decodeMs.push(performance.now() - then);
  }
  return { encode: percentile(encodeMs, 50), decode: percentile(decodeMs, 50) };
}

/** What rooms send today: bit-packed entries against acknowledged states, at 60 Hz, answers six packets late, no flag. */
function roomSnapshots() {
  const table = new MotionTable();
  const [writer, reader] = [new SnapshotWriter(table), new SnapshotReader()];
  const acks: { ack: number; ackBits: number }[] = [];
  const state = new Int32Array(5);
  let sum = 0;
  for (let index = 0; index < frames; index++) {
    const rows = frame(index);
    for (let body = 0; body < BODIES; body++) {
      const at = body * ROW_INTS;
      const turn = (((rows[at] ?? 0) * 512 + (rows[at + 1] ?? 0)) * 512 + (rows[at + 2] ?? 0)) * 512 + (rows[at + 3] ?? 0);
      state.set([rows[at + 4] ?? 0, rows[at + 5] ?? 0, rows[at + 6] ?? 0, turn, 0]);
      table.setRaw(body + 1, state);
    }
    const late = acks[index - LINES];
    if (late) writer.ack(late.ack, late.ackBits);
    const packet = writer.write({ tick: index + 1, inputSeq: 0, self: null, selfNet: 0, at: [0, 0, 0] });
    if (packet) reader.read(packet);
    acks.push(reader.ack);
    // The first second fills the client's memory with 901 whole states.
    if (index >= 60) sum += packet?.length ?? 0;
  }
  return (sum * 8 * HZ) / (frames - 60) / 1_000;
}

const whole = wholeFrames();
const worst = everythingMoves();
report('codec', 0, [
  row('whole frames, lossless, against i − 6', whole.kbits, 'kbit/s', { anchor: 129, reach: '≤ 115' }),
  row('whole frames, largest packet', whole.largest, 'bytes', { reach: '≤ 1100' }),
  row('encode a frame of the recording, p50', percentile(whole.encodeMs, 50), 'ms'),
  row('decode a frame of the recording, p50', percentile(whole.decodeMs, 50), 'ms'),
  row('encode 901 changed bodies, p50', worst.encode, 'ms', { anchor: '0.32 (C++)', reach: '≤ 1.5' }),
  row('decode 901 changed bodies, p50', worst.decode, 'ms', { reach: '≤ 1.5' }),
  row('room snapshots as sent today, at 60 Hz', roomSnapshots(), 'kbit/s'),
]);
