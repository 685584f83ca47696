import { Group, type Material, Mesh, type Vector3 } from 'three';
import type { Ground } from '../scene-view.ts';
import { farHeight, makeFarHills } from './far-hills.ts';
import { Grass } from './grass.ts';
import { makeGroundMaterial } from './ground-material.ts';
import { Lattice } from './lattice.ts';
import { makeScatter } from './scatter.ts';
import { TerrainMeshes } from './terrain-meshes.ts';

/** Everything that does not move: ground, grass, pebbles, and the hills around. */
export class Valley {
  readonly group = new Group();
  readonly #ground: Ground;
  readonly #seed: number;
  readonly #material: Material = makeGroundMaterial();
  readonly #lattice: Lattice;
  readonly #terrain: TerrainMeshes;
  #far = false;
  #grass: Grass | null = null;
  #tufts = 0;

  constructor(ground: Ground, seed: number, near: { x: number; z: number }) {
    this.#ground = ground;
    this.#seed = seed;
    this.#lattice = new Lattice(ground);
    this.#terrain = new TerrainMeshes(ground, this.#lattice, this.#material, near);
    this.#terrain.grow(9);
    this.group.add(this.#terrain.group);
  }

  setTufts(count: number): void {
    if (count === this.#tufts) return;
    this.#tufts = count;
    this.#grass?.dispose();
    this.#grass = count > 0 ? new Grass(this.#ground, count) : null;
    if (this.#grass) this.group.add(this.#grass.mesh);
  }

  tick(eye: Vector3, seconds: number): void {
    if (this.#terrain.busy) this.#terrain.grow(6);
    else if (!this.#far) this.#addFar();
    this.#grass?.tick(eye, seconds);
  }

  #addFar(): void {
    this.#far = true;
    this.group.add(makeFarHills(this.#lattice, this.#seed, this.#material));
    this.group.add(makeScatter(this.#ground, this.#seed, (x, z) => farHeight(this.#lattice, this.#seed, x, z)));
  }

  dispose(): void {
    this.#grass?.dispose();
    this.group.traverse((node) => {
      if (node instanceof Mesh) node.geometry.dispose();
    });
    this.#material.dispose();
    this.group.removeFromParent();
  }
}
