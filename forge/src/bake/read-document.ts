import { type Document, type GLTF, type Texture, WebIO } from '@gltf-transform/core';
import { ALL_EXTENSIONS, KHRDracoMeshCompression } from '@gltf-transform/extensions';
import { KilnError } from '@worldkiln/contracts';
import { MeshoptDecoder } from 'meshoptimizer';
import { decodePicture, sizeOfPicture } from '../textures/decode-picture.ts';
import type { Pixels } from '../textures/pixels.ts';
import { type Parsed, unusable } from './glb-file.ts';
import { SILENT } from './silent.ts';

export interface Source {
  document: Document;
  /** What each texture shows, at most 1,024 pixels a side: four times what any level keeps. */
  pictures: Map<Texture, Pixels>;
}

const SIDE_MOST = 1_024;
/** Of all pictures together, before they are made smaller: two of the largest, or thirty of 2,048 a side. A second of CPU each 64 million. */
const PIXELS_MOST = 128 * 2 ** 20;

/**
 * Opens an inspected file: meshopt and Draco geometry unfolded, PNG, JPEG, WebP and KTX2 decoded. Only bytes that were
 * handed over are read; this reader has no way to a file or the network.
 */
export async function readDocument({ json, resources }: Parsed): Promise<Source> {
  const document = await decoded(json, resources);
  document.setLogger(SILENT);
  const pictures = new Map<Texture, Pixels>();
  const images = document
    .getRoot()
    .listTextures()
    .map((texture) => texture.getImage());
  await refuseSize(images);
  for (const [i, texture] of document.getRoot().listTextures().entries()) {
    const image = images[i];
    if (!image) continue;
    pictures.set(texture, await decodePicture(image, SIDE_MOST).catch((error: unknown) => Promise.reject(placed(error, `images.${i}`))));
  }
  return { document, pictures };
}

/** All together, before the first is opened. */
async function refuseSize(images: readonly (Uint8Array | null)[]): Promise<void> {
  let pixels = 0;
  for (const [i, image] of images.entries()) {
    pixels += image ? await sizeOfPicture(image) : 0;
    if (pixels > PIXELS_MOST)
      throw unusable(
        'image_too_large',
        `images.${i}`,
        `The pictures of the GLB have more than ${Math.round(PIXELS_MOST / 1e6)} million pixels together; make them smaller.`,
      );
  }
}

async function decoded(json: GLTF.IGLTF, resources: Record<string, Uint8Array<ArrayBuffer>>): Promise<Document> {
  const io = new WebIO().setLogger(SILENT).registerExtensions(ALL_EXTENSIONS);
  await MeshoptDecoder.ready;
  io.registerDependencies({ 'meshopt.decoder': MeshoptDecoder });
  if (json.extensionsUsed?.includes(KHRDracoMeshCompression.EXTENSION_NAME)) io.registerDependencies({ 'draco3d.decoder': await draco() });
  try {
    return await io.readJSON({ json, resources });
  } catch (cause) {
    if (cause instanceof KilnError) throw cause;
    throw new KilnError('unusable', {
      code: 'glb_unreadable',
      message: `The GLB cannot be opened: ${cause instanceof Error ? cause.message.slice(0, 160) : 'its data is damaged'}. Export it again.`,
      cause,
    });
  }
}

/** Loaded on first need: few files have it. */
async function draco(): Promise<unknown> {
  const { default: library } = await import('draco3dgltf');
  return library.createDecoderModule();
}

function placed(error: unknown, path: string): unknown {
  if (!(error instanceof KilnError)) return error;
  return new KilnError(error.kind, { code: error.code, message: error.message, path, cause: error.cause });
}
