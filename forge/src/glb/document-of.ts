import { Document, type Material, type Node, type Primitive } from '@gltf-transform/core';
import type { Recipe, ShapeProgram, Vec3 } from '@worldkiln/contracts';
import type { Batch } from '../assembly/batches.ts';
import { pivotOf } from '../assembly/batches.ts';
import type { BuiltPart, Model } from '../assembly/model.ts';
import { placed, quaternion } from '../geometry/affine.ts';
import { sub } from '../geometry/vec.ts';
import type { Finish } from '../materials/finish.ts';
import { animate } from '../rig/animate.ts';
import { GROUND_BONE, type Skeleton } from '../rig/skeleton.ts';
import { skinOf } from '../rig/skin-of.ts';
import { mark } from '../library/mark.ts';
import { SETS } from '../library/sets.ts';
import { sha256Of } from './canonical-json.ts';
import { GENERATOR_VERSION } from './generator.ts';

/**
 * A model as a glTF document. Every part is a node named after it; a jointed part's node stands at its joint and
 * carries what moves with it; all the rest is one mesh under the root, a primitive for each finish.
 */
export function documentOf(model: Model, batches: readonly Batch[], recipe: Recipe, program: ShapeProgram, moves = false): Document {
  const document = new Document();
  const buffer = document.createBuffer();
  const asset = document.getRoot().getAsset();
  asset.generator = `Worldkiln ${GENERATOR_VERSION}`;
  asset.extras = { worldkiln: { generator: GENERATOR_VERSION, recipe: sha256Of(recipe), program: sha256Of(program) } };
  const root = document.createNode(model.name);
  const scene = document.createScene(model.name).addChild(root);
  document.getRoot().setDefaultScene(scene);
  const { skeleton } = model;
  const nodes = partNodes(document, root, model.parts, skeleton);
  const skin = skeleton && skinOf(document, buffer, skeleton, nodes);
  const materials = new Map<string, Material>();
  const owners = new Set(batches.map((batch) => batch.owner));
  for (const owner of owners) {
    const mesh = document.createMesh(owner ?? 'body');
    for (const batch of batches.filter((one) => one.owner === owner))
      mesh.addPrimitive(primitiveOf(document, batch, materialOf(document, materials, batch.finish)).setName(batch.finish.name));
    for (const primitive of mesh.listPrimitives()) for (const accessor of [primitive.getIndices(), ...primitive.listAttributes()]) accessor?.setBuffer(buffer);
    // A node of its own: packing quantizes positions by scaling the mesh's node, and a joint's node must stay as it is.
    const holder = document.createNode(`${owner ?? 'body'}.mesh`).setMesh(mesh);
    // Bones place a skinned mesh, not the nodes above it: it stands in the scene itself, where nothing is to be ignored.
    if (skin) scene.addChild(holder.setSkin(skin));
    else (owner === null ? root : (nodes.get(owner) ?? root)).addChild(holder);
  }
  if (moves && skeleton) animate(document, buffer, skeleton, nodes);
  return document;
}

function partNodes(document: Document, root: Node, parts: readonly BuiltPart[], skeleton: Skeleton | null): Map<string, Node> {
  const byName = new Map(parts.map((part) => [part.name, part]));
  const nodes = new Map<string, Node>();
  const origins = new Map<string, Vec3>();
  // The bones no part has: hips, chest, elbows, knees. Those of parts are the parts' own nodes.
  const bare = (skeleton?.bones ?? []).filter(({ name }) => !byName.has(name));
  for (const { name, at } of bare) {
    nodes.set(name, document.createNode(name));
    origins.set(name, at);
  }
  for (const part of parts) {
    const bone = boneAbove(part, byName, skeleton);
    const above = bone ?? (part.parent !== null && byName.has(part.parent) ? part.parent : null);
    const from: Vec3 = (above === null ? null : origins.get(above)) ?? [0, 0, 0];
    const origin = part.joint ? pivotOf(part.name, byName) : from;
    origins.set(part.name, origin);
    const node = document.createNode(part.name).setTranslation(sub(origin, from));
    const extras = extrasOf(part, origin);
    if (extras) node.setExtras({ worldkiln: extras });
    nodes.set(part.name, node);
    ((above === null ? null : nodes.get(above)) ?? root).addChild(node);
  }
  for (const { name, parent, at } of bare) {
    const above = parent === null ? null : nodes.get(parent);
    const node = nodes.get(name);
    if (node) (above ?? root).addChild(node.setTranslation(sub(at, (parent === null ? null : origins.get(parent)) ?? [0, 0, 0])));
  }
  return nodes;
}

/** The bone a part's node hangs on, where it is another than the part it belongs to. */
function boneAbove(part: BuiltPart, byName: ReadonlyMap<string, BuiltPart>, skeleton: Skeleton | null): string | null {
  if (!skeleton) return null;
  const own = skeleton.bones.find(({ name }) => name === part.name);
  if (own) return own.parent;
  const bone = skeleton.mainBone.get(part.name) ?? GROUND_BONE;
  const above = part.parent === null ? undefined : byName.get(part.parent);
  return above && (skeleton.mainBone.get(above.name) === bone || byName.has(bone)) ? null : bone;
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

function primitiveOf(document: Document, batch: Batch, material: Material): Primitive {
  const accessor = (type: 'VEC2' | 'VEC3' | 'VEC4' | 'SCALAR', array: Float32Array | Uint8Array | Uint16Array | Uint32Array, normalized = false) =>
    document.createAccessor().setType(type).setArray(array).setNormalized(normalized);
  const indices = batch.positions.length / 3 < 65_535 ? Uint16Array.from(batch.indices) : batch.indices;
  const primitive = document
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
  if (!batch.skin) return primitive;
  return primitive.setAttribute('JOINTS_0', accessor('VEC4', batch.skin.joints)).setAttribute('WEIGHTS_0', accessor('VEC4', batch.skin.weights, true));
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
