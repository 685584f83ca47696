import type { EntityId } from '@worldkiln/contracts';
import { BufferAttribute, BufferGeometry, Group, LineBasicMaterial, LineSegments } from 'three';
import type { SceneView } from '../scene-view.ts';

/** Share of an edge that its corner shows. */
const CORNER = 0.24;
/** A little outside the thing, so that the lines never lie in its faces. */
const MARGIN_M = 0.03;

/** Corners drawn around what is chosen, and around what is pointed at. */
export class Frames {
  readonly group = new Group();
  readonly #geometry = cornersOfUnitBox();
  readonly #chosen = line('#ffb454', 1);
  readonly #pointed = line('#fff1dc', 0.6);
  readonly #lines: LineSegments[] = [];

  tick(view: SceneView, chosen: ReadonlySet<EntityId>, pointed: EntityId | null): void {
    let used = 0;
    for (const id of chosen) used += this.#frame(used, view, id, this.#chosen);
    if (pointed && !chosen.has(pointed)) used += this.#frame(used, view, pointed, this.#pointed);
    for (const [i, each] of this.#lines.entries()) each.visible = i < used;
  }

  #frame(index: number, view: SceneView, id: EntityId, material: LineBasicMaterial): 0 | 1 {
    const entity = view.entities.get(id);
    if (!entity) return 0;
    const pose = view.poseOf(entity.net) ?? entity.pose;
    const scale = (view.scaleOf?.(entity.net) ?? entity.scale ?? 1) / (entity.scale ?? 1);
    const each = this.#lines[index] ?? this.#more();
    each.material = material;
    each.position.fromArray(pose.position);
    each.quaternion.fromArray(pose.rotation);
    const [x, y, z] = entity.body.size;
    each.scale.set(x * scale + MARGIN_M, y * scale + MARGIN_M, z * scale + MARGIN_M);
    return 1;
  }

  #more(): LineSegments {
    const each = new LineSegments(this.#geometry, this.#chosen);
    each.renderOrder = 5;
    each.frustumCulled = false;
    this.#lines.push(each);
    this.group.add(each);
    return each;
  }

  dispose(): void {
    this.#geometry.dispose();
    this.#chosen.dispose();
    this.#pointed.dispose();
    this.group.removeFromParent();
  }
}

const line = (color: string, opacity: number) => new LineBasicMaterial({ color, opacity, transparent: true, depthTest: false, fog: false, toneMapped: false });

/** Three short lines at each corner of a box that stands on its ground pivot. */
function cornersOfUnitBox(): BufferGeometry {
  const points: number[] = [];
  for (const x of [-0.5, 0.5])
    for (const y of [0, 1])
      for (const z of [-0.5, 0.5]) {
        points.push(x, y, z, x - Math.sign(x) * CORNER, y, z);
        points.push(x, y, z, x, y + (y === 0 ? CORNER : -CORNER), z);
        points.push(x, y, z, x, y, z - Math.sign(z) * CORNER);
      }
  return new BufferGeometry().setAttribute('position', new BufferAttribute(new Float32Array(points), 3));
}
