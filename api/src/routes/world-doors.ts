import { KilnError, mayInWorld, type WorldAction, type WorldId } from '@worldkiln/contracts';
import { findWorld, type Tx, worldRoleOf, type WorldRow } from '@worldkiln/db';
import type { Identity } from '../identity/tokens.ts';

/** The world by its id, or words; `path` is where the asker named it, if in a body. */
export async function theWorld(tx: Tx, id: WorldId, path?: string): Promise<WorldRow> {
  const world = await findWorld(tx, id);
  if (world === null)
    throw new KilnError('missing', {
      code: 'world_missing',
      message: 'There is no such world. Check the link, or make a new world.',
      ...(path === undefined ? {} : { path }),
    });
  return world;
}

/** Lets through whose role in the world permits it; answers the world. */
export async function mustInWorld(tx: Tx, action: WorldAction, id: WorldId, identity: Identity, path?: string): Promise<WorldRow> {
  const world = await theWorld(tx, id, path);
  const role = await worldRoleOf(tx, world, identity);
  if (action === 'build' && world.rules.mode === 'play')
    throw new KilnError('refused', {
      code: 'play_only',
      message: 'This world is for playing now: nothing is made in it until its owner opens it for building.',
    });
  if (mayInWorld(action, role)) return world;
  if (role === null) throw closedWorld();
  throw new KilnError('refused', {
    code: 'world_role_too_small',
    message:
      action === 'manage'
        ? 'Only the owners of this world may do this.'
        : `You are a ${role} in this world: you may look, talk and carry. Ask its owner to make you a builder.`,
  });
}

export const closedWorld = () =>
  new KilnError('refused', { code: 'world_closed', message: 'This world takes only people its owner has invited. Ask for an invitation link.' });
