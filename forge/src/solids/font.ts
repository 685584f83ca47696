import type { Flat } from '../geometry/mesh.ts';

/** A letter: its width and the strokes of the pen, on a grid 4 wide and 6 high. */
export interface Glyph {
  width: number;
  strokes: Flat[][];
}

/** Pen strokes, drawn for this project. Each stroke is points "xy", strokes are parted by spaces. */
const PEN: Record<string, string> = {
  A: '00 05 16 36 45 40 03-43',
  B: '00 06 36 45 44 33 03-33 42 41 30 00',
  C: '45 36 16 05 01 10 30 41',
  D: '00 06 26 44 42 20 00',
  E: '40 00 06 46 03-33',
  F: '00 06 46 03-33',
  G: '45 36 16 05 01 10 30 41 43 23',
  H: '00-06 40-46 03-43',
  I: '10-30 16-36 20-26',
  J: '01 10 20 31 36',
  K: '00-06 03 46 03-40',
  L: '06 00 40',
  M: '00 06 23 46 40',
  N: '00 06 40 46',
  O: '10 01 05 16 36 45 41 30 10',
  P: '00 06 36 45 44 33 03',
  Q: '10 01 05 16 36 45 41 30 10 22-40',
  R: '00 06 36 45 44 33 03-23 40',
  S: '01 10 30 41 42 33 13 04 05 16 36 45',
  T: '06-46 20-26',
  U: '06 01 10 30 41 46',
  V: '06 20 46',
  W: '06 10 23 30 46',
  X: '00-46 06-40',
  Y: '06 23 46 23-20',
  Z: '06 46 00 40',
  0: '10 01 05 16 36 45 41 30 10 12-34',
  1: '05 26 20 10-30',
  2: '05 16 36 45 44 00 40',
  3: '06 46 23 33 42 41 30 10 01',
  4: '30 36 02 42',
  5: '46 06 03 33 42 41 30 00',
  6: '45 36 16 05 01 10 30 41 42 33 03',
  7: '06 46 10',
  8: '13 04 05 16 36 45 44 33 13 02 01 10 30 41 42 33',
  9: '01 10 30 41 45 36 16 05 04 13 43',
  '.': '20-21',
  ',': '10-21',
  '!': '20-21 22-26',
  '?': '05 16 36 45 44 23 22 20-21',
  '-': '13-33',
  '+': '13-33 22-24',
  '=': '12-32 14-34',
  ':': '21-22 24-25',
  "'": '25-26',
  '"': '15-16 35-36',
  '/': '00-46',
  '(': '36 25 21 30',
  ')': '16 25 21 10',
  '#': '10-16 30-36 02-42 04-44',
  '&': '40 05 16 25 01 10 20 42',
  '*': '11-35 15-31',
  '%': '00-46 05-15 31-41',
  $: '01 10 30 41 42 33 13 04 05 16 36 45 20-26',
};

/** A letter nobody drew is shown as an empty box, never dropped. */
const UNKNOWN: Glyph = {
  width: 4,
  strokes: [
    [
      [0, 0],
      [0, 6],
      [4, 6],
      [4, 0],
      [0, 0],
    ],
  ],
};

const NARROW = new Set(['.', ',', '!', "'", ':', 'I', '(', ')']);

export function glyphOf(letter: string): Glyph {
  if (letter === ' ') return { width: 2.5, strokes: [] };
  const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  const pen = PEN[plain];
  if (pen === undefined) return UNKNOWN;
  const strokes = strokesOf(pen);
  if (!NARROW.has(plain)) return { width: 4, strokes };
  return { width: 2, strokes: strokes.map((stroke) => stroke.map(([x, y]): Flat => [x - 1, y])) };
}

/** "00 06 46" runs on; "03-33" is a stroke of its own, which may run on in turn. */
function strokesOf(pen: string): Flat[][] {
  const strokes: Flat[][] = [];
  let running: Flat[] = [];
  const point = (xy: string): Flat => [Number(xy[0]), Number(xy[1])];
  for (const word of pen.split(' ')) {
    const [from, to] = word.split('-');
    if (from === undefined) continue;
    if (to === undefined) {
      running.push(point(from));
      continue;
    }
    if (running.length > 1) strokes.push(running);
    running = [point(from), point(to)];
  }
  if (running.length > 1) strokes.push(running);
  return strokes;
}
