import { deflateSync } from 'node:zlib';
import { glbOf } from './glb-of.ts';

type Json = Record<string, unknown>;

/** What each file tries, and how it is met: the code of its refusal, or 'repaired'. All are made here, in kilobytes of code. */
export const HOSTILE_FILES: readonly (readonly [tries: string, make: () => Uint8Array, met: string])[] = [
  ['an HTML page', () => new TextEncoder().encode('<!doctype html><title>404 not found</title>'), 'glb_magic'],
  ['nothing', () => new Uint8Array(), 'glb_magic'],
  ['another version', () => patched(cube(), (view) => view.setUint32(4, 1, true)), 'glb_version'],
  ['to end early', () => glbOf(cubeJson(), { bin: CUBE_BYTES }).subarray(0, 400), 'glb_truncated'],
  ['to lie about its first chunk', () => patched(cube(), (view) => view.setUint32(12, 2 ** 31, true)), 'glb_truncated'],
  ['to swap its chunks', () => patched(cube(), (view) => view.setUint32(16, 0x004e4942, true)), 'glb_chunk'],
  ['to break its JSON', () => glbOf(null, { text: '{"asset":' }), 'glb_json'],
  ['a list as its JSON', () => glbOf([]), 'glb_json'],
  [
    'letters that are no UTF-8',
    () => {
      const glb = cube();
      glb[30] = 0xff;
      return glb;
    },
    'glb_json',
  ],
  ['to nest brackets a million deep', () => glbOf(null, { text: `{"asset":${'['.repeat(1_000_000)}` }), 'glb_json_too_deep'],
  ['an accessor bomb', () => cubeWith({ accessors: [{ count: 2 ** 31, componentType: 5126, type: 'VEC3' }] }), 'glb_too_much'],
  [
    'many accessors over one view',
    () => cubeWith({ accessors: Array.from({ length: 500 }, () => ({ count: 100_000, componentType: 5126, type: 'VEC3' })) }),
    'glb_too_much',
  ],
  [
    'a sparse bomb',
    () =>
      cubeWith({
        accessors: [
          {
            count: 2_000_000_000,
            componentType: 5126,
            type: 'MAT4',
            sparse: { count: 1, indices: { bufferView: 0, componentType: 5125 }, values: { bufferView: 0 } },
          },
        ],
      }),
    'glb_too_much',
  ],
  [
    'more sparse values than it has elements',
    () => cubeWith({ accessors: [{ count: 1, componentType: 5126, type: 'SCALAR', sparse: { count: 10_000 } }] }),
    'glb_too_much',
  ],
  [
    'a compression bomb',
    () =>
      cubeWith({
        bufferViews: [
          { buffer: 0, byteLength: 10, extensions: { EXT_meshopt_compression: { buffer: 0, count: 2 ** 28, byteStride: 64, mode: 'ATTRIBUTES' } } },
        ],
      }),
    'glb_too_much',
  ],
  ['a million nodes', () => glbOf(null, { text: `{"asset":{"version":"2.0"},"nodes":[${'{},'.repeat(999_999)}{}]}` }), 'glb_too_much'],
  ['a node that is its own child', () => cubeWith({ nodes: [{ mesh: 0, children: [0] }] }), 'glb_cycle'],
  ['two nodes around each other', () => cubeWith({ nodes: [{ mesh: 0, children: [1] }, { children: [0] }] }), 'glb_too_deep'],
  ['one child under two parents', () => cubeWith({ nodes: [{ mesh: 0, children: [2] }, { children: [2] }, {}] }), 'glb_cycle'],
  [
    'a chain of nodes nine thousand deep',
    () => cubeWith({ nodes: Array.from({ length: 9_000 }, (_, i) => (i < 8_999 ? { children: [i + 1] } : { mesh: 0 })) }),
    'glb_too_deep',
  ],
  ['a chain of a hundred thousand', () => cubeWith({ nodes: Array.from({ length: 100_000 }, (_, i) => ({ children: [i + 1] })) }), 'glb_too_much'],
  [
    'one mesh ten thousand times, each large',
    () =>
      glbOf(
        { ...cubeJson(), accessors: largeAccessors(), nodes: Array.from({ length: 10_000 }, () => ({ mesh: 0 })) },
        { bin: new Uint8Array(60_000 * 12 + 240_000) },
      ),
    'glb_too_much',
  ],
  [
    'a cube a million times by instancing',
    () =>
      cubeWith({
        extensionsUsed: ['EXT_mesh_gpu_instancing'],
        nodes: [{ mesh: 0, extensions: { EXT_mesh_gpu_instancing: { attributes: { TRANSLATION: 2 } } } }],
        accessors: [...(cubeJson().accessors as Json[]), { count: 1_000_000, componentType: 5126, type: 'VEC3' }],
      }),
    'glb_too_much',
  ],
  [
    'fifty thousand primitives',
    () => cubeWith({ meshes: [{ primitives: Array.from({ length: 50_000 }, () => ({ attributes: { POSITION: 0 }, indices: 1 })) }] }),
    'glb_too_much',
  ],
  ['a picture of 60,000 × 60,000', () => cubeWith(...pictured(bombPng(60_000, 60_000))), 'image_too_large'],
  ['a picture that lies about its size', () => cubeWith(...pictured(bombPng(4_000, 4_000))), 'image_unreadable'],
  ['a picture that is a program', () => cubeWith(...pictured(new TextEncoder().encode('#!/bin/sh\nrm -rf /\n'))), 'image_unreadable'],
  [
    'a picture that is an SVG with an address',
    () => cubeWith(...pictured(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><image href="http://127.0.0.1/"/></svg>'))),
    'image_unreadable',
  ],
  [
    'a KTX2 of nonsense',
    () => cubeWith(...pictured(Uint8Array.from([0xab, 0x4b, 0x54, 0x58, 0x20, 0x32, 0x30, 0xbb, 0x0d, 0x0a, 0x1a, 0x0a, ...new Uint8Array(400).fill(255)]))),
    'image_too_large',
  ],
  ['an http address', () => cubeWith({ images: [{ uri: 'http://169.254.169.254/latest/meta-data' }] }), 'glb_external'],
  ['a file address', () => cubeWith({ buffers: [{ uri: 'file:///etc/passwd', byteLength: 1 }], bufferViews: [], accessors: [] }), 'glb_external'],
  ['a path upwards', () => cubeWith({ images: [{ uri: '../../../etc/passwd' }] }), 'glb_external'],
  ['a name that every object has', () => cubeWith({ images: [{ uri: 'constructor' }] }), 'glb_external'],
  ['an extension nobody knows', () => cubeWith({ extensionsRequired: ['EVIL_run_script'], extensionsUsed: ['EVIL_run_script'] }), 'glb_extension'],
  ['views beyond the buffer', () => cubeWith({ bufferViews: [{ buffer: 0, byteOffset: 0, byteLength: 10_000_000 }] }), 'glb_truncated'],
  ['counts that are words', () => cubeWith({ accessors: [{ count: 'many' }] }), 'glb_json'],
  ['only numbers that are none', () => glbOf(cubeJson(), { bin: poisoned(() => Number.NaN) }), 'glb_empty'],
  ['infinite places', () => glbOf(cubeJson(), { bin: poisoned(() => Infinity) }), 'glb_empty'],
  ['a scene without its meshes', () => cubeWith({ nodes: [{ name: 'nothing' }] }), 'glb_empty'],
  ['faces without a size', () => glbOf(cubeJson(), { bin: poisoned(() => 1) }), 'glb_empty'],
  [
    'Draco bytes that are none',
    () =>
      cubeWith({
        extensionsUsed: ['KHR_draco_mesh_compression'],
        extensionsRequired: ['KHR_draco_mesh_compression'],
        meshes: [
          {
            primitives: [
              { attributes: { POSITION: 0 }, indices: 1, extensions: { KHR_draco_mesh_compression: { bufferView: 0, attributes: { POSITION: 0 } } } },
            ],
          },
        ],
      }),
    'glb_unreadable',
  ],
  ['one broken corner among good ones', () => glbOf(cubeJson(), { bin: poisoned((i, c) => (i === 0 ? Number.NaN : c)) }), 'repaired'],
  ['indices beyond the vertices', () => glbOf(cubeJson(), { bin: withIndex(3, 60_000) }), 'repaired'],
  [
    'markup in every name',
    () => cubeWith({ nodes: [{ mesh: 0, name: '<img src=x onerror=alert(1)>' }], meshes: [{ ...cubeMesh(), name: '"><script>' }] }),
    'repaired',
  ],
  ['a name of a megabyte', () => cubeWith({ nodes: [{ mesh: 0, name: 'x'.repeat(1_000_000) }] }), 'repaired'],
  [
    'prototype keys',
    () =>
      glbOf(null, {
        text: JSON.stringify(cubeJson()).replace('{"asset"', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"asset"'),
        bin: CUBE_BYTES,
      }),
    'repaired',
  ],
  [
    'references to nothing',
    () =>
      cubeWith({
        nodes: [{ mesh: 0, skin: 7, camera: 9, children: [55] }],
        meshes: [{ primitives: [{ attributes: { POSITION: 0, NORMAL: 99 }, indices: 1, material: 12 }] }],
      }),
    'repaired',
  ],
  ['a matrix of words', () => cubeWith({ nodes: [{ mesh: 0, matrix: Array.from({ length: 16 }, () => 'x'), scale: [1e308, 1, 1] }] }), 'repaired'],
  ['a view that begins before its buffer', () => cubeWith({ bufferViews: [{ buffer: 0, byteOffset: -8, byteLength: 96 }] }), 'glb_json'],
  [
    'steps that go backwards',
    () =>
      cubeWith({
        bufferViews: [
          { buffer: 0, byteLength: 96, byteStride: -12 },
          { buffer: 0, byteLength: 144 },
        ],
      }),
    'glb_json',
  ],
  ['a count beyond all numbers', () => cubeWith({ accessors: [{ count: 1e300, componentType: 5126, type: 'VEC3' }] }), 'glb_json'],
  ['a type that every object has', () => cubeWith({ accessors: [{ count: 8, bufferView: 0, componentType: 5126, type: 'constructor' }] }), 'glb_truncated'],
  [
    'a million movements',
    () => glbOf(null, { text: withText('animations', `[{"samplers":[],"channels":[${listOf('{}', 1_000_000)}]}]`), bin: CUBE_BYTES }),
    'glb_too_much',
  ],
  ['a skin of a million bones', () => glbOf(null, { text: withText('skins', `[{"joints":[${listOf('0', 1_000_000)}]}]`), bin: CUBE_BYTES }), 'glb_too_much'],
  ['a million materials', () => glbOf(null, { text: withText('materials', `[${listOf('{}', 1_000_000)}]`), bin: CUBE_BYTES }), 'glb_too_much'],
  ['two million of anything', () => glbOf(null, { text: withText('extras', `[${listOf('[]', 2_000_000)}]`), bin: CUBE_BYTES }), 'glb_too_much'],
  [
    'a hundred thousand shapes of one mesh',
    () =>
      cubeWith({
        meshes: [
          {
            primitives: [{ attributes: { POSITION: 0 }, indices: 1, targets: Array.from({ length: 100_000 }, () => ({ POSITION: 0, NORMAL: 0, TANGENT: 0 })) }],
          },
        ],
      }),
    'glb_too_much',
  ],
  [
    'a thousand shapes that share one large accessor',
    () =>
      glbOf(
        {
          ...cubeJson(),
          accessors: [
            { componentType: 5126, count: 100_000, type: 'VEC3' },
            { bufferView: 1, componentType: 5125, count: 36, type: 'SCALAR' },
          ],
          meshes: [{ primitives: [{ attributes: { POSITION: 0 }, indices: 1, targets: Array.from({ length: 1_000 }, () => ({ POSITION: 0 })) }] }],
        },
        { bin: CUBE_BYTES },
      ),
    'glb_too_much',
  ],
  [
    'a hundred nodes inside each other, each a million times as large',
    () => cubeWith({ nodes: Array.from({ length: 100 }, (_, i) => ({ scale: [1e6, 1e6, 1e6], ...(i < 99 ? { children: [i + 1] } : { mesh: 0 }) })) }),
    'glb_too_far',
  ],
  ['a node of no size', () => cubeWith({ nodes: [{ mesh: 0, scale: [0, 0, 0] }] }), 'glb_empty'],
  [
    'places that are single numbers',
    () => cubeWith({ accessors: [{ bufferView: 0, componentType: 5126, count: 24, type: 'SCALAR' }, cubeIndices()] }),
    'glb_empty',
  ],
  ['places that are matrices', () => cubeWith({ accessors: [{ bufferView: 0, componentType: 5126, count: 1, type: 'MAT4' }, cubeIndices()] }), 'glb_empty'],
  ['one picture of 67 million pixels two hundred times', () => cubeWith(...pictured(bombPng(8_192, 8_192), 200)), 'image_too_large'],
  ['a KTX2 whose level unfolds to a terabyte', () => cubeWith(...pictured(lyingKtx2({ unfolded: 2 ** 40 }))), 'image_unreadable'],
  ['a KTX2 whose level lies beyond its end', () => cubeWith(...pictured(lyingKtx2({ length: 2 ** 33 }))), 'image_unreadable'],
  ['a KTX2 of four billion layers', () => cubeWith(...pictured(lyingKtx2({ layers: 2 ** 32 - 1 }))), 'image_unreadable'],
  [
    'meshopt bytes that are none',
    () =>
      cubeWith({
        extensionsUsed: ['EXT_meshopt_compression'],
        extensionsRequired: ['EXT_meshopt_compression'],
        bufferViews: [
          { buffer: 0, byteLength: 96, extensions: { EXT_meshopt_compression: { buffer: 0, byteLength: 96, byteStride: 12, count: 8, mode: 'ATTRIBUTES' } } },
          { buffer: 0, byteOffset: 96, byteLength: 144 },
        ],
      }),
    'glb_unreadable',
  ],
  ['Draco bytes of four billion faces', () => cubeWith(...draco(0xff_ff_ff_ff)), 'glb_unreadable'],
  [
    'notes with markup on everything',
    () => cubeWith({ nodes: [{ mesh: 0, extras: { html: '<script>polluted</script>' } }], extras: { note: '<b>' } }),
    'repaired',
  ],
  [
    'one node in its scene a million times',
    () => glbOf(null, { text: withText('scenes', `[{"nodes":[${listOf('0', 1_000_000)}]}]`), bin: CUBE_BYTES }),
    'repaired',
  ],
  [
    'a movement whose times are no numbers',
    () =>
      cubeWith(
        {
          accessors: [
            ...(cubeJson().accessors as Json[]),
            { bufferView: 2, componentType: 5126, count: 2, type: 'SCALAR', min: [0], max: [1] },
            { bufferView: 2, componentType: 5126, count: 2, type: 'VEC3' },
          ],
          bufferViews: [...(cubeJson().bufferViews as Json[]), { buffer: 0, byteOffset: 240, byteLength: 24 }],
          buffers: [{ byteLength: 264 }],
          animations: [{ samplers: [{ input: 2, output: 3 }], channels: [{ sampler: 0, target: { node: 0, path: 'translation' } }] }],
        },
        Uint8Array.from([...CUBE_BYTES, ...new Uint8Array(new Float32Array(6).fill(Number.NaN).buffer)]),
      ),
    'repaired',
  ],
  [
    'bones that are not there',
    () =>
      cubeWith({
        nodes: [{ mesh: 0, skin: 0 }],
        skins: [{ joints: [0] }],
        meshes: [{ primitives: [{ attributes: { POSITION: 0, JOINTS_0: 2, WEIGHTS_0: 3 }, indices: 1 }] }],
        accessors: [
          ...(cubeJson().accessors as Json[]),
          { bufferView: 1, componentType: 5123, count: 8, type: 'VEC4' },
          { bufferView: 1, componentType: 5126, count: 8, type: 'VEC4' },
        ],
      }),
    'repaired',
  ],
];

const listOf = (one: string, count: number): string => `${`${one},`.repeat(count - 1)}${one}`;
/** The cube's JSON with a field too large to be made as an object first. */
const withText = (field: string, text: string): string => JSON.stringify({ ...cubeJson(), [field]: 'HERE' }).replace('"HERE"', () => text);

const CUBE_CORNERS = Array.from({ length: 8 }, (_, i) => [i & 1, (i >> 1) & 1, (i >> 2) & 1]).flat();
const CUBE_INDICES = [0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4, 2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3, 5, 3, 7, 5];
const CUBE_BYTES = bytesOf(CUBE_CORNERS, CUBE_INDICES);

function bytesOf(corners: readonly number[], indices: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(96 + 144);
  bytes.set(new Uint8Array(Float32Array.from(corners).buffer), 0);
  bytes.set(new Uint8Array(Uint32Array.from(indices).buffer), 96);
  return bytes;
}

const cubeIndices = (): Json => ({ bufferView: 1, componentType: 5125, count: 36, type: 'SCALAR' });
const cubeMesh = (): Json => ({ primitives: [{ attributes: { POSITION: 0 }, indices: 1 }] });

/** The JSON of a good cube, to be spoiled. */
export const cubeJson = (): Json => ({
  asset: { version: '2.0' },
  scene: 0,
  scenes: [{ nodes: [0] }],
  nodes: [{ mesh: 0 }],
  meshes: [cubeMesh()],
  accessors: [
    { bufferView: 0, componentType: 5126, count: 8, type: 'VEC3', min: [0, 0, 0], max: [1, 1, 1] },
    { bufferView: 1, componentType: 5125, count: 36, type: 'SCALAR' },
  ],
  bufferViews: [
    { buffer: 0, byteOffset: 0, byteLength: 96 },
    { buffer: 0, byteOffset: 96, byteLength: 144 },
  ],
  buffers: [{ byteLength: 240 }],
});

/** A good cube. */
export const cube = (): Uint8Array => glbOf(cubeJson(), { bin: CUBE_BYTES });
const cubeWith = (spoil: Json, bin: Uint8Array = CUBE_BYTES): Uint8Array => glbOf({ ...cubeJson(), ...spoil }, { bin });

function patched(glb: Uint8Array, patch: (view: DataView) => void): Uint8Array {
  patch(new DataView(glb.buffer));
  return glb;
}

const poisoned = (c: (i: number, c: number) => number): Uint8Array =>
  bytesOf(
    CUBE_CORNERS.map((corner, i) => c(i, corner)),
    CUBE_INDICES,
  );
const withIndex = (at: number, index: number): Uint8Array =>
  bytesOf(
    CUBE_CORNERS,
    CUBE_INDICES.map((own, i) => (i === at ? index : own)),
  );

function largeAccessors(): Json[] {
  return [
    { bufferView: 0, componentType: 5126, count: 8, type: 'VEC3', min: [0, 0, 0], max: [1, 1, 1] },
    { componentType: 5125, count: 60_000, type: 'SCALAR' },
  ];
}

/** The cube wearing a picture, or several of the same bytes. */
function pictured(picture: Uint8Array, times = 1): [Json, Uint8Array] {
  const bin = new Uint8Array(240 + picture.length);
  bin.set(CUBE_BYTES);
  bin.set(picture, 240);
  const { bufferViews } = cubeJson() as { bufferViews: Json[] }; // three lines above
  return [
    {
      buffers: [{ byteLength: bin.length }],
      bufferViews: [...bufferViews, { buffer: 0, byteOffset: 240, byteLength: picture.length }],
      images: Array.from({ length: times }, () => ({ bufferView: 2, mimeType: 'image/png' })),
      textures: Array.from({ length: times }, (_, source) => ({ source })),
      materials: [{ pbrMetallicRoughness: { baseColorTexture: { index: 0 } } }],
      meshes: [{ primitives: [{ attributes: { POSITION: 0 }, indices: 1, material: 0 }] }],
    },
    bin,
  ];
}

/** The header of a 16 × 16 KTX2 that lies about one of its numbers. */
function lyingKtx2({ layers = 0, length = 256, unfolded = 256 }: { layers?: number; length?: number; unfolded?: number }): Uint8Array {
  const bytes = new Uint8Array(512);
  bytes.set([0xab, 0x4b, 0x54, 0x58, 0x20, 0x32, 0x30, 0xbb, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(bytes.buffer);
  for (const [at, number] of [
    [16, 1],
    [20, 16],
    [24, 16],
    [32, layers],
    [36, 1],
    [40, 1],
    [44, 2],
  ] as const)
    view.setUint32(at, number, true);
  view.setBigUint64(80, 256n, true);
  view.setBigUint64(88, BigInt(length), true);
  view.setBigUint64(96, BigInt(unfolded), true);
  return bytes;
}

/** The cube as a Draco stream without edges that claims so many faces. */
function draco(faces: number): [Json, Uint8Array] {
  const varint: number[] = [];
  for (let rest = faces; ; rest = Math.floor(rest / 128)) {
    varint.push(rest < 128 ? rest : (rest % 128) | 128);
    if (rest < 128) break;
  }
  const stream = Uint8Array.from([...new TextEncoder().encode('DRACO'), 2, 2, 1, 0, 0, 0, ...varint, ...varint, 1, ...new Uint8Array(200)]);
  const bin = new Uint8Array(240 + stream.length);
  bin.set(CUBE_BYTES);
  bin.set(stream, 240);
  const { bufferViews, accessors } = cubeJson() as { bufferViews: Json[]; accessors: Json[] }; // above
  const packed = { KHR_draco_mesh_compression: { bufferView: 2, attributes: { POSITION: 0 } } };
  return [
    {
      extensionsUsed: ['KHR_draco_mesh_compression'],
      extensionsRequired: ['KHR_draco_mesh_compression'],
      buffers: [{ byteLength: bin.length }],
      bufferViews: [...bufferViews, { buffer: 0, byteOffset: 240, byteLength: stream.length }],
      accessors: accessors.map((accessor) => ({ ...accessor, bufferView: undefined })),
      meshes: [{ primitives: [{ attributes: { POSITION: 0 }, indices: 1, extensions: packed }] }],
    },
    bin,
  ];
}

/** A PNG whose header claims a size and whose data is a few packed zeros. */
function bombPng(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const out = Buffer.alloc(12 + data.length);
    out.writeUInt32BE(data.length, 0);
    out.write(type, 4, 'latin1');
    out.set(data, 8);
    return out;
  };
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
