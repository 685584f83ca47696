import type { Vec3 } from '@worldkiln/contracts';
import { BoxGeometry, EdgesGeometry, Group, LineBasicMaterial, LineSegments, Mesh, MeshBasicMaterial } from 'three';

/** "Something this big, here": the box somebody drew before wishing. */
export class WishBox {
  readonly group = new Group();
  readonly #box = new BoxGeometry(1, 1, 1).translate(0, 0.5, 0);
  readonly #edges = new EdgesGeometry(this.#box);
  readonly #glass = new MeshBasicMaterial({ color: '#ffb454', transparent: true, opacity: 0.16, depthWrite: false, fog: false });
  readonly #line = new LineBasicMaterial({ color: '#ffd9a6', fog: false });

  constructor() {
    this.group.add(new Mesh(this.#box, this.#glass), new LineSegments(this.#edges, this.#line));
    this.hide();
  }

  show(foot: Vec3, size: Vec3): void {
    this.group.visible = true;
    this.group.position.fromArray(foot);
    this.group.scale.fromArray(size);
  }

  hide(): void {
    this.group.visible = false;
  }

  dispose(): void {
    this.#box.dispose();
    this.#edges.dispose();
    this.#glass.dispose();
    this.#line.dispose();
    this.group.removeFromParent();
  }
}
