// `npm run bench:codec -- FILE`: how few bits a scene of rolling, sticking cubes takes. FILE holds int32[frames][901][8]
// (largest part, a, b, c, x, y, z up, touching), 60 frames a second. Every frame goes through a room's own snapshots, their
// heads included, and answers arrive six frames late; every state that was told is compared with the recording.
import { readFileSync } from 'node:fs';
import { MotionTable, SnapshotReader, SnapshotWriter } from '@worldkiln/engine';
import { percentile, report, row } from './support/report.ts';

const BODIES = 901;
const ROW_INTS = 8;
const SIZE = BODIES * ROW_INTS;
/** 100 ms there and back at 60 Hz. */
const LATE = 6;
const HZ = 60;
const STATE_INTS = 5;
/** The first second fills the client's memory with 901 whole states. */
const WARM = 60;

const file = process.argv[2];
if (file === undefined) {
  console.error('Say which recording: npm run bench:codec -- katamari.bin');
  process.exit(2);
}
const bytes = readFileSync(file);
const all = new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
const frames = Math.floor(all.length / SIZE);
const frame = (index: number) => all.subarray(index * SIZE, (index + 1) * SIZE);

/** A frame in the table, with up as a room has it: x, y, z there are y, z, x here, and rotations alike. */
function show(table: MotionTable, rows: Int32Array): void {
  const state = new Int32Array(STATE_INTS);
  for (let body = 0; body < BODIES; body++) {
    const at = body * ROW_INTS;
    const largest = rows[at] ?? 0;
    let next = at + 1;
    const parts = [0, 1, 2, 3].map((part) => (part === largest ? null : (rows[next++] ?? 0)));
    const turned = [parts[1], parts[2], parts[0], parts[3]];
    let turn = turned.indexOf(null);
    for (const part of turned) if (typeof part === 'number') turn = turn * 512 + part;
    state.set([rows[at + 5] ?? 0, rows[at + 6] ?? 0, rows[at + 4] ?? 0, turn, 0]);
    table.setRaw(body + 1, state);
  }
}

function compare(table: MotionTable, told: { net: number; state: Int32Array }[], index: number): void {
  for (const { net, state } of told) {
    const at = (table.slotOf(net) ?? 0) * STATE_INTS;
    for (let i = 0; i < STATE_INTS; i++) if (state[i] !== table.states[at + i]) throw new Error(`frame ${index}: body ${net} came back different`);
  }
}

/** The recording, as somebody hears it who drives the cube that the others stick to. */
function recording() {
  const table = new MotionTable();
  const [writer, reader] = [new SnapshotWriter(table), new SnapshotReader()];
  const acks: { ack: number; ackBits: number }[] = [];
  const sizes: number[] = [];
  const [encodeMs, decodeMs]: [number[], number[]] = [[], []];
  for (let index = 0; index < frames; index++) {
    show(table, frame(index));
    const late = acks[index - LATE];
    if (late) writer.ack(late.ack, late.ackBits);
    const from = performance.now();
    const packet = writer.write({ tick: index + 1, inputSeq: 0, self: null, selfNet: 0, at: [0, 0, 0], drivenNet: 1 });
    const then = performance.now();
    const snapshot = packet && reader.read(packet);
    if (snapshot) compare(table, snapshot.moved, index);
    if (index >= WARM) {
      sizes.push(packet?.length ?? 0);
      encodeMs.push(then - from);
      decodeMs.push(performance.now() - then);
    }
    acks.push(reader.ack);
  }
  return { kbits: (sizes.reduce((sum, size) => sum + size, 0) * 8 * HZ) / sizes.length / 1_000, largest: Math.max(...sizes), encodeMs, decodeMs };
}

/** Every body has changed since the last answer: the worst one client can cost, in as many packets as it takes. */
function everythingMoves() {
  const table = new MotionTable();
  const [writer, reader] = [new SnapshotWriter(table), new SnapshotReader()];
  const [encodeMs, decodeMs]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 60; turn++) {
    show(
      table,
      frame(0).map((value, i) => (i % ROW_INTS >= 4 && i % ROW_INTS < 7 ? value + (((i * 37 + turn * 11) % 41) - 20) : value)),
    );
    const [told, took] = [new Set<number>(), { encode: 0, decode: 0 }];
    for (let part = 0; told.size < BODIES; part++) {
      const from = performance.now();
      const packet = writer.write({ tick: turn * 60 + part, inputSeq: 0, self: null, selfNet: 0, at: [0, 0, 0] });
      const then = performance.now();
      const snapshot = packet && reader.read(packet);
      took.encode += then - from;
      took.decode += performance.now() - then;
      if (part > 40) throw new Error('some bodies are never told');
      for (const { net } of snapshot?.moved ?? []) told.add(net);
    }
    writer.ack(reader.ack.ack, reader.ack.ackBits);
    if (turn < 20) continue;
    encodeMs.push(took.encode);
    decodeMs.push(took.decode);
  }
  return { encode: percentile(encodeMs, 50), decode: percentile(decodeMs, 50) };
}

const whole = recording();
const worst = everythingMoves();
report('codec', 0, [
  row('a room’s snapshots, lossless, answers six frames late', whole.kbits, 'kbit/s', { anchor: 129, reach: '≤ 115' }),
  row('the same, against a coder that assumes no loss', whole.kbits, 'kbit/s', { anchor: 96.7, reach: '≤ 97' }),
  row('largest packet', whole.largest, 'bytes', { reach: '≤ 1100' }),
  row('encode a frame of the recording, p50', percentile(whole.encodeMs, 50), 'ms'),
  row('decode a frame of the recording, p50', percentile(whole.decodeMs, 50), 'ms'),
  row('encode 901 changed bodies, p50', worst.encode, 'ms', { anchor: '0.32 (C++)', reach: '≤ 1.5' }),
  row('decode 901 changed bodies, p50', worst.decode, 'ms', { reach: '≤ 1.5' }),
]);
