import { BufferAttribute, type BufferGeometry, Group, type Material, Mesh, type Vector3 } from 'three';
import type { Ground } from '../scene-view.ts';
import { farHeight, makeFarHills } from './far-hills.ts';
import { Grass } from './grass.ts';
import { makeGroundMaterial, makePlainGroundMaterial, plainGroundColor } from './ground-material.ts';
import { Lattice } from './lattice.ts';
import { makeScatter, settlePebbles } from './scatter.ts';
import { TerrainMeshes } from './terrain-meshes.ts';

/** How richly the ground is drawn. */
export interface GroundDetail {
  tufts: number;
  /** One colour a corner instead of grain a pixel. */
  plain: boolean;
}

/** Everything that does not move: ground, grass, pebbles, and the hills around. */
export class Valley {
  readonly group = new Group();
  readonly #ground: Ground;
  readonly #seed: number;
  readonly #rich: Material = makeGroundMaterial();
  readonly #plain: Material = makePlainGroundMaterial();
  readonly #lattice: Lattice;
  readonly #terrain: TerrainMeshes;
  #hills: Mesh | null = null;
  #scatter: Group | null = null;
  #grass: Grass | null = null;
  #detail: GroundDetail;
  #revision: number;

  constructor(ground: Ground, seed: number, near: { x: number; z: number }, detail: GroundDetail) {
    this.#ground = ground;
    this.#seed = seed;
    this.#detail = detail;
    this.#lattice = new Lattice(ground);
    this.#terrain = new TerrainMeshes(ground, this.#lattice, (mesh) => this.#paint(mesh), near);
    this.#terrain.grow(40);
    this.group.add(this.#terrain.group);
    this.#growGrass();
    this.#revision = ground.revision;
  }

  setDetail(detail: GroundDetail): void {
    const before = this.#detail;
    this.#detail = detail;
    if (before.tufts !== detail.tufts) this.#growGrass();
    if (before.plain === detail.plain) return;
    for (const mesh of this.#terrain.group.children) if (mesh instanceof Mesh) this.#paint(mesh);
    if (this.#hills) this.#paint(this.#hills);
    if (this.#scatter) this.#scatter.visible = !detail.plain;
  }

  #growGrass(): void {
    this.#grass?.dispose();
    this.#grass = this.#detail.tufts > 0 ? new Grass(this.#ground, this.#detail.tufts) : null;
    if (this.#grass) this.group.add(this.#grass.mesh);
  }

  /** Gives a piece of ground the material of the day. */
  #paint(mesh: Mesh): void {
    if (this.#detail.plain) addPlainColors(mesh);
    mesh.material = this.#detail.plain ? this.#plain : this.#rich;
  }

  tick(eye: Vector3, seconds: number, dt: number): void {
    if (this.#terrain.busy) this.#terrain.grow(4 + dt * 500);
    else if (!this.#hills) this.#addFar();
    else if (!this.#scatter && !this.#detail.plain) this.#addScatter();
    if (this.#revision !== this.#ground.revision) this.#reshape();
    this.#grass?.tick(eye, seconds);
  }

  /** Somebody worked on the ground: it, the grass and the pebbles follow. */
  #reshape(): void {
    this.#revision = this.#ground.revision;
    for (const { cx, cz } of this.#terrain.refresh()) this.#grass?.regrow(cx, cz);
    if (this.#scatter) settlePebbles(this.#scatter, this.#ground);
  }

  #addFar(): void {
    this.#hills = makeFarHills(this.#lattice, this.#seed, this.#rich);
    this.#paint(this.#hills);
    this.group.add(this.#hills);
  }

  #addScatter(): void {
    this.#scatter = makeScatter(this.#ground, this.#seed, (x, z) => farHeight(this.#lattice, this.#seed, x, z));
    this.group.add(this.#scatter);
  }

  dispose(): void {
    this.#grass?.dispose();
    this.group.traverse((node) => {
      if (node instanceof Mesh) node.geometry.dispose();
    });
    this.#rich.dispose();
    this.#plain.dispose();
    this.group.removeFromParent();
  }
}

function addPlainColors(mesh: Mesh): void {
  const geometry: BufferGeometry = mesh.geometry;
  if (geometry.hasAttribute('color')) return;
  const position = geometry.getAttribute('position');
  const { array } = geometry.getAttribute('splat');
  const colors = new Float32Array(position.count * 3);
  // The terrain and the hills fill their splat with bytes.
  const splat = array as Uint8Array;
  for (let i = 0; i < position.count; i++)
    plainGroundColor(position.getX(i) + mesh.position.x, position.getZ(i) + mesh.position.z, splat, i * 4, colors, i * 3);
  geometry.setAttribute('color', new BufferAttribute(colors, 3));
}
