import type { Entity, EntityId, Vec3 } from '@worldkiln/contracts';
import { Matrix4, Quaternion, Ray, Vector3 } from 'three';
import type { Ground, SceneView } from '../scene-view.ts';

export interface Picked {
  entityId: EntityId;
  distanceM: number;
}

const toLocal = new Matrix4();
const place = new Vector3();
const turn = new Quaternion();
const ONE = new Vector3(1, 1, 1);
const local = new Ray();

/** The nearest thing along a ray, by its whole box, if no ground lies before it. */
export function pickThing(ray: Ray, view: SceneView, reachM: number): Picked | null {
  let best: Picked | null = null;
  for (const entity of view.entities.values()) {
    const distanceM = hitBox(ray, entity, view)?.distanceM;
    if (distanceM !== undefined && distanceM < (best?.distanceM ?? reachM)) best = { entityId: entity.id, distanceM };
  }
  if (!best) return null;
  const ground = pickGround(ray, view.ground, best.distanceM);
  return ground === null ? best : null;
}

/** Where a ray enters a thing's box, and which way that side looks. */
export function hitBox(ray: Ray, entity: Entity, view: SceneView): { distanceM: number; normal: Vec3 } | null {
  const pose = view.poseOf(entity.net) ?? entity.pose;
  toLocal.compose(place.fromArray(pose.position), turn.fromArray(pose.rotation), ONE).invert();
  local.copy(ray).applyMatrix4(toLocal);
  // A finger's width around small things: nobody should have to aim at a coin.
  const [x, y, z] = entity.body.size.map((side) => Math.max(side, 0.3)) as [number, number, number]; // map of a triple
  let near = 0;
  let far = Number.POSITIVE_INFINITY;
  const side = new Vector3(0, 1, 0);
  const bounds = [
    [local.origin.x, local.direction.x, -x / 2, x / 2],
    [local.origin.y, local.direction.y, 0, y],
    [local.origin.z, local.direction.z, -z / 2, z / 2],
  ] as const;
  for (const [axis, [origin, direction, low, high]] of bounds.entries()) {
    if (Math.abs(direction) < 1e-9) {
      if (origin < low || origin > high) return null;
      continue;
    }
    const a = (low - origin) / direction;
    const b = (high - origin) / direction;
    if (Math.min(a, b) > near) {
      near = Math.min(a, b);
      side.set(0, 0, 0).setComponent(axis, -Math.sign(direction));
    }
    far = Math.min(far, Math.max(a, b));
  }
  if (near > far) return null;
  const { x: nx, y: ny, z: nz } = side.applyQuaternion(turn);
  return { distanceM: near, normal: [nx, ny, nz] };
}

/** Where a ray meets the ground, as a distance; null within `reachM`. Steps grow with distance, then halve in. */
export function pickGround(ray: Ray, ground: Ground, reachM: number): number | null {
  const above = (t: number): boolean =>
    ray.origin.y + ray.direction.y * t > ground.heightAt(ray.origin.x + ray.direction.x * t, ray.origin.z + ray.direction.z * t);
  let last = 0;
  for (let t = 0.25; t < reachM; t += 0.25 + t * 0.03) {
    if (above(t)) {
      last = t;
      continue;
    }
    let low = last;
    let high = t;
    for (let i = 0; i < 8; i++) {
      const middle = (low + high) / 2;
      if (above(middle)) low = middle;
      else high = middle;
    }
    return high;
  }
  return null;
}
