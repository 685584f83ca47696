import type { Document, Texture } from '@gltf-transform/core';
import { KHRTextureBasisu } from '@gltf-transform/extensions';
import { listTextureSlots } from '@gltf-transform/functions';
import { at } from '../geometry/vec.ts';
import { encodePlain, toPowerOfTwo } from '../textures/decode-picture.ts';
import { decodeKtx2, encodeKtx2 } from '../textures/ktx2.ts';
import type { Pixels, TextureRole } from '../textures/pixels.ts';
import type { Loss } from './baked.ts';

/** Writes a document's textures: KTX2, or PNG for the plain variant. Sides become powers of two up to `sideMost`. */
export async function encodePictures(document: Document, pictures: ReadonlyMap<Texture, Pixels>, sideMost: number, how: 'ktx2' | 'plain'): Promise<Loss[]> {
  const losses: Loss[] = [];
  for (const texture of document.getRoot().listTextures()) {
    const pixels = pictures.get(texture);
    if (!pixels) continue;
    const fitted = await toPowerOfTwo(pixels, sideMost);
    if (how === 'plain')
      texture
        .setImage(await encodePlain(fitted))
        .setMimeType('image/png')
        .setURI('');
    else {
      const role = roleOf(texture);
      const file = await encodeKtx2(fitted, role, 'hurried');
      texture.setImage(file).setMimeType('image/ktx2').setURI('');
      losses.push(await lossOf(texture.getName(), pixels, fitted, file, role));
    }
  }
  if (how === 'ktx2' && pictures.size > 0) document.createExtension(KHRTextureBasisu).setRequired(true);
  return losses;
}

async function lossOf(name: string, given: Pixels, fitted: Pixels, file: Uint8Array, role: TextureRole): Promise<Loss> {
  const { data } = await decodeKtx2(file, { pixelsMost: fitted.width * fitted.height });
  let squares = 0;
  for (let i = 0; i < data.length; i++) squares += (at(data, i) - at(fitted.data, i)) ** 2;
  const smaller = given.width === fitted.width && given.height === fitted.height ? '' : ` from ${given.width} × ${given.height}`;
  return {
    step: 'textures',
    message: `${name}: ${fitted.width} × ${fitted.height} px${smaller}, as ${role === 'normal' ? 'UASTC' : 'ETC1S'}.`,
    picturePercent: Math.round((Math.sqrt(squares / Math.max(1, data.length)) / 255) * 10_000) / 100,
  };
}

function roleOf(texture: Texture): TextureRole {
  const slots = listTextureSlots(texture);
  if (slots.some((slot) => /normal/i.test(slot))) return 'normal';
  return slots.some((slot) => /baseColor|emissive|diffuse|sheenColor|specularColor/i.test(slot)) ? 'colour' : 'data';
}
