import { encodePng } from '../../forge/src/raster/png.ts';
import { glbOf } from '../../forge/src/samples/glb-of.ts';

/** A crate with a picture on every face, as a GLB from a modelling program: what people drop on a world. */
export function paintedBox(): Uint8Array {
  const corners: number[] = [];
  const uvs: number[] = [];
  const indices: number[] = [];
  for (const axis of [0, 1, 2])
    for (const side of [-0.5, 0.5]) {
      const first = corners.length / 3;
      for (const [u, v] of [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ] as const) {
        const place = [side, u - 0.5, v - 0.5];
        corners.push(...[0, 1, 2].map((k) => place[(k - axis + 3) % 3] ?? 0));
        uvs.push(u, v);
      }
      indices.push(...(side > 0 ? [0, 1, 2, 0, 2, 3] : [0, 2, 1, 0, 3, 2]).map((i) => i + first));
    }
  const pixels = Uint8Array.from({ length: 64 * 64 * 4 }, (_, i) => (i % 4 === 3 ? 255 : (i >> 6) % 2 === 0 ? 210 : 40 + (i % 4) * 60));
  const png = encodePng({ width: 64, height: 64, pixels });
  const parts = [new Float32Array(corners), new Float32Array(uvs), new Uint16Array(indices), png];
  let bytes = 0;
  const bufferViews = parts.map(({ byteLength }) => {
    const view = { buffer: 0, byteOffset: bytes, byteLength };
    bytes += Math.ceil(byteLength / 4) * 4;
    return view;
  });
  const bin = new Uint8Array(bytes);
  parts.forEach((part, i) => bin.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), bufferViews[i]?.byteOffset));
  const json = {
    asset: { version: '2.0' },
    scenes: [{ nodes: [0] }],
    nodes: [{ mesh: 0 }],
    meshes: [{ primitives: [{ attributes: { POSITION: 0, TEXCOORD_0: 1 }, indices: 2, material: 0 }] }],
    materials: [{ name: 'paint', pbrMetallicRoughness: { baseColorTexture: { index: 0 }, metallicFactor: 0 } }],
    textures: [{ source: 0 }],
    images: [{ bufferView: 3, mimeType: 'image/png' }],
    accessors: [
      { bufferView: 0, componentType: 5126, type: 'VEC3', count: 24, min: [-0.5, -0.5, -0.5], max: [0.5, 0.5, 0.5] },
      { bufferView: 1, componentType: 5126, type: 'VEC2', count: 24 },
      { bufferView: 2, componentType: 5123, type: 'SCALAR', count: 36 },
    ],
    bufferViews,
    buffers: [{ byteLength: bytes }],
  };
  return glbOf(json, { bin });
}
