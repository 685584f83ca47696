import type { PartLook } from '@worldkiln/contracts';
import { type BufferGeometry, Color, Group, type Material, Matrix4, Mesh, MeshPhysicalMaterial, MeshStandardMaterial, type Object3D, SkinnedMesh } from 'three';
import { Batch } from './batch.ts';
import type { LibraryTextures } from './library-textures.ts';

/** A thing's pieces in their batches; it moves them and takes them out. */
export interface Worn {
  move(matrix: Matrix4): void;
  show(shown: boolean): void;
  remove(): void;
}

interface Piece {
  key: string;
  batch: Batch;
  instance: number;
  geometry: BufferGeometry;
  /** From the thing's own space. */
  local: Matrix4;
}

const pristine = new WeakMap<Material, Material>();
const WHITE = new Color('#ffffff');
const scratch = new Matrix4();

/**
 * Draws all things by their materials instead of one by one: a world of ten thousand props is as many calls as it has
 * materials. What bends is left to its own mesh.
 */
export class Batches {
  readonly group = new Group();
  readonly #library: LibraryTextures;
  readonly #byKey = new Map<string, Batch>();

  constructor(library: LibraryTextures) {
    this.#library = library;
    // Instances carry the places: the group never moves.
    this.group.matrixAutoUpdate = false;
  }

  /** Takes a model's meshes in; `lookOf` says what is on each: no tint leaves its own colour. Null: it has to be drawn by itself. */
  wear(model: Object3D, lookOf: (mesh: Mesh) => PartLook): Worn | null {
    const meshes: Mesh[] = [];
    model.traverse((node) => node instanceof Mesh && meshes.push(node));
    if (!meshes.every(batchable)) return null;
    const pieces = meshes.flatMap((mesh): Piece[] => {
      const { hidden, tint } = lookOf(mesh);
      if (hidden) return [];
      const geometry = mesh.geometry as BufferGeometry; // three types a mesh's parts as any
      const key = `${keyOfMaterial(mesh.material as Material)}/${keyOfGeometry(geometry)}`;
      const batch = this.#byKey.get(key) ?? this.#open(key, mesh.material as Material, geometry);
      const local = localOf(mesh, model);
      const instance = batch.add(geometry, local, tint === null ? WHITE : new Color(tint));
      return [{ key, batch, instance, geometry, local }];
    });
    return {
      move: (matrix) => {
        for (const { batch, instance, local } of pieces) batch.move(instance, scratch.multiplyMatrices(matrix, local));
      },
      show: (shown) => {
        for (const { batch, instance } of pieces) batch.show(instance, shown);
      },
      remove: () => {
        for (const { key, batch, instance, geometry } of pieces.splice(0)) {
          batch.remove(instance, geometry);
          if (!batch.empty) continue;
          batch.dispose();
          this.#byKey.delete(key);
        }
      },
    };
  }

  #open(key: string, material: Material, first: BufferGeometry): Batch {
    const own = pristineOf(material).clone();
    if (own instanceof MeshStandardMaterial && material instanceof MeshStandardMaterial) this.#library.adopt(own, material);
    const batch = new Batch(own, first);
    this.#byKey.set(key, batch);
    this.group.add(batch.mesh);
    return batch;
  }

  /** How many calls all of it is. */
  get size(): number {
    return this.#byKey.size;
  }

  dispose(): void {
    for (const batch of this.#byKey.values()) batch.dispose();
    this.#byKey.clear();
  }
}

/** Notes how a loaded model's materials are before any texture comes onto them: what is alike then may share a batch. */
export function notePristine(model: Object3D): void {
  model.traverse((node) => {
    if (!(node instanceof Mesh)) return;
    const material = node.material as Material; // a loader's mesh has one
    if (!pristine.has(material)) pristine.set(material, material.clone());
  });
}

const pristineOf = (material: Material): Material => pristine.get(material) ?? material;

/** Skins bend, morphs have weights of their own, and glass that shows what is behind it is drawn twice. */
function batchable(mesh: Mesh): boolean {
  const material = mesh.material as Material | Material[];
  if (mesh instanceof SkinnedMesh || Array.isArray(material)) return false;
  const { morphAttributes } = mesh.geometry as BufferGeometry; // three types a mesh's parts as any
  return Object.keys(morphAttributes).length === 0 && !('transmission' in material && Number(material.transmission) > 0);
}

/** Alike to the eye: the same library set and numbers; else the very same material of the very same file. */
function keyOfMaterial(material: Material): string {
  const was = pristineOf(material);
  if (!(was instanceof MeshStandardMaterial) || was instanceof MeshPhysicalMaterial) return material.uuid;
  const mark: unknown = (was.userData as { worldkiln?: unknown }).worldkiln; // extras of the file: anything
  if (mark === undefined && was.map !== null) return material.uuid;
  const { color, emissive, emissiveIntensity, roughness, metalness, side, transparent, opacity, alphaTest, vertexColors } = was;
  return [
    JSON.stringify(mark),
    color.getHex(),
    emissive.getHex(),
    emissiveIntensity,
    roughness,
    metalness,
    side,
    transparent,
    opacity,
    alphaTest,
    vertexColors,
  ].join();
}

/** A batch's buffers are of one kind: names, widths and number types. */
function keyOfGeometry(geometry: BufferGeometry): string {
  const kinds = Object.entries(geometry.attributes)
    .map(([name, { itemSize, normalized, array }]) => `${name}:${itemSize}${normalized ? 'n' : ''}${array.constructor.name}`)
    .sort();
  return [geometry.index === null ? 'loose' : 'indexed', ...kinds].join();
}

function localOf(mesh: Object3D, model: Object3D): Matrix4 {
  const local = new Matrix4();
  for (let node: Object3D | null = mesh; node && node !== model; node = node.parent) {
    node.updateMatrix();
    local.premultiply(node.matrix);
  }
  return local;
}
