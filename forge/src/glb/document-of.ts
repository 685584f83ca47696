import { Document, type Material, type Node } from '@gltf-transform/core';
import type { Recipe, ShapeProgram, Vec3 } from '@worldkiln/contracts';
import type { Batch } from '../assembly/batches.ts';
import { pivotOf } from '../assembly/batches.ts';
import type { BuiltPart, Model } from '../assembly/model.ts';
import { placed, quaternion } from '../geometry/affine.ts';
import { sub } from '../geometry/vec.ts';
import type { Finish } from '../materials/finish.ts';
import { mark } from '../library/mark.ts';
import { SETS } from '../library/sets.ts';
import { sha256Of } from './canonical-json.ts';
import { GENERATOR_VERSION } from './generator.ts';

/**
 * A model as a glTF document. Every part is a node named after it; a jointed part's node stands at its joint and
 * carries what moves with it; all the rest is one mesh under the root, a primitive for each finish.
 */
export function documentOf(model: Model, batches: readonly Batch[], recipe: Recipe, program: ShapeProgram): Document {
  const document = new Document();
  const buffer = document.createBuffer();
  const asset = document.getRoot().getAsset();
  asset.generator = `Worldkiln ${GENERATOR_VERSION}`;
  asset.extras = { worldkiln: { generator: GENERATOR_VERSION, recipe: sha256Of(recipe), program: sha256Of(program) } };
  const root = document.createNode(model.name);
  document.getRoot().setDefaultScene(document.createScene(model.name).addChild(root));
  const nodes = partNodes(document, root, model.parts);
  const materials = new Map<string, Material>();
  const owners = new Set(batches.map((batch) => batch.owner));
  for (const owner of owners) {
    const mesh = document.createMesh(owner ?? 'body');
    for (const batch of batches.filter((one) => one.owner === owner))
      mesh.addPrimitive(primitiveOf(document, batch, materialOf(document, materials, batch.finish)).setName(batch.finish.name));
    for (const primitive of mesh.listPrimitives()) for (const accessor of [primitive.getIndices(), ...primitive.listAttributes()]) accessor?.setBuffer(buffer);
    // A node of its own: packing quantizes positions by scaling the mesh's node, and a joint's node must stay as it is.
    const holder = document.createNode(`${owner ?? 'body'}.mesh`).setMesh(mesh);
    (owner === null ? root : (nodes.get(owner) ?? root)).addChild(holder);
  }
  return document;
}

function partNodes(document: Document, root: Node, parts: readonly BuiltPart[]): Map<string, Node> {
  const byName = new Map(parts.map((part) => [part.name, part]));
  const nodes = new Map<string, Node>();
  const origins = new Map<string, Vec3>();
  for (const part of parts) {
    const above = part.parent !== null && byName.has(part.parent) ? part.parent : null;
    const from: Vec3 = (above === null ? null : origins.get(above)) ?? [0, 0, 0];
    const origin = part.joint ? pivotOf(part.name, byName) : from;
    origins.set(part.name, origin);
    const node = document.createNode(part.name).setTranslation(sub(origin, from));
    const extras = extrasOf(part, origin);
    if (extras) node.setExtras({ worldkiln: extras });
    nodes.set(part.name, node);
    ((above === null ? null : nodes.get(above)) ?? root).addChild(node);
  }
  return nodes;
}

/** Joint and sockets in the node's own space, for whoever opens, grips or drives the thing. */
function extrasOf(part: BuiltPart, origin: Vec3): Record<string, unknown> | null {
  const extras: Record<string, unknown> = {};
  if (part.joint) {
    const { at: _, ...joint } = part.joint;
    extras.joint = joint;
  }
  if (part.sockets.length > 0) {
    extras.sockets = part.sockets.map(({ kind, at, turn }) => ({ kind, at: sub(at, origin), ...(turn && { turn: quaternion(placed({ turn })) }) }));
  }
  return Object.keys(extras).length > 0 ? extras : null;
}

function primitiveOf(document: Document, batch: Batch, material: Material) {
  const accessor = (type: 'VEC2' | 'VEC3' | 'VEC4' | 'SCALAR', array: Float32Array | Uint16Array | Uint32Array, normalized = false) =>
    document.createAccessor().setType(type).setArray(array).setNormalized(normalized);
  const indices = batch.positions.length / 3 < 65_535 ? Uint16Array.from(batch.indices) : batch.indices;
  return document
    .createPrimitive()
    .setIndices(accessor('SCALAR', indices))
    .setAttribute('POSITION', accessor('VEC3', batch.positions))
    .setAttribute('NORMAL', accessor('VEC3', batch.normals))
    .setAttribute('TEXCOORD_0', accessor('VEC2', batch.uvs))
    .setAttribute(
      'COLOR_0',
      accessor(
        'VEC4',
        Uint16Array.from(batch.colors, (c) => Math.round(c * 65_535)),
        true,
      ),
    )
    .setMaterial(material);
}

function materialOf(document: Document, made: Map<string, Material>, finish: Finish): Material {
  const known = made.get(finish.name);
  if (known) return known;
  const material = document
    .createMaterial(finish.name)
    .setRoughnessFactor(finish.roughness)
    .setMetallicFactor(finish.metallic)
    .setEmissiveFactor(finish.emissive);
  // Alpha is in the vertex colours; the mode says that it counts.
  if (finish.alpha < 1) material.setAlphaMode('BLEND').setDoubleSided(true);
  const set = finish.set && SETS[finish.set];
  if (set) mark(material, set);
  made.set(finish.name, material);
  return material;
}
