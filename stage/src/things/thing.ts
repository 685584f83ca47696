import type { Entity, Vec3 } from '@worldkiln/contracts';
import { clone as cloneWithBones } from 'three/addons/utils/SkeletonUtils.js';
import { Color, Group, Material, Matrix4, Mesh, type Object3D, Quaternion, Vector3 } from 'three';
import type { AssetFile, AssetFiles } from './asset-files.ts';
import type { Batches, Worn } from './batches.ts';
import { ClayMaterial } from './clay-material.ts';
import { holdClay, releaseClay } from './clays.ts';
import { Puppet } from './puppet.ts';
import { Swings } from './swings.ts';
import { Shimmer } from './shimmer.ts';

/** The pop of a swapped-in model: a spring that overshoots once. */
const POP_S = 0.5;

export interface ThingFrame {
  seconds: number;
  dt: number;
  /** 0 to 1 while its job burns; null else. */
  heat: number | null;
  distanceM: number;
  /** Whether any of it, or of its shadow, may be in the picture. */
  inSight: boolean;
  /** Times the asset's own size. */
  scale: number;
  /** People who asked for less motion: no pop, no shimmer, no flicker. */
  calm: boolean;
}

/** One entity as it is drawn: clay first, then the asset on the very same place. */
export class Thing {
  readonly group = new Group();
  readonly #files: AssetFiles;
  readonly #batches: Batches;
  #entity: Entity;
  #clay: Mesh | null = null;
  #clayMaterial: ClayMaterial | null = null;
  #claySize: Vec3 | null = null;
  #file: AssetFile | null = null;
  #model: Object3D | null = null;
  #modelLevel = -1;
  #tinted: Material[] = [];
  #worn = '';
  #wornBy: { file: AssetFile; firing: Entity['firing']; tint: Entity['tint']; parts: Entity['parts'] } | null = null;
  #puppet: Puppet | null = null;
  #swings: Swings | null = null;
  #shimmer: Shimmer | null = null;
  #popAge = POP_S;
  #heat = -1;
  /** In the batches; null: it has to be drawn by itself; undefined: not decided for this model yet. */
  #settled: Worn | null | undefined;
  #parent: Object3D | null = null;
  #inSight = true;
  /** As the batches have it; a scale of 0 is nowhere. */
  readonly #placed = { at: new Vector3(), turn: new Quaternion(), scale: 0 };
  /** False until the first frame after joining: what was finished before we came does not shimmer at us. */
  #fresh: boolean;

  constructor(entity: Entity, files: AssetFiles, batches: Batches, fresh: boolean) {
    this.#entity = entity;
    this.#files = files;
    this.#batches = batches;
    this.#fresh = fresh;
    this.group.name = entity.id;
  }

  /** True when the finished (or draft) model itself is displayed. */
  get loaded(): boolean {
    return this.#model !== null && this.#holds(this.#entity);
  }

  get file(): AssetFile | null {
    return this.#file;
  }

  /** Whether it is drawn with others of its materials: then nothing of it moves by itself. */
  get batched(): boolean {
    return this.#settled !== undefined && this.#settled !== null && this.loaded;
  }

  /** Whether any of it may be in the picture. */
  show(inSight: boolean): void {
    if (!this.#settled || this.#inSight === inSight) return;
    this.#inSight = inSight;
    this.#settled.show(inSight);
  }

  tick(entity: Entity, frame: ThingFrame): void {
    this.#entity = entity;
    this.show(frame.inSight);
    // Nobody sees it: it is where it is, and what it wears is looked at when it comes into sight.
    if (this.#settled && !frame.inSight && this.loaded) return this.#place(frame.scale);
    if (this.#settled && this.#swings?.ajar(entity)) this.#unsettle();
    this.#wantFile(entity);
    this.#wearModel(frame);
    if (!this.#model) this.#wearClay(entity);
    this.#model?.scale.setScalar(frame.scale);
    // The clay is made as large as the body, which already obeys the scale that is agreed on.
    this.#clay?.scale.setScalar(frame.scale / (entity.scale ?? 1));
    this.#swings?.tick(entity, frame.dt, frame.calm);
    this.#puppet?.tick(frame, this.group.position, heightOf(this.#file) * frame.scale);
    this.#glow(entity, frame);
    this.#pop(frame);
    if (this.#shimmer && !this.#shimmer.tick(frame.dt)) this.#endShimmer();
    this.#settle();
    this.#place(frame.scale);
  }

  /** What neither pops, shimmers, bends nor is a draft goes into the batches, and out of the scene. */
  #settle(): void {
    // As the file has it: the model that is drawn by itself may wear a tint of its own.
    const model = this.#model && this.#file?.levels[this.#modelLevel];
    if (this.#settled !== undefined || !model || this.#clay || this.#puppet || this.#shimmer || this.#popAge < POP_S || this.#swings?.ajar(this.#entity))
      return;
    const { firing, parts, tint } = this.#entity;
    this.#settled =
      firing.state === 'bisque'
        ? null
        : this.#batches.wear(model, (mesh) => {
            const part = parts?.[partOf(mesh, model)];
            return { hidden: part?.hidden ?? false, tint: part?.tint ?? tint };
          });
    if (this.#settled === null) return;
    this.#parent = this.group.parent;
    this.group.removeFromParent();
    this.#placed.scale = 0;
    this.#inSight = true;
  }

  #place(scale: number): void {
    if (!this.#settled) return;
    const { position: at, quaternion: turn } = this.group;
    const last = this.#placed;
    if (last.scale === scale && last.at.equals(at) && last.turn.equals(turn)) return;
    last.scale = scale;
    last.at.copy(at);
    last.turn.copy(turn);
    this.#settled.move(MATRIX.compose(at, turn, SIZE.setScalar(scale)));
  }

  /** Back among the things that are drawn by themselves. */
  #unsettle(): void {
    this.#settled?.remove();
    if (this.#settled) this.#parent?.add(this.group);
    this.#settled = undefined;
  }

  #holds({ assetId, version }: Entity): boolean {
    return this.#file?.assetId === assetId && this.#file.version === version;
  }

  #wantFile(entity: Entity): void {
    if (entity.version > 0 ? this.#holds(entity) : this.#file === null) return;
    const old = this.#file;
    // The old model stays on until the new one is there: an upgrade never blinks.
    this.#file = entity.version > 0 ? this.#files.hold(entity.assetId, entity.version) : null;
    if (old && this.#worn.startsWith(old.key)) this.#leaving = old;
    else if (old) this.#files.release(old);
    if (this.#file === null) this.#dropModel();
  }

  #leaving: AssetFile | null = null;

  #wearModel(frame: ThingFrame): void {
    const file = this.#file;
    if (!file || file.state !== 'ready') return;
    const level = levelFor(file, frame.distanceM / frame.scale);
    const { firing, tint, parts } = this.#entity;
    // Asked sixty times a second of every thing there is: what commands replace is compared before any text is made.
    const by = this.#wornBy;
    if (this.#model && level === this.#modelLevel && by?.file === file && by.firing === firing && by.tint === tint && by.parts === parts) return;
    this.#wornBy = { file, firing, tint, parts };
    const look = `${file.key}/${level}/${this.#entity.firing.state === 'bisque' ? 'bisque' : 'glazed'}/${this.#entity.tint ?? ''}/${this.#entity.parts ? JSON.stringify(this.#entity.parts) : ''}`;
    if (look === this.#worn) return;
    const arrival = !this.#worn.startsWith(file.key);
    const source = file.levels[level];
    if (!source) return;
    this.#dropModel();
    this.#modelLevel = level;
    // A plain copy would hang on the first one's bones.
    this.#model = file.clips.length > 0 ? cloneWithBones(source) : source.clone();
    this.#puppet = file.clips.length > 0 ? new Puppet(this.#model, file.clips) : null;
    this.#swings = new Swings(this.#model, this.#entity, nameOf);
    this.#worn = look;
    this.#dress(this.#model);
    this.group.add(this.#model);
    this.#dropClay();
    if (arrival && this.#fresh && !frame.calm) {
      this.#popAge = 0;
      if (this.#entity.firing.state === 'glazed') this.#shimmer = new Shimmer(this.#model, file.box);
    }
    this.#fresh = true;
  }

  /** Draft pieces are matte and pale; a tint multiplies. Both need materials of their own. */
  #dress(model: Object3D): void {
    const { firing, parts } = this.#entity;
    const bisque = firing.state === 'bisque';
    if (!bisque && this.#entity.tint === null && !parts) return;
    model.traverse((node) => {
      if (!(node instanceof Mesh)) return;
      const part = parts?.[partOf(node, model)];
      if (part?.hidden) node.visible = false;
      const tint = part?.tint ?? this.#entity.tint;
      if (!bisque && tint === null) return;
      const own = (node.material as Material).clone(); // a loader's mesh has one material
      if ('color' in own && own.color instanceof Color) {
        if (tint !== null) own.color.multiply(new Color(tint));
        if (bisque) own.color.lerp(new Color('#ead5bf'), 0.45);
      }
      if (bisque && 'roughness' in own) own.roughness = 1;
      if (bisque && 'metalness' in own) own.metalness = 0;
      node.material = own;
      this.#tinted.push(own);
    });
  }

  #wearClay(entity: Entity): void {
    const [x, y, z] = entity.body.size;
    const was = this.#claySize;
    if (was && was[0] === x && was[1] === y && was[2] === z) return;
    this.#dropClay();
    this.#claySize = [x, y, z];
    this.#clayMaterial = new ClayMaterial(entity.body.size, entity.palette, entity.net);
    this.#clay = new Mesh(holdClay(this.#claySize, entity.net), this.#clayMaterial);
    this.#clay.castShadow = true;
    this.#clay.receiveShadow = true;
    this.group.add(this.#clay);
  }

  #glow(entity: Entity, frame: ThingFrame): void {
    if (!this.#clayMaterial) return;
    const target = frame.heat ?? -1;
    // Progress comes in steps; heat climbs smoothly behind it and never runs ahead.
    if (target < 0) this.#heat = -1;
    else if (this.#heat < 0 || frame.calm) this.#heat = Math.max(target, 0);
    else this.#heat += (target - this.#heat) * Math.min(1, frame.dt * 3.5);
    const cracked = entity.firing.state === 'cracked' ? 1 : 0;
    const bisque = entity.firing.state === 'bisque' || entity.firing.state === 'glazed' ? 1 : 0;
    this.#clayMaterial.wear({ heat: this.#heat, seconds: frame.calm ? 0 : frame.seconds, crack: cracked, bisque });
  }

  #pop(frame: ThingFrame): void {
    if (this.#popAge >= POP_S) return;
    this.#popAge = Math.min(POP_S, this.#popAge + frame.dt);
    const t = this.#popAge / POP_S;
    const spring = 1 + Math.exp(-5 * t) * Math.sin(t * 11) * 0.16 - (1 - t) ** 6 * 0.14;
    this.group.scale.set(2 - spring, spring, 2 - spring).lerp(ONE, t * t);
    if (t >= 1) this.group.scale.setScalar(1);
  }

  #endShimmer(): void {
    this.#shimmer?.dispose();
    this.#shimmer = null;
  }

  #dropClay(): void {
    this.#clay?.removeFromParent();
    if (this.#claySize) releaseClay(this.#claySize, this.#entity.net);
    this.#claySize = null;
    this.#clayMaterial?.dispose();
    this.#clay = null;
    this.#clayMaterial = null;
  }

  #dropModel(): void {
    this.#unsettle();
    this.#endShimmer();
    this.#model?.removeFromParent();
    this.#puppet?.dispose();
    this.#puppet = null;
    this.#swings = null;
    for (const material of this.#tinted) material.dispose();
    this.#tinted = [];
    this.#model = null;
    this.#modelLevel = -1;
    this.#worn = '';
    if (this.#leaving) this.#files.release(this.#leaving);
    this.#leaving = null;
  }

  /** Parts that can be told apart in the model, as its maker named them. */
  get partNames(): string[] {
    const model = this.#file?.levels[0];
    const names = new Set<string>();
    model?.traverse((node) => node instanceof Mesh && names.add(partOf(node, model)));
    return [...names];
  }

  /** At its finest; 0 while it is clay. */
  get triangles(): number {
    return this.#file?.triangles ?? 0;
  }

  /** The level of detail shown now; -1 while it is clay. */
  get level(): number {
    return this.#modelLevel;
  }

  dispose(): void {
    this.#dropModel();
    this.#dropClay();
    if (this.#file) this.#files.release(this.#file);
    this.#file = null;
    this.group.removeFromParent();
  }
}

/** The part a mesh belongs to: the nearest name above it. The loader spells names for its own use and keeps the real one aside. */
function partOf(mesh: Object3D, model: Object3D): string {
  for (let node: Object3D | null = mesh; node && node !== model; node = node.parent) {
    // The forge hangs a part's triangles under its node, as "lid.mesh".
    const name = nameOf(node);
    if (name !== '') return name.replace(/\.mesh$/, '');
  }
  return 'body';
}

function nameOf(node: Object3D): string {
  const given: unknown = node.userData['name'];
  return typeof given === 'string' ? given : node.name;
}

const ONE = new Group().scale.clone();
const SIZE = new Vector3();
const MATRIX = new Matrix4();

/** The coarsest level whose loss nobody sees at this distance, of those that have arrived. */
function levelFor(file: AssetFile, distanceM: number): number {
  const size = Math.max(0.3, file.box.max.distanceTo(file.box.min));
  const apparent = distanceM / size;
  let level = apparent < 14 ? 0 : apparent < 34 ? 1 : 2;
  while (level > 0 && !file.levels[level]) level--;
  return level;
}

const heightOf = (file: AssetFile | null): number => (file ? file.box.max.y - file.box.min.y : 1);
