import { CHUNK_M, TERRAIN, WORLD_HALF_M } from '@worldkiln/contracts';
import {
  BufferAttribute,
  DoubleSide,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  MeshLambertMaterial,
  type Vector3,
} from 'three';
import { hash2, noiseTexture } from '../noise.ts';
import type { Ground } from '../scene-view.ts';
import { GROUND_GLSL } from './ground-material.ts';

/** A window of patches moves with the eye; a patch's tufts are the same whenever it comes back. */
const PATCH_M = 4;
const PATCHES = 12;
const REACH_M = (PATCH_M * PATCHES) / 2;
/** Patches filled a frame: under a millisecond of work. */
const FILLS = 6;
const BLADES = 5;
/** Rise over run on which nothing grows. */
const STEEP = 0.9;

/** Tufts near the eye: blades that sway, rooted in the ground's own colour and gone at the edge of the window. */
export class Grass {
  readonly mesh: Mesh;
  readonly #ground: Ground;
  readonly #tufts: InstancedBufferAttribute;
  readonly #perPatch: number;
  readonly #shown = new Map<number, string>();
  readonly #time = { value: 0 };
  readonly #geometry = new InstancedBufferGeometry();
  readonly #material: MeshLambertMaterial;

  constructor(ground: Ground, tufts: number) {
    this.#ground = ground;
    this.#perPatch = Math.floor(tufts / (PATCHES * PATCHES));
    this.#tufts = new InstancedBufferAttribute(new Float32Array(this.#perPatch * PATCHES * PATCHES * 4), 4);
    this.#tufts.setUsage(DynamicDrawUsage);
    makeTuft(this.#geometry);
    this.#geometry.setAttribute('tuft', this.#tufts);
    this.#geometry.instanceCount = this.#perPatch * PATCHES * PATCHES;
    this.#material = makeMaterial(this.#time);
    this.mesh = new Mesh(this.#geometry, this.#material);
    this.mesh.frustumCulled = false;
    this.mesh.receiveShadow = true;
  }

  tick(eye: Vector3, seconds: number): void {
    this.#time.value = seconds;
    const px = Math.floor(eye.x / PATCH_M) - PATCHES / 2;
    const pz = Math.floor(eye.z / PATCH_M) - PATCHES / 2;
    let fills = this.#shown.size === 0 ? PATCHES * PATCHES : FILLS;
    for (let z = pz; z < pz + PATCHES && fills > 0; z++) {
      for (let x = px; x < px + PATCHES && fills > 0; x++) {
        const slot = wrap(z) * PATCHES + wrap(x);
        const name = `${x},${z}`;
        if (this.#shown.get(slot) === name) continue;
        this.#shown.set(slot, name);
        this.#fill(slot, x, z);
        fills--;
      }
    }
  }

  /** The ground of a chunk has changed: its patches are filled again, a few a frame. */
  regrow(cx: number, cz: number): void {
    for (const [slot, name] of this.#shown) {
      const [x = 0, z = 0] = name.split(',').map(Number);
      if (Math.floor((x * PATCH_M) / CHUNK_M) === cx && Math.floor((z * PATCH_M) / CHUNK_M) === cz) this.#shown.set(slot, '');
    }
  }

  #fill(slot: number, px: number, pz: number): void {
    const data = this.#tufts.array;
    const first = slot * this.#perPatch * 4;
    for (let i = 0; i < this.#perPatch; i++) {
      const x = (px + hash2(px * 977 + i, pz, 21)) * PATCH_M;
      const z = (pz + hash2(px, pz * 977 + i, 22)) * PATCH_M;
      const grows = this.#grassAt(x, z) > 0.25 + 0.6 * hash2(px * 31 + i, pz * 17, 23) && !this.#isSteep(x, z);
      const at = first + i * 4;
      data[at] = x;
      data[at + 1] = grows ? this.#ground.heightAt(x, z) : -999;
      data[at + 2] = z;
      data[at + 3] = hash2(px + i * 7, pz - i * 3, 24);
    }
    this.#tufts.addUpdateRange(first, this.#perPatch * 4);
    this.#tufts.needsUpdate = true;
  }

  #grassAt(x: number, z: number): number {
    if (Math.abs(x) >= WORLD_HALF_M || Math.abs(z) >= WORLD_HALF_M) return 0;
    const cx = Math.floor(x / CHUNK_M);
    const cz = Math.floor(z / CHUNK_M);
    const { splat } = this.#ground.chunk(cx, cz);
    const at = Math.round(z - cz * CHUNK_M) * (TERRAIN.cells + 1) + Math.round(x - cx * CHUNK_M);
    return (splat[at * 4] ?? 0) / 255;
  }

  #isSteep(x: number, z: number): boolean {
    const slopeX = this.#ground.heightAt(x + 0.5, z) - this.#ground.heightAt(x - 0.5, z);
    const slopeZ = this.#ground.heightAt(x, z + 0.5) - this.#ground.heightAt(x, z - 0.5);
    return slopeX * slopeX + slopeZ * slopeZ > STEEP * STEEP;
  }

  dispose(): void {
    this.mesh.removeFromParent();
    this.#geometry.dispose();
    this.#material.dispose();
  }
}

const wrap = (n: number): number => ((n % PATCHES) + PATCHES) % PATCHES;

/** Five bent blades in a fan: two triangles each. y runs 0 to 1 up a blade. */
function makeTuft(geometry: InstancedBufferGeometry): void {
  const positions: number[] = [];
  const index: number[] = [];
  for (let blade = 0; blade < BLADES; blade++) {
    const turn = (blade / BLADES) * Math.PI * 2 + hash2(blade, 1, 5);
    const height = 0.55 + 0.45 * hash2(blade, 2, 5);
    const lean = 0.25 + 0.3 * hash2(blade, 3, 5);
    const root = [Math.cos(turn) * 0.09, Math.sin(turn) * 0.09] as const;
    const side = [-Math.sin(turn) * 0.014, Math.cos(turn) * 0.014] as const;
    const at = (up: number, out: number): [number, number, number] => [root[0] + Math.cos(turn) * out, up * height, root[1] + Math.sin(turn) * out];
    const base = positions.length / 3;
    const [lx, ly, lz] = at(0, 0);
    const [mx, my, mz] = at(0.55, lean * 0.12);
    const [tx, ty, tz] = at(1, lean * 0.36);
    positions.push(lx - side[0], ly, lz - side[1], lx + side[0], ly, lz + side[1]);
    positions.push(mx - side[0] * 0.8, my, mz - side[1] * 0.8, mx + side[0] * 0.8, my, mz + side[1] * 0.8, tx, ty, tz);
    index.push(base, base + 1, base + 2, base + 1, base + 3, base + 2, base + 2, base + 3, base + 4);
  }
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3));
  geometry.setAttribute('normal', new BufferAttribute(new Float32Array(positions.map((_, i) => (i % 3 === 1 ? 1 : 0))), 3));
  geometry.setIndex(index);
}

function makeMaterial(time: { value: number }): MeshLambertMaterial {
  const material = new MeshLambertMaterial({ side: DoubleSide });
  material.onBeforeCompile = (shader) => {
    shader.uniforms.kilnTime = time;
    shader.uniforms.kilnNoise = { value: noiseTexture() };
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', '#include <common>\nattribute vec4 tuft;\nuniform float kilnTime;\nvarying vec3 vTuft;')
      .replace(
        '#include <begin_vertex>',
        /* glsl */ `
float away = distance(tuft.xz, cameraPosition.xz);
float grow = (0.16 + 0.26 * tuft.w * tuft.w) * (1.0 - smoothstep(${(REACH_M * 0.55).toFixed(1)}, ${(REACH_M * 0.96).toFixed(1)}, away));
float turn = tuft.w * 61.0;
mat2 spin = mat2(cos(turn), sin(turn), -sin(turn), cos(turn));
vec3 transformed = position;
transformed.xz = spin * transformed.xz * (0.7 + grow);
float gust = sin(kilnTime * 1.3 + tuft.x * 0.35 + tuft.z * 0.22) + 0.5 * sin(kilnTime * 3.1 + tuft.x * 1.3);
transformed.xz += vec2(0.8, 0.45) * gust * 0.05 * position.y * position.y;
transformed.y *= grow;
transformed *= step(-900.0, tuft.y);
vTuft = vec3(tuft.x, position.y, tuft.z);
transformed += vec3(tuft.x, max(tuft.y, -900.0) - 0.02, tuft.z);`,
      )
      // Blades lit like the ground they stand on: their own normals would flicker.
      .replace('#include <beginnormal_vertex>', 'vec3 objectNormal = vec3(0.0, 1.0, 0.0);');
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\nvarying vec3 vTuft;\n${GROUND_GLSL}`)
      .replace('#include <color_fragment>', 'diffuseColor.rgb *= kilnGrass(vTuft.xz) * mix(0.72, 1.5, vTuft.y) + vec3(0.03, 0.028, 0.0) * vTuft.y;')
      .replace('#include <normal_fragment_begin>', 'vec3 normal = normalize(vNormal);\nvec3 nonPerturbedNormal = normal;');
  };
  return material;
}
