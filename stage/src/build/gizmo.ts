import type { Pose, Quat, Vec3 } from '@worldkiln/contracts';
import { Group, Object3D, type PerspectiveCamera } from 'three';
import { TransformControls } from 'three/addons/controls/TransformControls.js';

export type Tool = 'move' | 'turn' | 'size';

/** Where the handle is while it is dragged; the scale is one number, because a thing's is. */
export interface Handle extends Pose {
  scale: number;
}

/** Steps of the handle; null moves freely. */
export interface Snap {
  metres: number | null;
  radians: number | null;
  times: number | null;
}

export interface GizmoEvents {
  start(): void;
  drag(to: Handle): void;
  drop(to: Handle): void;
}

const MODES = { move: 'translate', turn: 'rotate', size: 'scale' } as const;

/** Arrows, rings and boxes to drag. It moves nothing itself: it tells where its middle would be. */
export class Gizmo {
  readonly group = new Group();
  events: GizmoEvents | null = null;
  readonly #controls: TransformControls;
  readonly #proxy = new Object3D();

  constructor(camera: PerspectiveCamera, canvas: HTMLElement) {
    this.#controls = new TransformControls(camera, canvas);
    this.#controls.size = 0.82;
    this.#controls.setColors('#ef6a5a', '#8fc46a', '#5b9be0', '#ffc77d');
    this.group.add(this.#proxy, this.#controls.getHelper());
    this.#controls.addEventListener('mouseDown', () => this.events?.start());
    this.#controls.addEventListener('objectChange', () => this.events?.drag(this.#handle()));
    this.#controls.addEventListener('mouseUp', () => {
      const to = this.#handle();
      this.#proxy.scale.setScalar(1);
      this.events?.drop(to);
    });
    this.detach();
  }

  /** Stands here from now on, unless somebody is dragging it. */
  attach(at: Pose, tool: Tool, space: 'world' | 'local'): void {
    if (this.dragging) return;
    this.#proxy.position.fromArray(at.position);
    this.#proxy.quaternion.fromArray(at.rotation);
    this.#controls.setMode(MODES[tool]);
    this.#controls.setSpace(space);
    this.#controls.enabled = true;
    if (this.#controls.object !== this.#proxy) this.#controls.attach(this.#proxy);
  }

  detach(): void {
    this.#controls.detach();
    this.#controls.enabled = false;
  }

  set snap({ metres, radians, times }: Snap) {
    this.#controls.translationSnap = metres;
    this.#controls.rotationSnap = radians;
    this.#controls.scaleSnap = times;
  }

  get dragging(): boolean {
    return this.#controls.dragging;
  }

  /** True while the pointer is over a part of it: a click there is not a click on the world. */
  get hot(): boolean {
    return this.dragging || (this.#controls.enabled && this.#controls.axis !== null);
  }

  #handle(): Handle {
    const { position, quaternion, scale } = this.#proxy;
    // Whichever side was pulled furthest says how large it becomes.
    const pulled = [scale.x, scale.y, scale.z].map((side) => Math.max(0.01, Math.abs(side))).sort((a, b) => Math.abs(Math.log(b)) - Math.abs(Math.log(a)));
    return { position: position.toArray() as Vec3, rotation: quaternion.toArray() as Quat, scale: pulled[0] ?? 1 }; // three's tuples are those
  }

  dispose(): void {
    this.#controls.dispose();
    this.group.removeFromParent();
  }
}
