import { DataTexture, InstancedMesh, LinearFilter, Matrix4, MeshBasicMaterial, PlaneGeometry, Quaternion, Vector3 } from 'three';
import type { SceneView } from '../scene-view.ts';

/** More than these lie too far away to be missed. */
const MOST = 128;
const NEAR_M = 40;

/** Soft round shadows for machines that draw no shadow map: without any, everything seems to float. */
export class BlobShadows {
  readonly mesh: InstancedMesh;
  readonly #texture = softDisc();
  readonly #matrix = new Matrix4();
  readonly #turn = new Quaternion();
  readonly #place = new Vector3();
  readonly #scale = new Vector3();
  readonly #normal = new Vector3();

  constructor() {
    const material = new MeshBasicMaterial({
      map: this.#texture,
      color: '#1c2412',
      transparent: true,
      depthWrite: false,
      polygonOffset: true,
      polygonOffsetFactor: -2,
      polygonOffsetUnits: -2,
      fog: false,
    });
    this.mesh = new InstancedMesh(new PlaneGeometry(1, 1).rotateX(-Math.PI / 2), material, MOST);
    this.mesh.frustumCulled = false;
    this.mesh.count = 0;
  }

  tick(view: SceneView, eye: Vector3, wanted: boolean): void {
    this.mesh.visible = wanted;
    if (!wanted) return;
    let count = 0;
    for (const entity of view.entities.values()) {
      if (count >= MOST) break;
      const [x, y, z] = (view.poseOf(entity.net) ?? entity.pose).position;
      if (Math.hypot(x - eye.x, z - eye.z) < NEAR_M) count += this.#lay(count, view, [x, y, z], entity.body.size[0] * 1.5, entity.body.size[2] * 1.5);
    }
    for (const net of view.players.keys()) {
      const pose = view.playerPose(net);
      if (pose && count < MOST) count += this.#lay(count, view, pose.position, 1.05, 1.05);
    }
    this.mesh.count = count;
    this.mesh.instanceMatrix.needsUpdate = true;
  }

  /** 1 when it was laid; nothing high in the air has a shadow under it. */
  #lay(index: number, view: SceneView, [x, y, z]: readonly [number, number, number], width: number, depth: number): number {
    const floor = view.ground.heightAt(x, z);
    const fade = 1 - Math.min(1, Math.max(0, y - floor) / 5);
    if (fade <= 0.05) return 0;
    const dx = view.ground.heightAt(x - 0.5, z) - view.ground.heightAt(x + 0.5, z);
    const dz = view.ground.heightAt(x, z - 0.5) - view.ground.heightAt(x, z + 0.5);
    this.#turn.setFromUnitVectors(UP, this.#normal.set(dx, 1, dz).normalize());
    this.#matrix.compose(this.#place.set(x, floor + 0.04, z), this.#turn, this.#scale.set(width * fade, 1, depth * fade));
    this.mesh.setMatrixAt(index, this.#matrix);
    return 1;
  }

  dispose(): void {
    this.mesh.removeFromParent();
    this.mesh.geometry.dispose();
    this.#texture.dispose();
    this.mesh.dispose();
  }
}

const UP = new Vector3(0, 1, 0);

function softDisc(): DataTexture {
  const side = 64;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (let i = 0; i < side * side; i++) {
    const far = Math.hypot((i % side) - 31.5, Math.floor(i / side) - 31.5) / 32;
    data[i * 4 + 3] = Math.round(150 * Math.max(0, 1 - far) ** 1.4);
  }
  const texture = new DataTexture(data, side, side);
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  texture.needsUpdate = true;
  return texture;
}
