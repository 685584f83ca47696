import type { AssetId } from '@worldkiln/contracts';
import { AmbientLight, DirectionalLight, NeutralToneMapping, type Object3D, PerspectiveCamera, Scene, Vector3, WebGLRenderer } from 'three';
import type { AssetFile, AssetFiles } from './asset-files.ts';

const TURN_S = 5;
const SIDE_PX = 240;

/**
 * One asset turning on a small canvas of its own, for the card under the pointer. A context of its own, made with the
 * first card and kept: the world's would have to read its pixels back each frame.
 */
export class Turntable {
  readonly canvas: HTMLCanvasElement;
  readonly #files: AssetFiles;
  readonly #renderer: WebGLRenderer;
  readonly #scene = new Scene();
  readonly #camera = new PerspectiveCamera(32, 1, 0.01, 2_000);
  #file: AssetFile | null = null;
  #model: Object3D | null = null;
  #frame = 0;

  constructor(files: AssetFiles, canvas: HTMLCanvasElement) {
    this.#files = files;
    this.canvas = canvas;
    this.#renderer = new WebGLRenderer({ canvas, alpha: true, antialias: true });
    this.#renderer.toneMapping = NeutralToneMapping;
    this.#renderer.setSize(SIDE_PX, SIDE_PX, false);
    const key = new DirectionalLight('#ffe9cc', 2.6);
    key.position.set(2, 4, 3);
    this.#scene.add(key, new AmbientLight('#cfe0f0', 1.5));
  }

  /** Turns this version from now on. `onfirst` is called when its first picture stands. */
  show(assetId: AssetId, version: number, onfirst: () => void): void {
    this.hide();
    const file = (this.#file = this.#files.hold(assetId, version));
    const startedMs = performance.now();
    const draw = (nowMs: number): void => {
      if (this.#file !== file) return;
      this.#frame = requestAnimationFrame(draw);
      const source = file.levels[0];
      if (file.state !== 'ready' || !source) return;
      const first = this.#model === null;
      this.#model ??= this.#seat(source, file);
      this.#model.parent?.rotation.set(0, ((nowMs - startedMs) / 1_000 / TURN_S) * Math.PI * 2, 0);
      this.#renderer.render(this.#scene, this.#camera);
      if (first) onfirst();
    };
    this.#frame = requestAnimationFrame(draw);
  }

  #seat(source: Object3D, { box }: AssetFile): Object3D {
    const model = source.clone();
    const centre = box.getCenter(new Vector3());
    const radius = box.getSize(new Vector3()).length() / 2;
    const plate = new Scene();
    model.position.sub(centre);
    plate.add(model);
    this.#scene.add(plate);
    const away = radius / Math.sin((this.#camera.fov * Math.PI) / 360);
    this.#camera.position.set(0, away * 0.35, away * 0.98);
    this.#camera.near = away / 100;
    this.#camera.far = away * 4;
    this.#camera.lookAt(0, 0, 0);
    this.#camera.updateProjectionMatrix();
    return model;
  }

  hide(): void {
    cancelAnimationFrame(this.#frame);
    if (this.#file) this.#files.release(this.#file);
    this.#model?.parent?.removeFromParent();
    this.#file = null;
    this.#model = null;
  }

  dispose(): void {
    this.hide();
    this.#renderer.dispose();
    this.#renderer.forceContextLoss();
  }
}
