import type { Entity, MovingPart } from '@worldkiln/contracts';
import { openableParts, swingOf } from '@worldkiln/engine';
import { type Object3D, Quaternion, Vector3 } from 'three';

/** A door takes this long; long enough to see which way it goes. */
const SWING_S = 0.45;
const RAD = Math.PI / 180;

interface Swing {
  part: string;
  joint: MovingPart['joint'];
  node: Object3D;
  at: Vector3;
  turn: Quaternion;
  /** 0 is shut, 1 open. */
  share: number;
}

/** The doors, lids and drawers of one model, on their way to where the world says they are. */
export class Swings {
  readonly #swings: Swing[];
  readonly #turn = new Quaternion();
  readonly #axis = new Vector3();

  /** `nameOf` says which part a node is. What is open when the model appears stands open at once. */
  constructor(model: Object3D, entity: Entity, nameOf: (node: Object3D) => string) {
    const parts = new Map(openableParts(entity).map((each) => [each.part, each]));
    this.#swings = [];
    if (parts.size === 0) return;
    model.traverse((node) => {
      const known = parts.get(nameOf(node));
      if (!known || this.#swings.some(({ part }) => part === known.part)) return;
      const share = entity.opened?.includes(known.part) ? 1 : 0;
      this.#swings.push({ part: known.part, joint: known.joint, node, at: node.position.clone(), turn: node.quaternion.clone(), share });
    });
    for (const swing of this.#swings) this.#pose(swing, entity.scale ?? 1);
  }

  /** Whether anything stands open, or is on its way: then it is drawn by itself, because a batch knows of no hinges. */
  ajar({ opened }: Pick<Entity, 'opened'>): boolean {
    return this.#swings.some(({ part, share }) => share > 0 || opened?.includes(part) === true);
  }

  tick(entity: Entity, dt: number, calm: boolean): void {
    for (const swing of this.#swings) {
      const target = entity.opened?.includes(swing.part) ? 1 : 0;
      if (swing.share === target) continue;
      const step = calm ? 1 : dt / SWING_S;
      swing.share += Math.max(-step, Math.min(step, target - swing.share));
      this.#pose(swing, entity.scale ?? 1);
    }
  }

  #pose({ joint, node, at, turn, share }: Swing, scale: number): void {
    if (joint.type === 'ball') return;
    const eased = share * share * (3 - 2 * share);
    this.#axis.set(...joint.axis).normalize();
    if (joint.type === 'slide') {
      // The body's joint is as large as the thing; the node lies inside a model that is scaled as a whole.
      node.position.copy(at).addScaledVector(this.#axis, (swingOf(joint) * eased) / scale);
      return;
    }
    node.quaternion.copy(turn).multiply(this.#turn.setFromAxisAngle(this.#axis, swingOf(joint) * RAD * eased));
  }
}
