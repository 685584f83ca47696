import { WORLD_HALF_M, type Vec3 } from '@worldkiln/contracts';
import { setMotion } from '@worldkiln/engine';
import type { Room } from './room.ts';

/** Under the ground by more than this, a thing has fallen through. */
const SUNK_M = 4;
/** Looking for strays costs a height per moving thing: twice a second is soon enough. */
const LOOK_EVERY_TICKS = 30;

/** What the bodies did becomes what the world says. */
export function writeBackMotion(room: Room): void {
  room.physics.forEachMoved(({ key, position, rotation, velocity, asleep }) => {
    const entity = room.world.byNet.get(key);
    // A number that is none would make the checkpoint unreadable; returnLost brings the thing back.
    if (!entity || !Number.isFinite(position[0] + position[1] + position[2] + rotation[3] + velocity[1])) return;
    setMotion(room.world, entity, position, rotation, asleep ? REST : velocity);
    room.motion.setThing(key, position, rotation, asleep);
    room.moved.add(key);
    room.dirty = true;
  });
}

/** What fell out of the world comes down again over its middle. */
export function returnLost(room: Room): void {
  if (room.tick % LOOK_EVERY_TICKS !== 0) return;
  const sunk = (x: number, y: number, z: number) => y < room.world.terrain.heightAt(x, z) - SUNK_M;
  for (const net of room.physics.lost(WORLD_HALF_M, sunk)) {
    const entity = room.world.byNet.get(net);
    if (!entity) continue;
    const [x, y, z] = room.info.spawn;
    const place: Vec3 = [x + (net % 5) - 2, y + 4, z - 4 - (net % 3)];
    room.physics.setPose(net, { position: place, rotation: [0, 0, 0, 1] }, REST);
    room.logger.info({ entityId: entity.id }, 'a thing fell out of the world and was put back');
  }
}

const REST: Vec3 = [0, 0, 0];
