import type { EntityId, Vec3 } from '@worldkiln/contracts';
import { type Ray, Vector3 } from 'three';
import type { SceneView } from '../scene-view.ts';
import { hitBox, pickGround } from './pick.ts';

/** A place on the ground or on a thing, and which way its surface looks. */
export interface Surface {
  point: Vec3;
  normal: Vec3;
}

/** Where a ray first meets something one can stand things on: the ground, or any thing but `except`. */
export function pickSurface(ray: Ray, view: SceneView, reachM: number, except: ReadonlySet<EntityId>): Surface | null {
  let distance = pickGround(ray, view.ground, reachM) ?? reachM;
  let normal: Vec3 | null = distance < reachM ? [0, 1, 0] : null;
  for (const entity of view.entities.values()) {
    if (except.has(entity.id) || entity.holder !== null) continue;
    const hit = hitBox(ray, entity, view);
    if (!hit || hit.distanceM >= distance) continue;
    distance = hit.distanceM;
    normal = hit.normal;
  }
  if (!normal) return null;
  const point = ray.at(distance, new Vector3());
  return { point: [point.x, point.y, point.z], normal };
}
