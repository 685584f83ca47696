import type { Pixels } from './pixels.ts';

/** How far from the ground's colour (0 to 441) a pixel is none of it, and how soft the edge is. */
const NEAR = 48;
const SOFT = 40;

/**
 * Makes the ground transparent: what is connected to the border and has its colour. Models draw on plain colour reliably
 * and on transparency rarely. Returns null when the border has no one colour: then it is a picture, not a cut-out.
 */
export function cutOut({ width, height, data }: Pixels): Pixels | null {
  const ground = groundOf({ width, height, data });
  if (ground === null) return null;
  const out = Uint8Array.from(data);
  const seen = new Uint8Array(width * height);
  const queue: number[] = [];
  const meet = (x: number, y: number) => {
    const i = y * width + x;
    if (x < 0 || y < 0 || x >= width || y >= height || seen[i]) return;
    seen[i] = 1;
    const far = distance(data, i, ground) - NEAR;
    if (far >= SOFT) return;
    out[i * 4 + 3] = far <= 0 ? 0 : Math.round((far / SOFT) * 255);
    if (far <= 0) queue.push(i);
  };
  for (let x = 0; x < width; x++) for (const y of [0, height - 1]) meet(x, y);
  for (let y = 0; y < height; y++) for (const x of [0, width - 1]) meet(x, y);
  for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
    const [x, y] = [i % width, Math.floor(i / width)];
    meet(x + 1, y);
    meet(x - 1, y);
    meet(x, y + 1);
    meet(x, y - 1);
  }
  return { width, height, data: out };
}

/** The mean of the border, where nine tenths of it agree. */
function groundOf({ width, height, data }: Pixels): [number, number, number] | null {
  const border = [...Array(width).keys()]
    .flatMap((x) => [x, (height - 1) * width + x])
    .concat([...Array(height).keys()].flatMap((y) => [y * width, y * width + width - 1]));
  const mean = [0, 1, 2].map((c) => border.reduce((sum, i) => sum + (data[i * 4 + c] ?? 0), 0) / border.length) as [number, number, number]; // three in, three out
  const agree = border.filter((i) => distance(data, i, mean) <= NEAR).length;
  return agree >= border.length * 0.9 ? mean : null;
}

const distance = (data: Uint8Array, i: number, [r, g, b]: readonly number[]): number =>
  Math.hypot((data[i * 4] ?? 0) - (r ?? 0), (data[i * 4 + 1] ?? 0) - (g ?? 0), (data[i * 4 + 2] ?? 0) - (b ?? 0));
