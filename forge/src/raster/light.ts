import type { Vec3 } from '@worldkiln/contracts';
import { mix } from '../materials/colour.ts';
import { along, dot, sub, times, unit } from '../geometry/vec.ts';
import { SUN } from './sun.ts';

const SUNLIGHT: Vec3 = [2.05, 1.92, 1.68];
const SKY: Vec3 = [0.66, 0.74, 0.88];
const BOUNCE: Vec3 = [0.42, 0.37, 0.33];

export interface Shaded {
  color: Vec3;
  normal: Vec3;
  /** Unit, from the surface to the eye. */
  toEye: Vec3;
  roughness: number;
  metallic: number;
  emissive: Vec3;
  /** 0 to 1: how much sun arrives. */
  sun: number;
}

/** Linear light that leaves a surface towards the eye. */
export function shade({ color, normal, toEye, roughness, metallic, emissive, sun }: Shaded): Vec3 {
  const facing = Math.max(0, dot(normal, SUN));
  const ambient = mix(BOUNCE, SKY, normal[1] * 0.5 + 0.5);
  const view = Math.max(0, dot(normal, toEye));
  const mirror = sub(times(normal, 2 * dot(normal, toEye)), toEye);
  const sky = environment(mirror, roughness);
  // Schlick's rim, damped by roughness; metals mirror in their own colour.
  const rim = (1 - view) ** 5 * (1 - roughness) ** 2;
  const gloss = highlight(normal, toEye, roughness) * sun * facing;
  const shine = metallic > 0 ? 1 : (1 - roughness) ** 1.5;
  const skyShare = metallic > 0 ? 0.8 : 0.6;
  const out: Vec3 = [0, 0, 0];
  for (const i of RGB) {
    const base = 0.04 + (color[i] - 0.04) * metallic;
    const mirrored = (base + (1 - base) * rim) * shine;
    const diffuse = color[i] * (1 - metallic * 0.75) * (SUNLIGHT[i] * facing * sun * 0.62 + ambient[i] * 0.74);
    out[i] = diffuse + mirrored * (sky[i] * skyShare + gloss * SUNLIGHT[i]) + emissive[i] * 1.25;
  }
  return out;
}

const RGB = [0, 1, 2] as const;

/** The sun's reflection: narrow on gloss, wide and faint on rough things (Blinn's lobe, normalised). */
function highlight(normal: Vec3, toEye: Vec3, roughness: number): number {
  const half = unit(along(SUN, toEye, 1));
  const power = 2 / Math.max(0.015, roughness ** 4) - 2;
  return Math.max(0, dot(normal, half)) ** Math.min(900, Math.max(2, power)) * Math.min(9, (power + 8) / 30);
}

/** What a mirror would show in that direction: a bright sky, a pale horizon, a warm floor. */
function environment(way: Vec3, roughness: number): Vec3 {
  const soft = 0.12 + roughness * 0.6;
  const t = Math.max(0, Math.min(1, (way[1] + soft) / (2 * soft)));
  const smooth = t * t * (3 - 2 * t);
  const high = Math.max(0, way[1]);
  return mix([0.34, 0.31, 0.29], [1.12 - high * 0.3, 1.12 - high * 0.2, 1.14], smooth);
}

/** Brings light into the picture's range: colours keep their hue, only highlights are compressed. */
export function expose([r, g, b]: Vec3): Vec3 {
  const peak = Math.max(r, g, b);
  const knee = 0.78;
  if (peak <= knee) return [r, g, b];
  const room = 1 - knee;
  const squeezed = 1 - (room * room) / (peak + room - knee);
  const grey = 1 / (0.18 * (peak - squeezed) + 1);
  const scaled = times([r, g, b], squeezed / peak);
  return mix([squeezed, squeezed, squeezed], scaled, grey);
}
