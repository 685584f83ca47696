import type { AssetId, EntityId, Vec3 } from '@worldkiln/contracts';
import { NeutralToneMapping, PCFShadowMap, Ray, Scene, Timer, Vector2, Vector3, WebGLRenderer } from 'three';
import { BuildView } from './build/build-view.ts';
import { CameraRig } from './camera/camera-rig.ts';
import { pickGround, pickThing, type Picked } from './camera/pick.ts';
import { pickSurface, type Surface } from './camera/surface.ts';
import { Valley } from './ground/valley.ts';
import { type GhostWish, Ghosts } from './things/ghosts.ts';
import { People } from './people/people.ts';
import { type Quality, QualityGovernor, QUALITIES } from './quality.ts';
import type { AskDownload, SceneView } from './scene-view.ts';
import { Dome } from './sky/dome.ts';
import { patchHaze } from './sky/haze.ts';
import { Sun } from './sky/sun.ts';
import { Weather } from './sky/weather.ts';
import { Batches } from './things/batches.ts';
import { AssetFiles } from './things/asset-files.ts';
import { BlobShadows } from './things/blob-shadows.ts';
import { LibraryTextures } from './things/library-textures.ts';
import { Things } from './things/things.ts';

export interface StageOptions {
  canvas: HTMLCanvasElement;
  ask: AskDownload;
  /** A fixed level, or chosen by measured frame times. */
  quality: Quality['name'] | 'auto';
  calm: boolean;
}

/** A place in the window, for labels that are drawn as text over the picture. */
export interface ScreenPoint {
  x: number;
  y: number;
  distanceM: number;
}

/** The picture of one world. Owns the canvas; reads a SceneView each frame; knows nothing of panels or sockets. */
export class Stage {
  readonly rig = new CameraRig();
  readonly files: AssetFiles;
  readonly things: Things;
  readonly ghosts = new Ghosts();
  readonly build: BuildView;
  calm: boolean;
  readonly #renderer: WebGLRenderer;
  readonly #scene = new Scene();
  readonly #people = new People();
  readonly #blobs = new BlobShadows();
  readonly #dome = new Dome();
  readonly #sun = new Sun();
  readonly #weather = new Weather();
  readonly #governor: QualityGovernor | null;
  readonly #timer = new Timer();
  readonly #size = new Vector2(1, 1);
  readonly #ray = new Ray();
  readonly #library: LibraryTextures;
  readonly #lost = new Set<(lost: boolean) => void>();
  #quality: Quality;
  #valley: Valley | null = null;
  #view: SceneView | null = null;
  #frames = 0;
  #isLost = false;

  constructor(options: StageOptions) {
    patchHaze();
    this.calm = options.calm;
    this.#renderer = new WebGLRenderer({ canvas: options.canvas, antialias: true, powerPreference: 'high-performance' });
    this.#renderer.toneMapping = NeutralToneMapping;
    this.#renderer.toneMappingExposure = 0.92;
    this.#renderer.shadowMap.enabled = true;
    this.#renderer.shadowMap.type = PCFShadowMap;
    this.#governor = options.quality === 'auto' ? new QualityGovernor(isSoftware(this.#renderer) ? 0 : 2) : null;
    this.#quality = this.#governor?.quality ?? QUALITIES.find((level) => level.name === options.quality) ?? QUALITIES[1];
    this.#library = new LibraryTextures(this.#renderer, !this.#quality.plain);
    this.files = new AssetFiles(options.ask, this.#library);
    this.things = new Things(this.files, new Batches(this.#library));
    this.build = new BuildView(this.rig.camera, options.canvas);
    this.#scene.fog = this.#weather.fog;
    this.#scene.add(
      this.#dome.mesh,
      this.#sun.group,
      this.things.group,
      this.#people.group,
      this.ghosts.group,
      this.#blobs.mesh,
      this.build.group,
      this.#weather.water,
    );
    this.#scene.environment = this.#dome.environment(this.#renderer);
    this.#watchContext(options.canvas);
    this.#applyQuality();
  }

  /** Shows this world from now on. */
  show(view: SceneView): void {
    this.#valley?.dispose();
    this.#view = view;
    const [x, , z] = view.self().position;
    this.#valley = new Valley(view.ground, view.seed, { x, z }, this.#quality);
    this.#scene.add(this.#valley.group);
  }

  resize(width: number, height: number): void {
    this.#size.set(Math.max(1, width), Math.max(1, height));
    this.rig.camera.aspect = this.#size.x / this.#size.y;
    // A tall phone would see through a keyhole at the desktop's angle.
    this.rig.camera.fov = this.rig.camera.aspect < 1 ? 74 : 62;
    this.rig.camera.updateProjectionMatrix();
    this.#renderer.setPixelRatio(Math.min(globalThis.devicePixelRatio || 1, this.#quality.pixelRatioMax));
    this.#renderer.setSize(this.#size.x, this.#size.y, false);
  }

  /** Draws one frame. */
  frame(nowMs: number): void {
    this.#timer.update(nowMs);
    const dt = Math.min(0.1, this.#timer.getDelta());
    const seconds = this.#timer.getElapsed();
    const view = this.#view;
    if (!view || this.#isLost) return;
    const self = view.self();
    if (this.build.on) this.build.tick(view, dt);
    else this.rig.tick(self, view.ground, dt);
    const frame = { seconds, dt, calm: this.calm };
    this.things.tick(view, this.rig.camera, frame);
    this.#people.tick(view, { ...frame, hideSelf: !this.build.on && this.rig.hidesSelf });
    this.ghosts.tick(seconds, view);
    this.#blobs.tick(view, this.rig.camera.position, this.#quality.shadowTexels === 0);
    this.#valley?.tick(this.rig.camera.position, this.calm ? 0 : seconds, dt);
    this.#weather.tick(view.environment, this.#scene, this.#sun);
    this.#dome.tick(this.calm ? 0 : seconds, this.#quality.clouds && this.#weather.clouds, this.#weather.day);
    const heart = this.build.on ? this.rig.camera.position : new Vector3(...self.position);
    this.#sun.follow(heart.clone().addScaledVector(this.rig.camera.getWorldDirection(new Vector3()).setY(0), 14));
    this.#renderer.render(this.#scene, this.rig.camera);
    this.#frames++;
    // The first frames compile shaders: they say nothing about the machine.
    if (this.#frames > 12 && this.#governor?.feed(this.#timer.getDelta() * 1_000)) {
      this.#quality = this.#governor.quality;
      this.#applyQuality();
    }
  }

  #applyQuality(): void {
    this.#sun.setShadow(this.#quality.shadowTexels);
    this.#valley?.setDetail(this.#quality);
    this.#library.on = !this.#quality.plain;
    this.resize(this.#size.x, this.#size.y);
  }

  get quality(): Quality['name'] {
    return this.#quality.name;
  }

  /** Frames drawn since the start, and what the last one cost: for the bench and the tests. */
  get stats(): { frames: number; calls: number; triangles: number; geometries: number; textures: number } {
    const { render, memory } = this.#renderer.info;
    return { frames: this.#frames, calls: render.calls, triangles: render.triangles, geometries: memory.geometries, textures: memory.textures };
  }

  /** The thing at a place of the window (−1 to 1, y up; the middle without one), as far as `reachM` from the camera. */
  pick(reachM: number, at = { x: 0, y: 0 }): Picked | null {
    return this.#view ? pickThing(this.#aim(at), this.#view, reachM) : null;
  }

  /** Where that ray meets the ground. */
  pickGround(reachM: number, at = { x: 0, y: 0 }): Vec3 | null {
    if (!this.#view) return null;
    const distance = pickGround(this.#aim(at), this.#view.ground, reachM);
    if (distance === null) return null;
    const point = this.#ray.at(distance, new Vector3());
    return [point.x, point.y, point.z];
  }

  /** The ground or the thing a ray meets first, leaving out what is being moved. */
  pickSurface(reachM: number, at: { x: number; y: number }, except: ReadonlySet<EntityId>): Surface | null {
    return this.#view ? pickSurface(this.#aim(at), this.#view, reachM, except) : null;
  }

  /** Things whose middle is drawn within a part of the window, in pixels. */
  inside(left: number, top: number, right: number, bottom: number): EntityId[] {
    const found: EntityId[] = [];
    for (const entity of this.#view?.entities.values() ?? []) {
      const [x, y, z] = this.#view?.poseOf(entity.net)?.position ?? entity.pose.position;
      const at = this.project([x, y + entity.body.size[1] / 2, z]);
      if (at && at.x >= left && at.x <= right && at.y >= top && at.y <= bottom) found.push(entity.id);
    }
    return found;
  }

  /** Brings all that is chosen into the picture. */
  focus(): void {
    const bounds = this.#view && this.build.bounds(this.#view);
    if (bounds) this.build.camera.focus(bounds.centre, bounds.radius, this.calm);
  }

  #aim(at: { x: number; y: number }): Ray {
    const { camera } = this.rig;
    this.#ray.origin.setFromMatrixPosition(camera.matrixWorld);
    this.#ray.direction.set(at.x, at.y, 0.5).unproject(camera).sub(this.#ray.origin).normalize();
    return this.#ray;
  }

  /** A world point in window pixels; null behind the camera. */
  project(point: Vec3): ScreenPoint | null {
    const { camera } = this.rig;
    const at = new Vector3(...point);
    const distanceM = at.distanceTo(camera.position);
    at.project(camera);
    if (at.z > 1 || at.z < -1) return null;
    return { x: (at.x * 0.5 + 0.5) * this.#size.x, y: (0.5 - at.y * 0.5) * this.#size.y, distanceM };
  }

  /** Shows where a thing is about to stand until the room has answered. */
  ghost(wish: GhostWish): () => void {
    return this.ghosts.show(wish);
  }

  isLoaded(id: EntityId): boolean {
    return this.things.get(id)?.loaded ?? false;
  }

  /** The names of a thing's parts that can be dressed one by one. */
  partsOf(id: EntityId): string[] {
    return this.things.get(id)?.partNames ?? [];
  }

  /** Triangles of all these at their finest, as far as their files are here: what a world's budget counts. */
  trianglesOf(entities: Iterable<{ id: EntityId }>): number {
    let sum = 0;
    for (const { id } of entities) sum += this.things.get(id)?.triangles ?? 0;
    return sum;
  }

  retryAsset(assetId: AssetId, version: number): void {
    this.files.retry(assetId, version);
  }

  /** Calls back when the graphics context is lost, and when it has come back. */
  onContext(listener: (lost: boolean) => void): () => void {
    this.#lost.add(listener);
    return () => this.#lost.delete(listener);
  }

  #watchContext(canvas: HTMLCanvasElement): void {
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault(); // without this the browser never gives it back
      this.#isLost = true;
      for (const listener of this.#lost) listener(true);
    });
    canvas.addEventListener('webglcontextrestored', () => {
      this.#isLost = false;
      this.#scene.environment = this.#dome.environment(this.#renderer);
      for (const listener of this.#lost) listener(false);
    });
  }

  dispose(): void {
    this.things.dispose();
    this.#people.dispose();
    this.#valley?.dispose();
    this.ghosts.dispose();
    this.build.dispose();
    this.#blobs.dispose();
    this.files.dispose();
    this.#dome.dispose();
    this.#weather.dispose();
    this.#scene.environment?.dispose();
    this.#renderer.dispose();
  }
}

/** True where the processor draws: it starts at the lowest level instead of falling to it. */
function isSoftware(renderer: WebGLRenderer): boolean {
  const gl = renderer.getContext();
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = info ? gl.getParameter(info.UNMASKED_RENDERER_WEBGL) : '';
  return typeof name === 'string' && /swiftshader|llvmpipe|software/i.test(name);
}
