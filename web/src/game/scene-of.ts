import type { Entity } from '@worldkiln/contracts';
import type { SceneView } from '@worldkiln/stage';
import type { Placed } from '../build/drag.ts';
import type { RoomLike } from '../net/room-like.ts';

const NOWHERE = {
  position: [0, 0, 0] as [number, number, number],
  velocity: [0, 0, 0] as [number, number, number],
  yaw: 0,
  pitch: 0,
  grounded: true,
  flying: false,
};

/** A room as the stage reads it. `clock.nowMs` is the frame's time; `look` turns the camera before the body follows; `preview` holds what a builder is dragging. */
export function sceneOf(
  room: RoomLike,
  clock: { nowMs: number },
  look: { yaw: number; pitch: number },
  preview: ReadonlyMap<number, Placed>,
  heat: (entity: Entity) => number | null,
): SceneView {
  const { world } = room;
  if (!world) throw new Error('a room is drawn only once its world has arrived');
  return {
    seed: world.seed,
    ground: world.terrain,
    get environment() {
      return world.environment;
    },
    entities: world.entities,
    players: room.players,
    selfNet: room.selfNet,
    self: () => ({ ...(room.self ?? NOWHERE), yaw: look.yaw, pitch: look.pitch }),
    poseOf: (net) => preview.get(net) ?? room.poseOf(net, clock.nowMs),
    scaleOf: (net) => preview.get(net)?.scale ?? null,
    playerPose: (net) => room.playerPose(net, clock.nowMs),
    heatOf: (entity) => ({ progress: heat(entity) }),
  };
}
