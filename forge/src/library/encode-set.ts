import { encodeKtx2 } from '../textures/ktx2.ts';
import { draw } from './draw.ts';
import type { LibraryMap } from '@worldkiln/contracts';
import { mapsOf } from './maps.ts';
import type { Drawing } from './spot.ts';

/** A drawing as its three KTX2 files. Half a second of CPU: done once, when the library is written. */
export async function encodeSet(drawing: Drawing): Promise<{ gain: number; files: Record<LibraryMap, Uint8Array> }> {
  const { gain, albedo, normal, orm } = mapsOf(draw(drawing));
  return {
    gain,
    files: { albedo: await encodeKtx2(albedo, 'colour'), normal: await encodeKtx2(normal, 'normal'), orm: await encodeKtx2(orm, 'data') },
  };
}
