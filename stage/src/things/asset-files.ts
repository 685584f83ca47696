import type { AssetId } from '@worldkiln/contracts';
import { type AnimationClip, Box3, type BufferGeometry, type Material, Mesh, type Object3D, Texture } from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';
import type { AskDownload } from '../scene-view.ts';
import { notePristine } from './batches.ts';
import type { FileUrls, LibraryTextures } from './library-textures.ts';

/** Waits between tries of one file: a broken link heals within a minute, a broken server is not hammered. */
const WAITS_MS = [600, 1_500, 4_000, 10_000, 30_000];
/** After this long people are told that it is slow. */
const SLOW_MS = 5_000;

export type FileState = 'loading' | 'slow' | 'ready' | 'failed';

/** One asset version in memory, shared by all things that show it. */
export interface AssetFile {
  readonly key: string;
  readonly assetId: AssetId;
  readonly version: number;
  state: FileState;
  /** Levels of detail as they arrive, finest first. */
  levels: (Object3D | null)[];
  box: Box3;
  /** Of its finest level. */
  triangles: number;
  /** How it moves; they play on every level, whose bones have the same names. */
  clips: AnimationClip[];
  /** Why it failed, for people. */
  reason: string | null;
}

interface Held {
  file: AssetFile;
  users: number;
  stop: AbortController;
}

/** Loads assets by id and version, once each, tries again with patience, and frees them when nobody shows them. */
export class AssetFiles {
  readonly #ask: AskDownload;
  readonly #library: LibraryTextures;
  readonly #loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
  readonly #held = new Map<string, Held>();

  constructor(ask: AskDownload, library: LibraryTextures) {
    this.#ask = ask;
    this.#library = library;
  }

  /** Takes a share in an asset; give it back with `release`. */
  hold(assetId: AssetId, version: number): AssetFile {
    const key = `${assetId}@${version}`;
    const known = this.#held.get(key);
    if (known) {
      known.users++;
      return known.file;
    }
    const held: Held = {
      file: { key, assetId, version, state: 'loading', levels: [], box: new Box3(), triangles: 0, clips: [], reason: null },
      users: 1,
      stop: new AbortController(),
    };
    this.#held.set(key, held);
    void this.#load(assetId, version, held);
    return held.file;
  }

  release(file: AssetFile): void {
    const held = this.#held.get(file.key);
    if (!held || --held.users > 0) return;
    this.#held.delete(file.key);
    held.stop.abort();
    for (const level of held.file.levels) if (level) freeModel(level);
  }

  /** Asks again for a file that was given up. */
  retry(assetId: AssetId, version: number): void {
    const held = this.#held.get(`${assetId}@${version}`);
    if (held?.file.state === 'failed') void this.#load(assetId, version, held);
  }

  async #load(assetId: AssetId, version: number, held: Held): Promise<void> {
    const { file, stop } = held;
    file.state = 'loading';
    const slow = setTimeout(() => {
      if (file.state === 'loading') file.state = 'slow';
    }, SLOW_MS);
    for (let attempt = 0; !stop.signal.aborted; attempt++) {
      try {
        await this.#fetchLevels(assetId, version, held);
        break;
      } catch (error) {
        file.reason = error instanceof Error ? error.message : String(error);
        const wait = WAITS_MS[attempt];
        if (wait === undefined) {
          file.state = 'failed';
          break;
        }
        await pause(wait, stop.signal);
      }
    }
    clearTimeout(slow);
  }

  async #fetchLevels(assetId: AssetId, version: number, held: Held): Promise<void> {
    const { file, stop } = held;
    const download = await this.#ask(assetId, version);
    const library: FileUrls = new Map(download.textures.map(({ sha256, url }) => [sha256, url]));
    const { model: finest, clips } = await this.#parse(download.glb.url, stop.signal);
    if (stop.signal.aborted) return freeModel(finest);
    file.levels[0] = finest;
    file.clips = clips;
    file.box.setFromObject(finest);
    file.triangles = trianglesIn(finest);
    file.state = 'ready';
    file.reason = null;
    this.#library.dress(finest, library);
    // Coarser levels only save work later: a missing one is no failure of the asset.
    for (const [i, lod] of download.lods.entries()) {
      const level = await this.#parse(lod.url, stop.signal)
        .then(({ model }) => model)
        .catch(() => null);
      if (stop.signal.aborted && level) return freeModel(level);
      if (level) this.#library.dress(level, library);
      file.levels[i + 1] = level;
    }
  }

  async #parse(url: string, signal: AbortSignal): Promise<{ model: Object3D; clips: AnimationClip[] }> {
    const response = await fetch(url, { signal });
    if (!response.ok) throw new Error(`the file answered ${response.status}`);
    const bytes = await response.arrayBuffer();
    if (hasPictures(bytes)) this.#loader.setKTX2Loader(await this.#library.decoder());
    const gltf = await this.#loader.parseAsync(bytes, '');
    gltf.scene.traverse((node) => {
      if (!(node instanceof Mesh)) return;
      node.castShadow = true;
      node.receiveShadow = true;
    });
    gltf.scene.updateMatrixWorld(true);
    notePristine(gltf.scene);
    return { model: gltf.scene, clips: gltf.animations };
  }

  dispose(): void {
    for (const held of this.#held.values()) {
      held.stop.abort();
      for (const level of held.file.levels) if (level) freeModel(level);
    }
    this.#held.clear();
  }
}

/** Whether a GLB brings compressed pictures of its own, as what people bring in does; the forge's wear the library's. */
function hasPictures(glb: ArrayBuffer): boolean {
  if (glb.byteLength < 20) return false;
  const length = Math.min(new DataView(glb).getUint32(12, true), glb.byteLength - 20);
  return new TextDecoder().decode(new Uint8Array(glb, 20, length)).includes('"KHR_texture_basisu"');
}

function trianglesIn(model: Object3D): number {
  let sum = 0;
  model.traverse((node) => {
    if (!(node instanceof Mesh)) return;
    const geometry = node.geometry as BufferGeometry; // three types a mesh's parts as any
    sum += (geometry.index ?? geometry.getAttribute('position')).count / 3;
  });
  return sum;
}

/** Gives a model's memory back to the graphics card. */
export function freeModel(model: Object3D): void {
  model.traverse((node) => {
    if (!(node instanceof Mesh)) return;
    // three types a mesh's parts as any: a loader made these, and they are what it says.
    const geometry = node.geometry as BufferGeometry;
    const materials = (Array.isArray(node.material) ? node.material : [node.material]) as Material[];
    geometry.dispose();
    for (const material of materials) {
      for (const value of Object.values(material)) if (value instanceof Texture && value.userData.shared !== true) value.dispose();
      material.dispose();
    }
  });
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
