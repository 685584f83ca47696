import { LibrarySet } from '@worldkiln/contracts';
import { Mesh, type MeshStandardMaterial, NoColorSpace, type Object3D, RepeatWrapping, SRGBColorSpace, type Texture, type WebGLRenderer } from 'three';
import type { KTX2Loader } from 'three/addons/loaders/KTX2Loader.js';
import { pictureDecoder } from './picture-decoder.ts';

/** Where a library file can be had, by its SHA-256. */
export type FileUrls = ReadonlyMap<string, string>;

interface Set3 {
  albedo: Texture;
  normal: Texture;
  orm: Texture;
}

/** Packed GLBs hold their metres on the surface in whole steps; the file says how many make one. */
const UV_PER_M = 128;
/** Roughness maps leave room above the usual: they hold this share of it. */
const ROUGH_BASE = 0.85;

/**
 * The library materials' textures: each set is fetched once and shared by everything that wears it, so that memory grows
 * with materials and not with things. Without them, or while they load, a thing shows its own plain colours.
 */
export class LibraryTextures {
  readonly #renderer: WebGLRenderer;
  readonly #sets = new Map<string, Promise<Set3 | null>>();
  /** Materials that wear a set, so that a change of quality reaches those that stand already. */
  readonly #worn = new Map<MeshStandardMaterial, { mark: LibrarySet; urls: FileUrls }>();
  #loader: Promise<KTX2Loader> | null = null;
  #on: boolean;

  constructor(renderer: WebGLRenderer, on: boolean) {
    this.#renderer = renderer;
    this.#on = on;
  }

  /** On machines that draw with their processor, plain colours are all there is. */
  set on(on: boolean) {
    if (on === this.#on) return;
    this.#on = on;
    for (const [material, { mark, urls }] of this.#worn) {
      if (on) void this.#wear(material, mark, urls);
      else strip(material);
    }
  }

  /** Puts the textures a model names onto it, as they arrive. */
  dress(model: Object3D, urls: FileUrls): void {
    model.traverse((node) => {
      if (!(node instanceof Mesh)) return;
      const material = node.material as MeshStandardMaterial; // GLTFLoader makes these, one a mesh
      const mark = LibrarySet.safeParse((material.userData as { worldkiln?: unknown }).worldkiln); // extras of the file: anything
      if (!mark.success || this.#worn.has(material)) return;
      this.#worn.set(material, { mark: mark.data, urls });
      material.addEventListener('dispose', () => this.#worn.delete(material));
      if (this.#on) void this.#wear(material, mark.data, urls);
    });
  }

  /** Another material that is to look as this one does, now and when the quality changes: a batch's. */
  adopt(own: MeshStandardMaterial, like: MeshStandardMaterial): void {
    const known = this.#worn.get(like);
    if (!known) return;
    this.#worn.set(own, known);
    own.addEventListener('dispose', () => this.#worn.delete(own));
    if (this.#on) void this.#wear(own, known.mark, known.urls);
  }

  /** Opens compressed pictures; fetched with the first thing that has some, and asked for again after a failure. */
  decoder(): Promise<KTX2Loader> {
    this.#loader ??= pictureDecoder(this.#renderer).catch((error: unknown) => {
      this.#loader = null;
      throw error;
    });
    return this.#loader;
  }

  dispose(): void {
    for (const set of this.#sets.values()) {
      void set.then((maps) => {
        if (maps) for (const texture of [maps.albedo, maps.normal, maps.orm]) texture.dispose();
      });
    }
    this.#sets.clear();
    this.#worn.clear();
    void this.#loader?.then((loader) => loader.dispose());
  }

  async #wear(material: MeshStandardMaterial, mark: LibrarySet, urls: FileUrls): Promise<void> {
    const set = await this.#set(mark, urls);
    if (!set || !this.#on || !this.#worn.has(material)) return;
    material.map = set.albedo;
    material.color.setScalar(mark.gain);
    material.normalMap = set.normal;
    // Files have green pointing up the picture, where v falls.
    material.normalScale.set(1, -1);
    material.roughnessMap = set.orm;
    material.aoMap = set.orm;
    material.roughness = Math.min(1, material.roughness / ROUGH_BASE);
    material.needsUpdate = true;
  }

  #set(mark: LibrarySet, urls: FileUrls): Promise<Set3 | null> {
    const known = this.#sets.get(mark.set);
    if (known) return known;
    const asked = this.#load(mark, urls).catch(() => {
      // Plain colours are no failure of the thing; whoever wears the set next asks again.
      this.#sets.delete(mark.set);
      return null;
    });
    this.#sets.set(mark.set, asked);
    return asked;
  }

  async #load({ maps, tileM }: LibrarySet, urls: FileUrls): Promise<Set3 | null> {
    const [albedo, normal, orm] = [urls.get(maps.albedo), urls.get(maps.normal), urls.get(maps.orm)];
    if (albedo === undefined || normal === undefined || orm === undefined) return null;
    const loader = await this.decoder();
    const load = async (url: string, srgb: boolean): Promise<Texture> => {
      const texture = await loader.loadAsync(url);
      texture.colorSpace = srgb ? SRGBColorSpace : NoColorSpace;
      texture.wrapS = RepeatWrapping;
      texture.wrapT = RepeatWrapping;
      texture.repeat.setScalar(1 / (tileM * UV_PER_M));
      texture.anisotropy = 4;
      texture.userData.shared = true;
      return texture;
    };
    const [one, two, three] = await Promise.all([load(albedo, true), load(normal, false), load(orm, false)]);
    return { albedo: one, normal: two, orm: three };
  }
}

function strip(material: MeshStandardMaterial): void {
  if (!material.map) return;
  material.map = null;
  material.normalMap = null;
  material.roughnessMap = null;
  material.aoMap = null;
  material.color.setScalar(1);
  material.roughness *= ROUGH_BASE;
  material.needsUpdate = true;
}
