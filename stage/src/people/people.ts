import { Group, Vector3 } from 'three';
import type { SceneView } from '../scene-view.ts';
import { Figure } from './figure.ts';

/** Everybody in the room as a figure; one's own too, unless the eye is inside it. */
export class People {
  readonly group = new Group();
  readonly #byNet = new Map<number, { figure: Figure; last: Vector3; speed: number }>();

  tick(view: SceneView, frame: { seconds: number; dt: number; calm: boolean; hideSelf: boolean }): void {
    for (const [net, player] of view.players) {
      const pose = view.playerPose(net);
      const person = this.#byNet.get(net) ?? this.#add(net, seedOf(player.accountId));
      person.figure.group.visible = pose !== null && !(net === view.selfNet && frame.hideSelf);
      if (!pose) continue;
      const at = person.figure.group.position.fromArray(pose.position);
      const moved = Math.hypot(at.x - person.last.x, at.z - person.last.z);
      if (frame.dt > 0) person.speed += (Math.min(12, moved / frame.dt) - person.speed) * Math.min(1, frame.dt * 8);
      person.last.copy(at);
      person.figure.group.rotation.y = pose.yaw;
      const aloft = at.y - view.ground.heightAt(at.x, at.z) > 0.6;
      person.figure.tick(frame.dt, frame.seconds, person.speed, aloft, frame.calm);
    }
    for (const [net, person] of this.#byNet) {
      if (view.players.has(net)) continue;
      person.figure.dispose();
      this.#byNet.delete(net);
    }
  }

  #add(net: number, seed: number): { figure: Figure; last: Vector3; speed: number } {
    const person = { figure: new Figure(seed), last: new Vector3(), speed: 0 };
    this.#byNet.set(net, person);
    this.group.add(person.figure.group);
    return person;
  }

  dispose(): void {
    for (const person of this.#byNet.values()) person.figure.dispose();
    this.#byNet.clear();
  }
}

function seedOf(id: string): number {
  let sum = 0;
  for (let i = 0; i < id.length; i++) sum = (sum * 31 + id.charCodeAt(i)) >>> 0;
  return sum;
}
