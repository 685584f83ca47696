import type { Entity, Pose, PrefabThing, Vec3 } from '@worldkiln/contracts';

/**
 * A selection as a prefab: each thing with its place from the selection's foot, and how it was dressed. Null when any of
 * it is clay still: there is no version to set out.
 */
export function prefabOf(entities: readonly Entity[], poseOf: (entity: Entity) => Pose): { size: Vec3; things: PrefabThing[] } | null {
  if (entities.length === 0 || entities.some(({ version }) => version === 0)) return null;
  const poses = entities.map(poseOf);
  const span = (axis: 0 | 1 | 2): [number, number] => {
    // Its longest side in every direction: however it is turned, it is inside.
    const reach = entities.map(({ body }) => (axis === 1 ? body.size[1] : Math.max(body.size[0], body.size[2]) / 2));
    const at = poses.map(({ position }) => position[axis]);
    const low = Math.min(...at.map((value, i) => value - (axis === 1 ? 0 : (reach[i] ?? 0))));
    return [low, Math.max(...at.map((value, i) => value + (reach[i] ?? 0)))];
  };
  const [x, y, z] = [span(0), span(1), span(2)];
  const foot: Vec3 = [(x[0] + x[1]) / 2, y[0], (z[0] + z[1]) / 2];
  const things = entities.map((entity, i): PrefabThing => {
    const { position, rotation } = poses[i] ?? entity.pose;
    const { assetId, version, scale, tint, physics, parts, group } = entity;
    return {
      assetId,
      version,
      pose: { position: [position[0] - foot[0], position[1] - foot[1], position[2] - foot[2]], rotation: [...rotation] },
      ...(scale === undefined ? {} : { scale }),
      ...(tint === null ? {} : { tint }),
      ...(physics === undefined ? {} : { physics }),
      ...(parts === undefined ? {} : { parts }),
      ...(group === undefined ? {} : { group }),
    };
  });
  return { size: [x[1] - x[0], y[1] - y[0], z[1] - z[0]], things };
}
