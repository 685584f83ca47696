import type { Vec3 } from '@worldkiln/contracts';
import { SUN } from './sun.ts';

const SUNLIGHT: Vec3 = [2.05, 1.92, 1.68];
const SKY: Vec3 = [0.66, 0.74, 0.88];
const BOUNCE: Vec3 = [0.42, 0.37, 0.33];

/** A point of a surface as the light finds it. One is kept and refilled: a picture asks for a hundred thousand. */
export interface Shaded {
  r: number;
  g: number;
  b: number;
  nx: number;
  ny: number;
  nz: number;
  /** Unit, from the surface to the eye. */
  ex: number;
  ey: number;
  ez: number;
  roughness: number;
  metallic: number;
  emissive: Vec3;
  /** 0 to 1: how much sun arrives. */
  sun: number;
}

/** Linear light that leaves a surface towards the eye, into `out`. */
export function shade(it: Shaded, out: Float32Array): void {
  const { nx, ny, nz, ex, ey, ez, roughness, metallic, sun } = it;
  const facing = Math.max(0, nx * SUN[0] + ny * SUN[1] + nz * SUN[2]);
  const up = ny * 0.5 + 0.5;
  const toward = nx * ex + ny * ey + nz * ez;
  const view = Math.max(0, toward);
  // What a mirror would show: a bright sky, a pale horizon, a warm floor.
  const mirrorY = ny * 2 * toward - ey;
  const soft = 0.12 + roughness * 0.6;
  const t = Math.max(0, Math.min(1, (mirrorY + soft) / (2 * soft)));
  const smooth = t * t * (3 - 2 * t);
  const high = Math.max(0, mirrorY);
  // Schlick's rim, damped by roughness; metals mirror in their own colour.
  const away = 1 - view;
  const rim = away * away * away * away * away * (1 - roughness) * (1 - roughness);
  const lit = sun * facing;
  const gloss = lit > 0 ? highlight(it) * lit : 0;
  const shine = metallic > 0 ? 1 : (1 - roughness) ** 1.5;
  const skyShare = metallic > 0 ? 0.8 : 0.6;
  for (let i = 0; i < 3; i++) {
    const color = i === 0 ? it.r : i === 1 ? it.g : it.b;
    const sky = at3(FLOOR, i) + (at3(ZENITH, i) - high * at3(FALL, i) - at3(FLOOR, i)) * smooth;
    const ambient = at3(BOUNCE, i) + (at3(SKY, i) - at3(BOUNCE, i)) * up;
    const base = 0.04 + (color - 0.04) * metallic;
    const mirrored = (base + (1 - base) * rim) * shine;
    const diffuse = color * (1 - metallic * 0.75) * (at3(SUNLIGHT, i) * lit * 0.62 + ambient * 0.74);
    out[i] = diffuse + mirrored * (sky * skyShare + gloss * at3(SUNLIGHT, i)) + at3(it.emissive, i) * 1.25;
  }
}

const FLOOR: Vec3 = [0.34, 0.31, 0.29];
const ZENITH: Vec3 = [1.12, 1.12, 1.14];
const FALL: Vec3 = [0.3, 0.2, 0];
const at3 = (list: Vec3, i: number): number => list[i as 0 | 1 | 2]; // the loop above counts to three

/** The sun's reflection: narrow on gloss, wide and faint on rough things (Blinn's lobe, normalised). */
function highlight({ nx, ny, nz, ex, ey, ez, roughness }: Shaded): number {
  const hx = SUN[0] + ex;
  const hy = SUN[1] + ey;
  const hz = SUN[2] + ez;
  const length = Math.sqrt(hx * hx + hy * hy + hz * hz) || 1;
  const power = 2 / Math.max(0.015, roughness ** 4) - 2;
  return Math.max(0, (nx * hx + ny * hy + nz * hz) / length) ** Math.min(900, Math.max(2, power)) * Math.min(9, (power + 8) / 30);
}

/** Brings light into the picture's range, in place: colours keep their hue, only highlights are compressed. */
export function expose(light: Float32Array): void {
  const [r = 0, g = 0, b = 0] = light;
  const peak = Math.max(r, g, b);
  if (peak <= KNEE) return;
  const room = 1 - KNEE;
  const squeezed = 1 - (room * room) / (peak + room - KNEE);
  const grey = 1 / (0.18 * (peak - squeezed) + 1);
  const scale = (squeezed / peak) * grey;
  const pale = squeezed * (1 - grey);
  light[0] = r * scale + pale;
  light[1] = g * scale + pale;
  light[2] = b * scale + pale;
}

const KNEE = 0.78;
