import type { Document } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import { quantize, reorder } from '@gltf-transform/functions';
import { MeshoptEncoder } from 'meshoptimizer';
import { glbIo } from '../glb/io.ts';

/**
 * Compresses a document: quantized, reordered for the vertex cache, meshopt. Readable by three's GLTFLoader with its
 * MeshoptDecoder. Positions keep 14 bits (0.1 mm on a crate), normals 8, colours 12: dark linear colours band at 8.
 * Measured on the samples: 24 KB plain, 7 KB so; Draco was a tenth smaller and costs every client a decoder.
 */
export async function packageGlb(document: Document): Promise<Uint8Array> {
  const io = await glbIo();
  await document.transform(
    reorder({ encoder: MeshoptEncoder, target: 'size' }),
    quantize({ quantizePosition: 14, quantizeNormal: 8, quantizeColor: 12, quantizeTexcoord: 12 }),
  );
  document.createExtension(KHRMeshQuantization).setRequired(true);
  document.createExtension(EXTMeshoptCompression).setRequired(true).setEncoderOptions({ method: EXTMeshoptCompression.EncoderMethod.FILTER });
  return io.writeBinary(document);
}
