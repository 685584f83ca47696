import type { GLTF } from '@gltf-transform/core';
import { type Parsed, unusable } from './glb-file.ts';

/** What a GLB says of itself before anything of it is decoded. */
export interface Inspected {
  bytes: number;
  nodes: number;
  meshes: number;
  primitives: number;
  /** Vertices and indices all accessors would unfold to. */
  elements: number;
  extensionsRequired: string[];
}

/** Enough for a film prop; a bomb asks for millions. A million triangles are four million elements. */
const MOST = {
  nodes: 10_000,
  /** Readers recurse along nodes; real skeletons are under 60 deep. */
  nodeDepth: 128,
  meshes: 10_000,
  primitives: 20_000,
  accessors: 60_000,
  images: 256,
  /** Rows that cost a reader an object each. */
  rows: 5_000,
  /** Movements, bones and shapes: they are listed inside of rows, where a list costs its file three letters an entry. */
  listed: 20_000,
  /** Named accessors of all primitives and shapes. */
  attributes: 200_000,
  elements: 6_000_000,
  decodedBytes: 384 * 1024 * 1024,
  /** Elements drawn when every node that shows a mesh is counted. */
  drawnElements: 12_000_000,
};

/** What our reader understands; a file that cannot be shown without anything else is refused. */
const KNOWN = new Set([
  'EXT_meshopt_compression',
  'KHR_meshopt_compression',
  'EXT_texture_webp',
  'KHR_draco_mesh_compression',
  'KHR_mesh_quantization',
  'KHR_texture_basisu',
  'KHR_texture_transform',
  'KHR_materials_unlit',
  'KHR_materials_emissive_strength',
  'KHR_materials_clearcoat',
  'KHR_materials_ior',
  'KHR_materials_sheen',
  'KHR_materials_specular',
  'KHR_materials_transmission',
  'KHR_materials_volume',
  'KHR_lights_punctual',
]);

const LISTS = ['scenes', 'skins', 'animations', 'materials', 'textures', 'images', 'samplers', 'cameras'] as const;

type Row = Record<string, unknown>;

/**
 * Reads only the JSON and refuses what would not fit in memory: accessors are counted at their unfolded size, because
 * sparse and compressed ones may claim gigabytes from a few hundred bytes. Measured: 0.1 to 0.3 ms for what the forge
 * builds; the worst of our hostile files, 8 MB of nodes, 180 ms.
 */
export function inspect({ json, resources, bytes }: Parsed): Inspected {
  const list = (name: keyof GLTF.IGLTF): Row[] => rowsOf(json[name], name);
  const [nodes, meshes, accessors, views, buffers] = [list('nodes'), list('meshes'), list('accessors'), list('bufferViews'), list('buffers')];
  // All lists, also those nothing is counted in: a null among the animations would stop the repairs.
  for (const name of LISTS) most(list(name).length, MOST.rows, name);
  if (rowOf(json.asset)?.version !== '2.0') throw unusable('glb_version', 'asset.version', 'asset.version is not "2.0"; export the file as glTF 2.0.');
  most(nodes.length, MOST.nodes, 'nodes');
  most(meshes.length, MOST.meshes, 'meshes');
  most(accessors.length, MOST.accessors, 'accessors');
  most(list('images').length, MOST.images, 'images');
  const required = Array.isArray(json.extensionsRequired) ? json.extensionsRequired.filter((name) => typeof name === 'string') : [];
  const strange = required.find((name) => !KNOWN.has(name));
  if (strange !== undefined)
    throw unusable('glb_extension', 'extensionsRequired', `The GLB cannot be shown without ${strange.slice(0, 60)}, which we don't know; export it without.`);
  const primitives = meshes.reduce((sum, mesh, i) => sum + rowsOf(mesh.primitives, `meshes.${i}.primitives`).length, 0);
  most(primitives, MOST.primitives, 'meshes');
  const listed = (owner: 'animations' | 'skins', field: string): number =>
    list(owner).reduce((sum, row) => sum + (Array.isArray(row[field]) ? row[field].length : 0), 0);
  most(listed('animations', 'channels') + listed('animations', 'samplers'), MOST.listed, 'animations');
  most(listed('skins', 'joints'), MOST.listed, 'skins');
  const lengths = buffers.map((buffer, i) => bufferBytes(buffer, i, resources));
  let decoded = 0;
  views.forEach((view, i) => (decoded += viewBytes(view, i, lengths)));
  most(decoded, MOST.decodedBytes, 'bufferViews');
  let elements = 0;
  const counts = accessors.map((accessor, i) => {
    const count = accessorCount(accessor, i, views);
    elements += count;
    decoded += count * bytesEach(accessor);
    return count;
  });
  most(elements, MOST.elements, 'accessors');
  most(decoded, MOST.decodedBytes, 'bufferViews');
  list('images').forEach((image, i) => refuseUri(image.uri, `images.${i}.uri`, resources));
  refuseCycles(nodes);
  most(drawn(nodes, meshes, counts), MOST.drawnElements, 'nodes');
  most(worn(meshes, counts), MOST.drawnElements, 'meshes');
  return { bytes, nodes: nodes.length, meshes: meshes.length, primitives, elements, extensionsRequired: required };
}

function rowsOf(value: unknown, path: string): Row[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.some((row) => rowOf(row) === null))
    throw unusable('glb_json', path, `${path} must be a list of objects; export the GLB again.`);
  return value as Row[]; // checked above
}

const rowOf = (value: unknown): Row | null => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : null); // any object is such a record

function wholeNumber(value: unknown, path: string, without?: number): number {
  if (value === undefined && without !== undefined) return without;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw unusable('glb_json', path, `${path} must be a whole number; export the GLB again.`);
  return value;
}

function bufferBytes(buffer: Row, i: number, resources: Parsed['resources']): number {
  refuseUri(buffer.uri, `buffers.${i}.uri`, resources);
  return wholeNumber(buffer.byteLength, `buffers.${i}.byteLength`);
}

/** What a view holds once unfolded: compressed ones say how large they will be. */
function viewBytes(view: Row, i: number, lengths: readonly number[]): number {
  const path = `bufferViews.${i}`;
  const plain = wholeNumber(view.byteLength, `${path}.byteLength`);
  const end = wholeNumber(view.byteOffset, `${path}.byteOffset`, 0) + plain;
  const extensions = rowOf(view.extensions);
  const packed = rowOf(extensions?.EXT_meshopt_compression ?? extensions?.KHR_meshopt_compression);
  const length = lengths[wholeNumber(view.buffer, `${path}.buffer`)];
  if (length === undefined) throw unusable('glb_dangling', `${path}.buffer`, `${path}.buffer names a buffer that is not there; export the GLB again.`);
  if (!packed) {
    if (end > length) throw unusable('glb_truncated', path, `${path} ends beyond its buffer; transfer or export the GLB again.`);
    return plain;
  }
  return (
    plain +
    wholeNumber(packed.count, `${path}.extensions.EXT_meshopt_compression.count`) *
      wholeNumber(packed.byteStride, `${path}.extensions.EXT_meshopt_compression.byteStride`)
  );
}

// Maps: a type may be called "constructor", which every object has.
const COMPONENTS = new Map(Object.entries({ SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4, MAT2: 4, MAT3: 9, MAT4: 16 }));
const SIZES = new Map([
  [5120, 1],
  [5121, 1],
  [5122, 2],
  [5123, 2],
  [5125, 4],
  [5126, 4],
]);

const bytesEach = ({ type, componentType }: Row): number => (COMPONENTS.get(String(type)) ?? 16) * (SIZES.get(Number(componentType)) ?? 4);

function accessorCount(accessor: Row, i: number, views: readonly Row[]): number {
  const path = `accessors.${i}`;
  const count = wholeNumber(accessor.count, `${path}.count`);
  const sparse = rowOf(accessor.sparse);
  if (sparse) most(wholeNumber(sparse.count, `${path}.sparse.count`), count, `${path}.sparse`);
  if (accessor.bufferView === undefined) return count;
  const view = views[wholeNumber(accessor.bufferView, `${path}.bufferView`)];
  if (!view) throw unusable('glb_dangling', `${path}.bufferView`, `${path}.bufferView names a view that is not there; export the GLB again.`);
  const each = bytesEach(accessor);
  const stride = wholeNumber(view.byteStride, `${path}.byteStride`, each);
  const end = wholeNumber(accessor.byteOffset, `${path}.byteOffset`, 0) + (count > 0 ? (count - 1) * stride + each : 0);
  if (end > wholeNumber(view.byteLength, `${path}.bufferView`) && rowOf(view.extensions) === null)
    throw unusable('glb_truncated', path, `${path} ends beyond its view; transfer or export the GLB again.`);
  return count;
}

/** Inside the file, or uploaded beside it under that very name. */
function refuseUri(uri: unknown, path: string, resources: Parsed['resources']): void {
  if (uri === undefined || (typeof uri === 'string' && (uri.startsWith('data:') || Object.hasOwn(resources, uri)))) return;
  throw unusable('glb_external', path, `${path} points outside the file; export a GLB with everything inside, or upload the named file beside it.`);
}

/** Vertices and indices on the screen: one mesh under ten thousand nodes is ten thousand meshes. */
function drawn(nodes: readonly Row[], meshes: readonly Row[], counts: readonly number[]): number {
  const sizes = meshes.map((mesh) =>
    rowsOf(mesh.primitives, 'primitives').reduce((sum, { indices, attributes }) => {
      const corners = typeof indices === 'number' ? indices : Number(rowOf(attributes)?.POSITION ?? -1);
      return sum + (counts[corners] ?? 0);
    }, 0),
  );
  return nodes.reduce((sum, { mesh, extensions }) => {
    const instanced = rowOf(rowOf(extensions)?.EXT_mesh_gpu_instancing)?.attributes;
    const times = Math.max(1, ...Object.values(rowOf(instanced) ?? {}).map((accessor) => counts[Number(accessor)] ?? 1));
    return sum + (sizes[typeof mesh === 'number' ? mesh : -1] ?? 0) * times;
  }, 0);
}

/** What all primitives and their shapes hold once each has its own copy, as every level has: a thousand shapes may share one accessor. */
function worn(meshes: readonly Row[], counts: readonly number[]): number {
  let [names, elements] = [0, 0];
  for (const [i, mesh] of meshes.entries())
    for (const [k, { attributes, targets }] of rowsOf(mesh.primitives, `meshes.${i}.primitives`).entries())
      for (const set of [rowOf(attributes), ...rowsOf(targets, `meshes.${i}.primitives.${k}.targets`)])
        for (const accessor of Object.values(set ?? {})) {
          names++;
          elements += counts[Number(accessor)] ?? 0;
        }
  most(names, MOST.attributes, 'meshes');
  return elements;
}

/** Every node may have one parent: walks up with a list, so that a chain of any length is only a loop. */
function refuseCycles(nodes: readonly Row[]): void {
  const parents = new Map<number, number>();
  nodes.forEach((node, i) => {
    const children = Array.isArray(node.children) ? node.children : [];
    for (const child of children) {
      const index = wholeNumber(child, `nodes.${i}.children`);
      if (parents.has(index) || index === i)
        throw unusable('glb_cycle', `nodes.${index}`, `nodes.${index} hangs on two parents or on itself; export the GLB again.`);
      parents.set(index, i);
    }
  });
  const depths = new Map<number, number>();
  for (const start of nodes.keys()) {
    const chain: number[] = [];
    let here: number | undefined = start;
    while (here !== undefined && !depths.has(here)) {
      if (chain.length > MOST.nodeDepth) throw tooDeep(start);
      chain.push(here);
      here = parents.get(here);
    }
    let depth = here === undefined ? 0 : (depths.get(here) ?? 0);
    for (const node of chain.toReversed()) depths.set(node, ++depth);
    if (depth > MOST.nodeDepth) throw tooDeep(start);
  }
}

const tooDeep = (start: number) =>
  unusable('glb_too_deep', `nodes.${start}`, `nodes.${start} hangs more than ${MOST.nodeDepth} nodes deep; flatten the hierarchy.`);

function most(count: number, limit: number, path: string): void {
  if (count > limit) throw unusable('glb_too_much', path, `The GLB asks for more ${path} than we take (${limit.toLocaleString('en')}); simplify it.`);
}
