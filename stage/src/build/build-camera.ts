import type { Vec3 } from '@worldkiln/contracts';
import { type PerspectiveCamera, Vector3 } from 'three';
import { lookDirection } from '../camera/look.ts';
import type { Ground } from '../scene-view.ts';

const PITCH_MAX = 1.55;
/** Metres a second, walking pace of a camera; shift is four times that. */
const FLY_MS = 9;
const GLIDE_S = 0.35;

/** The builder's eye: flies, orbits, pans and comes near, apart from any body. */
export class BuildCamera {
  yaw = 0;
  pitch = -0.35;
  readonly #camera: PerspectiveCamera;
  readonly #at = new Vector3();
  /** What orbiting turns about. */
  readonly #pivot = new Vector3();
  #glide: { from: Vector3; to: Vector3; age: number } | null = null;

  constructor(camera: PerspectiveCamera) {
    this.#camera = camera;
  }

  /** Begins where the other camera stands, a little higher. */
  start(yaw: number, pitch: number): void {
    this.#at.copy(this.#camera.position);
    this.#at.y += 1.2;
    this.yaw = yaw;
    this.pitch = Math.min(pitch, -0.18);
    this.#pivot.copy(this.#at).addScaledVector(this.#direction(), 8);
    this.#glide = null;
  }

  look(dYaw: number, dPitch: number): void {
    this.yaw += dYaw;
    this.pitch = Math.max(-PITCH_MAX, Math.min(PITCH_MAX, this.pitch + dPitch));
    this.#glide = null;
  }

  /** Forward, right, up: each −1 to 1. */
  fly(forward: number, right: number, up: number, fast: boolean, dt: number): void {
    if (forward === 0 && right === 0 && up === 0) return;
    const far = FLY_MS * (fast ? 4 : 1) * dt;
    this.#shift(
      this.#direction()
        .multiplyScalar(forward * far)
        .addScaledVector(this.#right(), right * far)
        .add(new Vector3(0, up * far, 0)),
    );
  }

  /** Turns around the pivot, or around `about` and keeps it. */
  orbit(dYaw: number, dPitch: number, about: Vec3 | null): void {
    if (about) this.#pivot.fromArray(about);
    const away = Math.max(0.5, this.#at.distanceTo(this.#pivot));
    this.look(dYaw, dPitch);
    this.#at.copy(this.#pivot).addScaledVector(this.#direction(), -away);
  }

  /** Moves across the picture, in shares of its height. */
  pan(right: number, up: number): void {
    const span = 2 * Math.max(2, this.#at.distanceTo(this.#pivot)) * Math.tan((this.#camera.fov * Math.PI) / 360);
    const upwards = new Vector3().crossVectors(this.#right(), this.#direction());
    this.#shift(
      this.#right()
        .multiplyScalar(right * span)
        .addScaledVector(upwards, up * span),
    );
  }

  /** Comes nearer (positive) to the pivot, or goes away; past it, it takes the pivot along. */
  dolly(steps: number): void {
    const away = this.#at.distanceTo(this.#pivot);
    const next = away * 0.86 ** steps;
    const by = next < 0.8 ? steps * 0.6 : away - next;
    this.#glide = null;
    this.#at.addScaledVector(this.#direction(), by);
    if (next < 0.8) this.#pivot.addScaledVector(this.#direction(), by);
  }

  /** Looks at a ball in the world so that all of it is seen. */
  focus(centre: Vec3, radius: number, calm: boolean): void {
    this.#pivot.fromArray(centre);
    const half = (Math.min(this.#camera.fov, this.#camera.fov * this.#camera.aspect) * Math.PI) / 360;
    const away = Math.max(2, (radius / Math.sin(half)) * 1.25);
    const to = this.#pivot.clone().addScaledVector(this.#direction(), -away);
    if (calm) this.#at.copy(to);
    else this.#glide = { from: this.#at.clone(), to, age: 0 };
  }

  tick(ground: Ground, dt: number): void {
    if (this.#glide) {
      this.#glide.age = Math.min(GLIDE_S, this.#glide.age + dt);
      const t = this.#glide.age / GLIDE_S;
      this.#at.lerpVectors(this.#glide.from, this.#glide.to, 1 - (1 - t) ** 3);
      if (t >= 1) this.#glide = null;
    }
    this.#at.y = Math.max(this.#at.y, ground.heightAt(this.#at.x, this.#at.z) + 0.4);
    const { position } = this.#camera;
    position.copy(this.#at);
    const direction = this.#direction();
    this.#camera.lookAt(position.x + direction.x, position.y + direction.y, position.z + direction.z);
    this.#camera.updateMatrixWorld();
  }

  #shift(by: Vector3): void {
    this.#glide = null;
    this.#at.add(by);
    this.#pivot.add(by);
  }

  #direction(): Vector3 {
    return new Vector3().fromArray(lookDirection(this.yaw, this.pitch));
  }

  #right(): Vector3 {
    return new Vector3(-Math.cos(this.yaw), 0, Math.sin(this.yaw));
  }
}
