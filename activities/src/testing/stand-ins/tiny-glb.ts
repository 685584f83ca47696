/** A cube of one metre as a GLB, written by hand: what a stand-in's finished task holds, and real enough to bake. */
export function tinyGlb(name = 'cube'): Uint8Array {
  const positions: number[] = [];
  const normals: number[] = [];
  const indices: number[] = [];
  for (const axis of [0, 1, 2]) {
    for (const side of [-0.5, 0.5]) {
      const first = positions.length / 3;
      for (const [u, v] of [
        [-0.5, -0.5],
        [0.5, -0.5],
        [0.5, 0.5],
        [-0.5, 0.5],
      ] as const) {
        positions.push(...place(axis, side, u, v));
        normals.push(...place(axis, Math.sign(side), 0, 0));
      }
      const turn = side > 0 ? [0, 1, 2, 0, 2, 3] : [0, 2, 1, 0, 3, 2];
      indices.push(...turn.map((i) => first + i));
    }
  }
  const bin = Buffer.concat([
    Buffer.from(new Float32Array(positions).buffer),
    Buffer.from(new Float32Array(normals).buffer),
    Buffer.from(new Uint16Array(indices).buffer),
  ]);
  const vectors = positions.length * 4;
  const json = {
    asset: { version: '2.0', generator: 'stand-in' },
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [{ mesh: 0, name }],
    meshes: [{ primitives: [{ attributes: { POSITION: 0, NORMAL: 1 }, indices: 2 }] }],
    buffers: [{ byteLength: bin.length }],
    bufferViews: [
      { buffer: 0, byteOffset: 0, byteLength: vectors },
      { buffer: 0, byteOffset: vectors, byteLength: vectors },
      { buffer: 0, byteOffset: vectors * 2, byteLength: indices.length * 2 },
    ],
    accessors: [
      { bufferView: 0, componentType: 5126, count: positions.length / 3, type: 'VEC3', min: [-0.5, -0.5, -0.5], max: [0.5, 0.5, 0.5] },
      { bufferView: 1, componentType: 5126, count: normals.length / 3, type: 'VEC3' },
      { bufferView: 2, componentType: 5123, count: indices.length, type: 'SCALAR' },
    ],
  };
  return glb(JSON.stringify(json), bin);
}

const place = (axis: number, depth: number, u: number, v: number): number[] => (axis === 0 ? [depth, u, v] : axis === 1 ? [v, depth, u] : [u, v, depth]);

function glb(json: string, bin: Buffer): Uint8Array {
  const text = Buffer.from(json.padEnd(Math.ceil(json.length / 4) * 4, ' '));
  const data = Buffer.concat([bin, Buffer.alloc((4 - (bin.length % 4)) % 4)]);
  const head = Buffer.alloc(20);
  head.write('glTF', 0, 'latin1');
  head.writeUInt32LE(2, 4);
  head.writeUInt32LE(28 + text.length + data.length, 8);
  head.writeUInt32LE(text.length, 12);
  head.write('JSON', 16, 'latin1');
  const second = Buffer.alloc(8);
  second.writeUInt32LE(data.length, 0);
  second.write('BIN\0', 4, 'latin1');
  return Buffer.concat([head, text, second, data]);
}
