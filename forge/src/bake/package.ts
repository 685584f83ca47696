import type { Document } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import { quantize, reorder } from '@gltf-transform/functions';
import { MeshoptEncoder } from 'meshoptimizer';
import { glbIo } from '../glb/io.ts';
import { sub } from '../geometry/vec.ts';
import type { Loss } from './baked.ts';
import { boundsOfDocument } from './measure-document.ts';
import { SILENT } from './silent.ts';

const STEP_M = 0.0004;

function positionBits(document: Document): number {
  const { least, most } = boundsOfDocument(document);
  const bits = Math.ceil(Math.log2(Math.max(...sub(most, least)) / STEP_M));
  return Math.max(10, Math.min(16, bits));
}

/** What packing takes away at most: half a step of each number. Called before it, while the numbers are whole. */
export function packingLoss(document: Document): Loss {
  const { least, most } = boundsOfDocument(document);
  const extent = sub(most, least);
  const bits = positionBits(document);
  const stepM = Math.max(...extent) / (2 ** bits - 1);
  return {
    step: 'package',
    message: `Places in ${bits} bits (steps of ${(stepM * 1_000).toFixed(3)} mm), normals in ${NORMAL_BITS}; at most half a step is lost.`,
    surfacePercent: Math.round((stepM / 2 / Math.max(1e-9, Math.hypot(...extent))) * 100 * 1_000) / 1_000,
    normalDeg: Math.round((90 / 2 ** (NORMAL_BITS - 1)) * 100) / 100,
  };
}

const NORMAL_BITS = 8;

/**
 * Compresses a document: quantized, reordered for the vertex cache, meshopt. Readable by three's GLTFLoader with its
 * MeshoptDecoder. Positions keep 0.4 mm, normals 8 bits, colours 8: between vertices they are interpolated, so no bands.
 * Measured on the crate (1,408 triangles): 73 KB plain, 26 KB so; with 12-bit colours and float UVs 56 KB.
 */
export async function packageGlb(document: Document, origin: 'built' | 'foreign' = 'built'): Promise<Uint8Array> {
  const io = await glbIo();
  document.setLogger(SILENT);
  await document.transform(
    reorder({ encoder: MeshoptEncoder, target: 'size' }),
    quantize({
      pattern: QUANTIZED[origin],
      quantizePosition: positionBits(document),
      // Parts that meet keep one grid, or hairs of light show between them.
      quantizationVolume: origin === 'foreign' ? 'scene' : 'mesh',
      quantizeNormal: NORMAL_BITS,
      quantizeTexcoord: 12,
      quantizeColor: 8,
      quantizeWeight: 8,
    }),
  );
  roundUvs(document);
  document.createExtension(KHRMeshQuantization).setRequired(true);
  document.createExtension(EXTMeshoptCompression).setRequired(true).setEncoderOptions({ method: EXTMeshoptCompression.EncoderMethod.QUANTIZE });
  return io.writeBinary(document);
}

/** Our own UVs are metres and rounded below; foreign ones lie on a page. */
const QUANTIZED = { built: /^(POSITION|NORMAL|COLOR_0)$/, foreign: /^(POSITION|NORMAL|TANGENT|TEXCOORD_0|COLOR_0|WEIGHTS_0)$/ };

/** Our UVs are metres, beyond 0 to 1: they are stored in whole 1/128 m, and `asset.extras.worldkiln.uvPerMetre` says so. */
const UV_PER_M = 128;

function roundUvs(document: Document): void {
  const asset = document.getRoot().getAsset();
  const ours = (asset.extras as { worldkiln?: object } | undefined)?.worldkiln; // ours: documentOf writes an object there
  if (!ours) return;
  asset.extras = { worldkiln: { ...ours, uvPerMetre: UV_PER_M } };
  const accessors = document
    .getRoot()
    .listMeshes()
    .flatMap((mesh) => mesh.listPrimitives().map((primitive) => primitive.getAttribute('TEXCOORD_0')));
  for (const accessor of new Set(accessors)) {
    const metres = accessor?.getArray();
    if (metres instanceof Float32Array) accessor?.setArray(Int16Array.from(metres, (uv) => Math.max(-32_768, Math.min(32_767, Math.round(uv * UV_PER_M)))));
  }
}
