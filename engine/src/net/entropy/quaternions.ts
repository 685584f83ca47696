/** A rotation in four numbers of a column: the coder turns thousands a packet, and objects would be its garbage. */
export type Turn = Float64Array;

export const turn = (): Turn => new Float64Array([0, 0, 0, 1]);

const PART_BITS = 9;
const PART_MAX = (1 << PART_BITS) - 1;

/** The wire's 29 bits as a rotation. Only + − × ÷ and sqrt: both ends get the same bits. */
export function unpackTurn(packed: number, into: Turn): void {
  const largest = packed >>> (3 * PART_BITS);
  let square = 0;
  let shift = 2 * PART_BITS;
  for (let i = 0; i < 4; i++) {
    if (i === largest) continue;
    const part = (((packed >>> shift) & PART_MAX) / PART_MAX - 0.5) * Math.SQRT2;
    into[i] = part;
    square += part * part;
    shift -= PART_BITS;
  }
  into[largest] = Math.sqrt(Math.max(1 - square, 0));
}

/** First b, then a; `into` may be neither. */
export function compose(a: Turn, b: Turn, into: Turn): void {
  const [ax, ay, az, aw] = [a[0] ?? 0, a[1] ?? 0, a[2] ?? 0, a[3] ?? 1];
  const [bx, by, bz, bw] = [b[0] ?? 0, b[1] ?? 0, b[2] ?? 0, b[3] ?? 1];
  into[0] = aw * bx + ax * bw + ay * bz - az * by;
  into[1] = aw * by - ax * bz + ay * bw + az * bx;
  into[2] = aw * bz + ax * by - ay * bx + az * bw;
  into[3] = aw * bw - ax * bx - ay * by - az * bz;
}

/** The way from one rotation to another. */
export function between(from: Turn, to: Turn, into: Turn): void {
  const [x, y, z, w] = [-(from[0] ?? 0), -(from[1] ?? 0), -(from[2] ?? 0), from[3] ?? 1];
  const [ax, ay, az, aw] = [to[0] ?? 0, to[1] ?? 0, to[2] ?? 0, to[3] ?? 1];
  into[0] = aw * x + ax * w + ay * z - az * y;
  into[1] = aw * y - ax * z + ay * w + az * x;
  into[2] = aw * z + ax * y - ay * x + az * w;
  into[3] = aw * w - ax * x - ay * y - az * z;
}

/** A small turn made longer or shorter. */
export function stretch(q: Turn, share: number): void {
  const sign = (q[3] ?? 1) < 0 ? -share : share;
  for (let i = 0; i < 3; i++) q[i] = (q[i] ?? 0) * sign;
  const square = (q[0] ?? 0) ** 2 + (q[1] ?? 0) ** 2 + (q[2] ?? 0) ** 2;
  q[3] = Math.sqrt(Math.max(1 - square, 0));
}

/** How far two rotations are apart, in 511ths of a part. */
export function turnsApart(a: Turn, b: Turn): number {
  let dot = 0;
  for (let i = 0; i < 4; i++) dot += (a[i] ?? 0) * (b[i] ?? 0);
  const sign = dot < 0 ? -1 : 1;
  let worst = 0;
  for (let i = 0; i < 4; i++) worst = Math.max(worst, Math.abs((a[i] ?? 0) - (b[i] ?? 0) * sign));
  return worst * 361;
}

export function largestOf(q: Turn): number {
  let largest = 0;
  for (let i = 1; i < 4; i++) if (Math.abs(q[i] ?? 0) > Math.abs(q[largest] ?? 0)) largest = i;
  return largest;
}

/** The three parts a rotation has on the wire when this one is left out. */
export function partsInto(q: Turn, largest: number, into: Int32Array): void {
  const sign = (q[largest] ?? 0) < 0 ? -1 : 1;
  let at = 0;
  for (let i = 0; i < 4; i++) {
    if (i === largest) continue;
    into[at++] = Math.floor(((q[i] ?? 0) * sign * Math.SQRT1_2 + 0.5) * PART_MAX + 0.5);
  }
}
