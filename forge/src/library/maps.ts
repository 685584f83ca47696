import { byteOf } from '../materials/colour.ts';
import { f32 } from '../geometry/vec.ts';
import type { Drawn } from './draw.ts';
import type { Pixels } from '../textures/pixels.ts';

/** Roughness maps hold this share of the usual roughness plus what the place adds, so that there is room above. */
export const ROUGH_BASE = 0.85;

export interface Maps {
  /** Colours are these times `gain` times the vertex colour: a byte has no room above 1. */
  albedo: Pixels;
  gain: number;
  normal: Pixels;
  /** Occlusion, roughness and metal, as glTF wants them. */
  orm: Pixels;
}

/** A drawn material as three pictures. */
export function mapsOf({ sidePx, tones, leans, open, rough }: Drawn): Maps {
  const count = sidePx * sidePx;
  const gain = Math.ceil(tones.reduce((most, tone) => Math.max(most, tone), 1) * 100) / 100;
  const picture = (rgb: (i: number) => readonly [number, number, number]): Pixels => {
    const data = new Uint8Array(count * 4);
    for (let i = 0; i < count; i++) data.set([...rgb(i), 255], i * 4);
    return { width: sidePx, height: sidePx, data };
  };
  const tone = (i: number): number => byteOf(f32(tones, i) / gain);
  return {
    gain,
    albedo: picture((i) => [tone(i * 3), tone(i * 3 + 1), tone(i * 3 + 2)]),
    // glTF's green points up the picture, where v falls.
    normal: picture((i) => direction(f32(leans, i * 2), -f32(leans, i * 2 + 1))),
    orm: picture((i) => [unit(f32(open, i)), unit(ROUGH_BASE + f32(rough, i)), 255]),
  };
}

const unit = (share: number): number => Math.round(Math.max(0, Math.min(1, share)) * 255);

function direction(x: number, y: number): [number, number, number] {
  const length = Math.hypot(x, y, 1);
  return [unit((x / length) * 0.5 + 0.5), unit((y / length) * 0.5 + 0.5), unit((1 / length) * 0.5 + 0.5)];
}
