import { BRUSH, STAMP, stampAt, STAMPS, TERRAIN, WORLD_HALF_M, type Bumps, type GroundStamp } from '@worldkiln/contracts';
import { decodeBase64, encodeBase64 } from '../net/base64.ts';
import { coat } from './coat.ts';
import { emptyPatch, type GroundPatch } from './ground-patch.ts';
import { fractalNoise } from './noise.ts';
import type { Terrain } from './terrain.ts';

/** A landform in thirteen bytes, spelled in eighteen letters: a crater of forty metres costs what two dabs do. */
const BYTES = 13;
/** The first byte, far above any brush's number, so that both lists can grow. */
const MARK = 0xf0;

/** A landform as the wire and the log spell it. */
export function encodeGroundStamp({ stamp, x, z, radius, height, turn, seed }: GroundStamp): string {
  const view = new DataView(new ArrayBuffer(BYTES));
  view.setUint8(0, MARK);
  view.setUint8(1, STAMPS.indexOf(stamp));
  view.setInt16(2, x);
  view.setInt16(4, z);
  view.setUint16(6, radius);
  view.setUint16(8, height);
  view.setUint8(10, turn);
  view.setUint16(11, seed);
  return encodeBase64(new Uint8Array(view.buffer));
}

/** The landform of a text, or null: another length, no such landform, or numbers none has. */
export function decodeGroundStamp(text: string): GroundStamp | null {
  const bytes = decodeBase64(text);
  if (bytes?.length !== BYTES || bytes[0] !== MARK) return null;
  const view = new DataView(bytes.buffer);
  const stamp = STAMPS[view.getUint8(1)];
  if (!stamp) return null;
  const found = {
    stamp,
    x: view.getInt16(2),
    z: view.getInt16(4),
    radius: view.getUint16(6),
    height: view.getUint16(8),
    turn: view.getUint8(10),
    seed: view.getUint16(11),
  };
  const edge = WORLD_HALF_M * BRUSH.unitsPerM;
  const sound =
    Math.abs(found.x) <= edge &&
    Math.abs(found.z) <= edge &&
    found.radius >= STAMP.radiusMin &&
    found.radius <= STAMP.radiusMax &&
    found.height >= 1 &&
    found.height <= STAMP.heightMax;
  return sound ? found : null;
}

/** What a landform does to this ground. The ground is not changed. */
export function effectOfStamp(terrain: Terrain, { stamp, x, z, radius, height, turn, seed }: GroundStamp): GroundPatch {
  // The world's own rim stays: the hills beyond join it there.
  const inside = (value: number): number => Math.min(Math.max(value, 2 - WORLD_HALF_M), WORLD_HALF_M - 2);
  const [x0, z0] = [inside(Math.ceil((x - radius) / BRUSH.unitsPerM)), inside(Math.ceil((z - radius) / BRUSH.unitsPerM))];
  const [x1, z1] = [inside(Math.floor((x + radius) / BRUSH.unitsPerM)), inside(Math.floor((z + radius) / BRUSH.unitsPerM))];
  const patch = emptyPatch(x0, z0, x1 - x0 + 1, z1 - z0 + 1);
  const [right, ahead] = directionOf(turn);
  const bumps: Bumps = (u, v) => fractalNoise(u, v, 1, 2, seed) / 1.5;
  for (let pz = z0; pz <= z1; pz++) {
    for (let px = x0; px <= x1; px++) {
      const [dx, dz] = [(px * BRUSH.unitsPerM - x) / radius, (pz * BRUSH.unitsPerM - z) / radius];
      if (dx * dx + dz * dz >= 1) continue;
      const { rise, layer, coat: thick } = stampAt(stamp, dx * right - dz * ahead, dx * ahead + dz * right, bumps);
      const at = (pz - z0) * patch.width + px - x0;
      patch.rise[at] = Math.round(rise * height);
      if (thick > 0) coat(terrain.paintAt(px, pz), TERRAIN.layers.indexOf(layer), thick, patch, at);
    }
  }
  return patch;
}

/** Cosine and sine of a turn without asking for either, which differ between machines: a point of the circle found by fractions. */
export function directionOf(turn: number): [number, number] {
  const t = (turn % 64) / 64;
  const [c, s] = [(1 - t * t) / (1 + t * t), (2 * t) / (1 + t * t)];
  switch (turn >> 6) {
    case 0:
      return [c, s];
    case 1:
      return [-s, c];
    case 2:
      return [-c, -s];
    default:
      return [s, -c];
  }
}
