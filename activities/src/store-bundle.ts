import { BakedBundle, type BlobRef, type Recipe } from '@worldkiln/contracts';
import type { BlobStore } from '@worldkiln/blobs';
import { clayPicture } from '@worldkiln/forge';
import type { Baked } from './forge.ts';

/** Stores a bake's files by content, and the bundle that names them. Its picture is clay: the true ones follow once it is there. */
export async function storeBundle(blobs: BlobStore, recipe: Recipe, baked: Baked, license?: string): Promise<BlobRef> {
  const model = (bytes: Uint8Array) => blobs.put(bytes, 'model/gltf-binary');
  const [glb, lods, plain, thumbnail, textures] = await Promise.all([
    model(baked.glb),
    Promise.all(baked.lods.map(model)),
    model(baked.plain),
    blobs.put(clayPicture(), 'image/png'),
    Promise.all(baked.textures.map((bytes) => blobs.put(bytes, 'image/ktx2'))),
  ]);
  const bundle = BakedBundle.parse({
    recipe,
    files: { glb, lods, plain, thumbnail, textures },
    body: baked.body,
    triangles: baked.triangles,
    trace: baked.trace,
    ...(license !== undefined && { license }),
  });
  return blobs.put(Buffer.from(JSON.stringify(bundle)), 'application/json');
}
