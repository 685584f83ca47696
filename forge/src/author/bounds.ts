import type { Part, Solid, Vec3 } from '@worldkiln/contracts';

export interface Bounds {
  min: Vec3;
  max: Vec3;
}

/** Row-major 3×4. */
export type Matrix = readonly number[];
export const UNIT: Matrix = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];

function times(a: Matrix, b: Matrix): Matrix {
  const out: number[] = [];
  for (let r = 0; r < 3; r++)
    for (let c = 0; c < 4; c++) {
      let sum = c === 3 ? (a[r * 4 + 3] ?? 0) : 0;
      for (let k = 0; k < 3; k++) sum += (a[r * 4 + k] ?? 0) * (b[k * 4 + c] ?? 0);
      out.push(sum);
    }
  return out;
}

function rotation([x, y, z]: Vec3): Matrix {
  const [a, b, c] = [x, y, z].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number]; // three in, three out
  const rx: Matrix = [1, 0, 0, 0, 0, Math.cos(a), -Math.sin(a), 0, 0, Math.sin(a), Math.cos(a), 0];
  const ry: Matrix = [Math.cos(b), 0, Math.sin(b), 0, 0, 1, 0, 0, -Math.sin(b), 0, Math.cos(b), 0];
  const rz: Matrix = [Math.cos(c), -Math.sin(c), 0, 0, Math.sin(c), Math.cos(c), 0, 0, 0, 0, 1, 0];
  // Turns are about x, then y, then z.
  return times(rz, times(ry, rx));
}

const move = ([x, y, z]: Vec3): Matrix => [1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z];
const stretch = ([x, y, z]: Vec3): Matrix => [x, 0, 0, 0, 0, y, 0, 0, 0, 0, z, 0];

export const nothing = (): Bounds => ({ min: [Infinity, Infinity, Infinity], max: [-Infinity, -Infinity, -Infinity] });

export function join(a: Bounds, b: Bounds): Bounds {
  return {
    min: [Math.min(a.min[0], b.min[0]), Math.min(a.min[1], b.min[1]), Math.min(a.min[2], b.min[2])],
    max: [Math.max(a.max[0], b.max[0]), Math.max(a.max[1], b.max[1]), Math.max(a.max[2], b.max[2])],
  };
}

function addPoint(box: Bounds, m: Matrix, x: number, y: number, z: number): void {
  for (const k of [0, 1, 2] as const) {
    const value = (m[k * 4] ?? 0) * x + (m[k * 4 + 1] ?? 0) * y + (m[k * 4 + 2] ?? 0) * z + (m[k * 4 + 3] ?? 0);
    box.min[k] = Math.min(box.min[k], value);
    box.max[k] = Math.max(box.max[k], value);
  }
}

/** A ball stretched by the matrix: exact. */
function addBall(box: Bounds, m: Matrix, cx: number, cy: number, cz: number, rx: number, ry: number, rz: number): void {
  for (const k of [0, 1, 2] as const) {
    const [a, b, c, t] = [m[k * 4] ?? 0, m[k * 4 + 1] ?? 0, m[k * 4 + 2] ?? 0, m[k * 4 + 3] ?? 0];
    const middle = a * cx + b * cy + c * cz + t;
    const reach = Math.hypot(a * rx, b * ry, c * rz);
    box.min[k] = Math.min(box.min[k], middle - reach);
    box.max[k] = Math.max(box.max[k], middle + reach);
  }
}

/** A disc lying flat at height y. */
const addDisc = (box: Bounds, m: Matrix, radius: number, y: number): void => addBall(box, m, 0, y, 0, radius, 0, radius);

function addTorus(box: Bounds, m: Matrix, radius: number, tube: number, arc: number): void {
  const steps = 24;
  for (let i = 0; i <= steps; i++) {
    const angle = ((arc * i) / steps / 180) * Math.PI;
    addBall(box, m, Math.cos(angle) * radius, 0, Math.sin(angle) * -radius, tube * 0.98, tube, tube * 0.98);
  }
}

/** Rings round the path, as a tube is drawn: its ends are flat. */
function addTube(box: Bounds, m: Matrix, path: readonly Vec3[], radius: number | readonly number[]): void {
  path.forEach(([x, y, z], i) => {
    const r = typeof radius === 'number' ? radius : (radius[i] ?? radius[0] ?? 0);
    const from: Vec3 = path[Math.max(0, i - 1)] ?? [0, 0, 0];
    const to: Vec3 = path[Math.min(path.length - 1, i + 1)] ?? [0, 1, 0];
    const length = Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]) || 1;
    const n: Vec3 = [(to[0] - from[0]) / length, (to[1] - from[1]) / length, (to[2] - from[2]) / length];
    const flat = Math.hypot(n[0], n[2]);
    const side: Vec3 = flat < 1e-6 ? [1, 0, 0] : [n[2] / flat, 0, -n[0] / flat];
    const up: Vec3 = [n[1] * side[2] - n[2] * side[1], n[2] * side[0] - n[0] * side[2], n[0] * side[1] - n[1] * side[0]];
    for (let k = 0; k < 12; k++) {
      const [c, s] = [Math.cos((k * Math.PI) / 6) * r, Math.sin((k * Math.PI) / 6) * r];
      addPoint(box, m, x + side[0] * c + up[0] * s, y + side[1] * c + up[1] * s, z + side[2] * c + up[2] * s);
    }
  });
}

function add(box: Bounds, solid: Solid, m: Matrix): void {
  switch (solid.shape) {
    case 'box': {
      const [x, y, z] = solid.size;
      for (const i of [-0.5, 0.5]) for (const j of [-0.5, 0.5]) for (const k of [-0.5, 0.5]) addPoint(box, m, x * i, y * j, z * k);
      return;
    }
    case 'cylinder':
      addDisc(box, m, solid.radius, -solid.height / 2);
      return addDisc(box, m, solid.radiusTop ?? solid.radius, solid.height / 2);
    case 'cone':
      addDisc(box, m, solid.radius, -solid.height / 2);
      return addPoint(box, m, 0, solid.height / 2, 0);
    case 'sphere':
      return addBall(box, m, 0, 0, 0, ...solid.radii);
    case 'capsule': {
      const half = Math.max(0, solid.height / 2 - solid.radius);
      for (const y of [-half, half]) addBall(box, m, 0, y, 0, solid.radius, solid.radius, solid.radius);
      return;
    }
    case 'torus':
      return addTorus(box, m, solid.radius, solid.tube, solid.arc ?? 360);
    case 'lathe':
      for (const [r, y] of solid.profile) addDisc(box, m, r, y);
      return;
    case 'extrude':
      for (const [x, y] of solid.outline) for (const z of [-0.5, 0.5]) addPoint(box, m, x, y, solid.depth * z);
      return;
    case 'sweep': {
      const reach = Math.max(...solid.outline.map(([x, y]) => Math.hypot(x, y)));
      for (const [x, y, z] of solid.path) addBall(box, m, x, y, z, reach, reach, reach);
      return;
    }
    case 'tube':
      return addTube(box, m, solid.path, solid.radius);
    case 'loft':
      for (const { y, outline } of solid.sections) for (const [x, z] of outline) addPoint(box, m, x, y, z);
      return;
    case 'heightfield': {
      const [x, z] = solid.size;
      for (const i of [-0.5, 0.5]) for (const k of [-0.5, 0.5]) for (const y of [0, Math.max(...solid.rows.flat())]) addPoint(box, m, x * i, y, z * k);
      return;
    }
    case 'text': {
      const half = (solid.text.length * solid.height * 0.66) / 2;
      for (const x of [-half, half]) for (const y of [-0.5, 0.5]) for (const z of [-0.5, 0.5]) addPoint(box, m, x, solid.height * y, solid.depth * z);
      return;
    }
    case 'place':
    case 'mirror':
    case 'array':
      for (const inner of whereOf(solid, m)) add(box, solid.of, inner);
      return;
    case 'group':
    case 'union':
      for (const each of solid.of) add(box, each, m);
      return;
    case 'subtract':
      if (solid.of[0]) add(box, solid.of[0], m);
      return;
    case 'intersect': {
      const all = solid.of.map((each) => boundsOf(each, m));
      for (const k of [0, 1, 2] as const) {
        box.min[k] = Math.min(box.min[k], Math.max(...all.map((each) => each.min[k])));
        box.max[k] = Math.max(box.max[k], Math.min(...all.map((each) => each.max[k])));
      }
      return;
    }
    case 'scatter': {
      const one = boundsOf(solid.of, UNIT);
      const [x, y, z] = solid.within;
      for (const i of [-0.5, 0.5]) {
        addPoint(box, m, x * i + one.min[0], y * i + one.min[1], z * i + one.min[2]);
        addPoint(box, m, x * i + one.max[0], y * i + one.max[1], z * i + one.max[2]);
      }
    }
  }
}

/** Where a placed, mirrored or repeated solid stands: once for each copy. */
export function whereOf(solid: Extract<Solid, { shape: 'place' | 'mirror' | 'array' }>, m: Matrix): Matrix[] {
  if (solid.shape === 'mirror') return [m, times(m, stretch([solid.axis === 'x' ? -1 : 1, solid.axis === 'y' ? -1 : 1, solid.axis === 'z' ? -1 : 1]))];
  if (solid.shape === 'place') {
    let inner = m;
    if (solid.at) inner = times(inner, move(solid.at));
    if (solid.turn) inner = times(inner, rotation(solid.turn));
    if (solid.scale) inner = times(inner, stretch(solid.scale));
    return [inner];
  }
  const step = times(move(solid.step ?? [0, 0, 0]), rotation(solid.turnStep ?? [0, 0, 0]));
  const all: Matrix[] = [];
  for (let i = 0, inner = m; i < solid.count; i++, inner = times(inner, step)) all.push(inner);
  return all;
}

/** The box round a solid; exact for all but sweeps, tubes' ends and scattered things, which it may overstate a little. */
export function boundsOf(solid: Solid, matrix: Matrix = UNIT): Bounds {
  const box = nothing();
  add(box, solid, matrix);
  return box;
}

/** The box round a part where it stands. */
export function partBounds(part: Pick<Part, 'solid' | 'at' | 'turn'>): Bounds {
  return boundsOf({ shape: 'place', of: part.solid, at: part.at, turn: part.turn });
}

export const boundsOfParts = (parts: readonly Part[]): Bounds => parts.map(partBounds).reduce(join, nothing());
export const extentOf = ({ min, max }: Bounds): Vec3 => [max[0] - min[0], max[1] - min[1], max[2] - min[2]];
