import { type Actor, type Command, type Entity, KilnError, type PointId } from '@worldkiln/contracts';
import { type Db, findPoint } from '@worldkiln/db';
import { decodePatch, encodePatch, Terrain, wayTo, type World } from '@worldkiln/engine';
import { commit } from './commit.ts';
import type { Room } from './room.ts';

/** Lines between two waits for the disk: five thousand things at once would be refused as a log that lags. */
const LINES_AT_ONCE = 500;

/** Makes everything as it was, by commands like any other: whoever is here sees it happen. */
export async function goBack(room: Room, db: Db, actor: Actor, pointId: PointId): Promise<void> {
  const point = await findPoint(db, room.info.id, pointId);
  if (!point) throw new KilnError('missing', { code: 'point_missing', message: 'This moment is no longer kept.' });
  const commands = [...thingsBack(room.world, point.entities), ...groundBack(room.world, point.ground)];
  if (JSON.stringify(point.environment) !== JSON.stringify(room.world.environment)) commands.push({ type: 'environment', environment: point.environment });
  for (const [done, command] of commands.entries()) {
    if (done % LINES_AT_ONCE === LINES_AT_ONCE - 1) await room.log.flushed();
    try {
      commit(room, actor, command);
    } catch (error) {
      // People go on playing meanwhile: what somebody has just removed need not be moved.
      if (!(error instanceof KilnError) || error.kind === 'busy' || error.kind === 'broken') throw error;
    }
  }
}

/** The commands that make the things of a world those of a moment. */
export function thingsBack(world: World, then: readonly Entity[]): Command[] {
  const wanted = new Map(then.map((entity) => [entity.id, entity]));
  const commands: Command[] = [];
  for (const now of world.entities.values()) if (!wanted.has(now.id)) commands.push({ type: 'remove', entityId: now.id });
  for (const was of then) {
    const now = world.entities.get(was.id);
    const still: Entity = { ...was, velocity: [0, 0, 0], holder: null };
    if (now && looks(now) === looks(was)) {
      if (JSON.stringify(now.pose) === JSON.stringify(was.pose)) continue;
      if (now.holder !== null) commands.push({ type: 'release', entityId: was.id, pose: was.pose, velocity: [0, 0, 0] });
      commands.push({ type: 'move', entityId: was.id, pose: was.pose });
      continue;
    }
    if (now) commands.push({ type: 'remove', entityId: was.id });
    commands.push({ type: 'spawn', entity: still });
  }
  return commands;
}

/** All that is told of a thing besides where it is and who has it. */
function looks(entity: Entity): string {
  const told = Object.entries(entity).filter(([key]) => key !== 'pose' && key !== 'velocity' && key !== 'holder');
  return JSON.stringify(told.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function groundBack({ seed, terrain }: World, text: string): Command[] {
  const then = new Terrain(seed);
  const patch = text === '' ? null : decodePatch(text);
  if (text !== '' && !patch) throw new KilnError('broken', { code: 'ground_unreadable', message: 'The ground of this moment cannot be read.' });
  if (patch) then.apply(patch);
  const way = wayTo(terrain, then);
  return way ? [{ type: 'mend', patch: encodePatch(way) }] : [];
}
