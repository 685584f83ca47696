import type { Document, Texture } from '@gltf-transform/core';
import { KHRTextureBasisu } from '@gltf-transform/extensions';
import { listTextureSlots } from '@gltf-transform/functions';
import { encodePlain, toPowerOfTwo } from '../textures/decode-picture.ts';
import { encodeKtx2 } from '../textures/ktx2.ts';
import type { Pixels, TextureRole } from '../textures/pixels.ts';

/** Writes a document's textures: KTX2, or PNG for the plain variant. Sides become powers of two up to `sideMost`. */
export async function encodePictures(document: Document, pictures: ReadonlyMap<Texture, Pixels>, sideMost: number, how: 'ktx2' | 'plain'): Promise<void> {
  for (const texture of document.getRoot().listTextures()) {
    const pixels = pictures.get(texture);
    if (!pixels) continue;
    const fitted = await toPowerOfTwo(pixels, sideMost);
    if (how === 'plain')
      texture
        .setImage(await encodePlain(fitted))
        .setMimeType('image/png')
        .setURI('');
    else
      texture
        .setImage(await encodeKtx2(fitted, roleOf(texture), 'hurried'))
        .setMimeType('image/ktx2')
        .setURI('');
  }
  if (how === 'ktx2' && pictures.size > 0) document.createExtension(KHRTextureBasisu).setRequired(true);
}

function roleOf(texture: Texture): TextureRole {
  const slots = listTextureSlots(texture);
  if (slots.some((slot) => /normal/i.test(slot))) return 'normal';
  return slots.some((slot) => /baseColor|emissive|diffuse|sheenColor|specularColor/i.test(slot)) ? 'colour' : 'data';
}
