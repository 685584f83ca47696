import type { GLTF } from '@gltf-transform/core';
import type { Note } from './baked.ts';

const NAME_CHARS = 80;

type Row = Record<string, unknown>;

/** Lists of the file whose rows others name by number. */
const REFERENCES: readonly (readonly [owner: string, field: string, list: string])[] = [
  ['nodes', 'mesh', 'meshes'],
  ['nodes', 'skin', 'skins'],
  ['nodes', 'camera', 'cameras'],
  ['textures', 'source', 'images'],
  ['textures', 'sampler', 'samplers'],
  ['images', 'bufferView', 'bufferViews'],
];
const SLOTS = ['normalTexture', 'occlusionTexture', 'emissiveTexture'] as const;

/**
 * Repairs what can be repaired without guessing, before a reader stumbles over it: names become plain short text,
 * references to rows that are not there are let go, and so are primitives that lost their places. Each is told with
 * its path. The JSON is ours by now (parsed for this bake alone), so it is changed where it stands.
 */
export function repairJson(json: GLTF.IGLTF): Note[] {
  const notes: Note[] = [];
  const tell = (path: string, message: string): void => void (notes.length < NOTES_MOST && notes.push({ step: 'sanitize', message: `${path} ${message}` }));
  const file = json as unknown as Record<string, unknown>; // read by name below
  const list = (name: string): Row[] => (Array.isArray(file[name]) ? (file[name] as Row[]) : []); // inspect() saw that they are objects
  for (const name of [
    'nodes',
    'meshes',
    'materials',
    'textures',
    'images',
    'animations',
    'skins',
    'scenes',
    'samplers',
    'cameras',
    'accessors',
    'bufferViews',
    'buffers',
  ])
    for (const [i, row] of list(name).entries()) {
      plainName(row, `${name}.${i}`, tell);
      // Anything may stand there, and what moves keeps its nodes: nobody's notes go into our files, nor what only ours may say.
      delete row.extras;
    }
  for (const [owner, field, target] of REFERENCES)
    list(owner).forEach((row, i) => {
      if (row[field] === undefined || within(row[field], list(target))) return;
      delete row[field];
      tell(`${owner}.${i}.${field}`, 'named something that is not there; let go.');
    });
  for (const [i, node] of list('nodes').entries()) repairNode(node, i, list('nodes'), tell);
  for (const [i, scene] of list('scenes').entries()) keepWithin(scene, 'nodes', list('nodes'), `scenes.${i}`, tell);
  for (const [i, mesh] of list('meshes').entries()) repairMesh(mesh, i, list, tell);
  for (const [i, material] of list('materials').entries()) repairMaterial(material, i, list('textures'), tell);
  if (file.scene !== undefined && !within(file.scene, list('scenes'))) delete file.scene;
  const strange = (json.extensionsUsed ?? []).filter((name) => typeof name === 'string' && !/^(KHR|EXT)_/.test(name));
  if (strange.length > 0) tell('extensionsUsed', `names ${strange.slice(0, 5).join(', ').slice(0, 200)}, which is not kept.`);
  return notes;
}

/** A file with ten thousand faults says so once. */
const NOTES_MOST = 100;

type Tell = (path: string, message: string) => void;

const within = (index: unknown, rows: readonly unknown[]): boolean => typeof index === 'number' && Number.isInteger(index) && index >= 0 && index < rows.length;

/** Names go into lists, files and pages: no markup, no control letters, no essays. */
function plainName(row: Row, path: string, tell: Tell): void {
  if (row.name === undefined) return;
  const given = typeof row.name === 'string' ? row.name : '';
  const name = given
    .toWellFormed()
    .replace(/[<>&"'`\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, NAME_CHARS);
  if (name === row.name) return;
  row.name = name;
  tell(`${path}.name`, 'was made plain text of at most 80 letters.');
}

function keepWithin(row: Row, field: string, rows: readonly unknown[], path: string, tell: Tell): void {
  const given = row[field];
  if (!Array.isArray(given)) {
    delete row[field];
    return;
  }
  const kept = [...new Set(given)].filter((index) => within(index, rows));
  if (kept.length === given.length) return;
  row[field] = kept;
  tell(`${path}.${field}`, 'named nodes that are not there or twice; let go.');
}

function repairNode(node: Row, i: number, nodes: readonly Row[], tell: Tell): void {
  if (node.children !== undefined) keepWithin(node, 'children', nodes, `nodes.${i}`, tell);
  for (const [field, length] of [
    ['translation', 3],
    ['rotation', 4],
    ['scale', 3],
    ['matrix', 16],
  ] as const) {
    const value = node[field];
    if (
      value === undefined ||
      (Array.isArray(value) && value.length === length && value.every((c) => typeof c === 'number' && Number.isFinite(c) && Math.abs(c) < 1e7))
    )
      continue;
    delete node[field];
    tell(`nodes.${i}.${field}`, 'was not made of numbers; let go.');
  }
}

function repairMesh(mesh: Row, i: number, list: (name: string) => Row[], tell: Tell): void {
  const given = mesh.primitives as Row[]; // inspect() saw that it is a list of objects
  mesh.primitives = (given ?? []).filter((primitive, k) => {
    const path = `meshes.${i}.primitives.${k}`;
    const attributes = typeof primitive.attributes === 'object' && primitive.attributes !== null ? (primitive.attributes as Row) : {};
    for (const [name, index] of Object.entries(attributes)) {
      if (within(index, list('accessors'))) continue;
      delete attributes[name];
      tell(`${path}.attributes.${name.slice(0, 30)}`, 'named an accessor that is not there; let go.');
    }
    if (primitive.material !== undefined && !within(primitive.material, list('materials'))) {
      delete primitive.material;
      tell(`${path}.material`, 'named a material that is not there; let go.');
    }
    const whole = attributes.POSITION !== undefined && (primitive.indices === undefined || within(primitive.indices, list('accessors')));
    if (!whole) tell(path, 'has no places or indices; left out.');
    return whole;
  });
}

function repairMaterial(material: Row, i: number, textures: readonly Row[], tell: Tell): void {
  const owners: [Row, string[], string][] = [[material, [...SLOTS], `materials.${i}`]];
  const pbr = material.pbrMetallicRoughness;
  if (typeof pbr === 'object' && pbr !== null)
    owners.push([pbr as Row, ['baseColorTexture', 'metallicRoughnessTexture'], `materials.${i}.pbrMetallicRoughness`]);
  for (const [owner, fields, path] of owners)
    for (const field of fields) {
      const info = owner[field];
      if (info === undefined || (typeof info === 'object' && info !== null && within((info as Row).index, textures))) continue;
      delete owner[field];
      tell(`${path}.${field}`, 'named a texture that is not there; let go.');
    }
}
