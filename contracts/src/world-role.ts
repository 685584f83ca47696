import { z } from 'zod';
import { AccountId, WorldId } from './ids.ts';
import { LIMITS } from './limits.ts';
import { WorldRules } from './plan.ts';
import { title } from './words.ts';

/** What somebody is in a world. Visitors look, talk and carry; builders make and change; owners decide. */
export const WorldRole = z.enum(['visitor', 'builder', 'owner']);
export type WorldRole = z.infer<typeof WorldRole>;

/** What can be done in a world. `carry` is picking up and throwing, `build` is making and changing one's own. */
export type WorldAction = 'come' | 'talk' | 'carry' | 'build' | 'change_others' | 'manage';

const WORLD_RULES: Record<WorldRole, readonly WorldAction[]> = {
  visitor: ['come', 'talk', 'carry'],
  builder: ['come', 'talk', 'carry', 'build'],
  owner: ['come', 'talk', 'carry', 'build', 'change_others', 'manage'],
};

/** The one answer to "may they?" in worlds: the API and the rooms ask here. Null: somebody who may not come in. */
export const mayInWorld = (action: WorldAction, role: WorldRole | null): boolean => role !== null && WORLD_RULES[role].includes(action);

export const WorldRequest = z.strictObject({ name: title(LIMITS.nameChars).default('A new valley') });

/** PATCH /v1/worlds/:id. `rules` replaces the rules as a whole. */
export const WorldChange = z.strictObject({ name: title(LIMITS.nameChars).optional(), rules: WorldRules.optional() });
export type WorldChange = z.infer<typeof WorldChange>;

export const WorldView = z.object({
  worldId: WorldId,
  name: z.string(),
  seed: z.int(),
  ownerId: AccountId.nullable(),
  /** What the asker is in it; null: they may not come in. */
  role: WorldRole.nullable(),
  rules: WorldRules,
  createdAt: z.iso.datetime(),
});
export type WorldView = z.infer<typeof WorldView>;

export const WorldPage = z.object({ worlds: z.array(WorldView) });

/** `nobody` was shown out and comes back only by an invitation. */
export const MemberRole = z.enum([...WorldRole.options, 'nobody']);
export type MemberRole = z.infer<typeof MemberRole>;

export const WorldMember = z.object({ accountId: AccountId, name: z.string(), role: MemberRole });
export type WorldMember = z.infer<typeof WorldMember>;
export const WorldMembers = z.object({ members: z.array(WorldMember) });

/** Owners are made by owners, never by a link that may be passed on. */
export const WorldInviteRequest = z.strictObject({ role: z.enum(['visitor', 'builder']).default('builder') });
export const WorldInvite = z.object({ code: z.string(), role: WorldRole, expiresAt: z.iso.datetime() });
