import type { AssetDefinition } from './asset.ts';
import type { AccountId } from './ids.ts';
import type { OrgRole } from './org.ts';

/** What can be done with an asset. `publish` changes who may see it, `grant` who may edit it. */
export const ASSET_ACTIONS = ['see', 'spawn', 'edit', 'publish', 'delete', 'grant'] as const;
export type AssetAction = (typeof ASSET_ACTIONS)[number];

/** How somebody stands to an asset. Editors are who the owner named; readers are whom its visibility means. */
export type Standing = 'operator' | 'owner' | 'editor' | 'reader' | 'nobody';

/** The spec, section 17: only owner and editors modify, delete or publish; who may see a thing may spawn it. */
const ASSET_RULES: Record<Standing, readonly AssetAction[]> = {
  operator: ASSET_ACTIONS,
  owner: ASSET_ACTIONS,
  editor: ['see', 'spawn', 'edit', 'publish', 'delete'],
  reader: ['see', 'spawn'],
  nobody: [],
};

/** Whoever asks, and what they share with the asset. */
export interface Asker {
  accountId: AccountId;
  role: 'guest' | 'member' | 'operator';
  /** They have come into the room the asset belongs to. */
  inRoom: boolean;
  /** They are in the org it is shared with. */
  inOrg: boolean;
}

export function standingTo(asset: Pick<AssetDefinition, 'ownerId' | 'editors' | 'visibility'>, asker: Asker): Standing {
  if (asker.role === 'operator') return 'operator';
  if (asset.ownerId === asker.accountId) return 'owner';
  if (asset.editors.includes(asker.accountId)) return 'editor';
  const meant = { private: false, room: asker.inRoom, org: asker.inOrg, public: true };
  return meant[asset.visibility] ? 'reader' : 'nobody';
}

/** The one answer to "may they?" for assets: the API and the rooms ask here. */
export const mayWithAsset = (action: AssetAction, standing: Standing): boolean => ASSET_RULES[standing].includes(action);

export type OrgAction = 'see' | 'invite' | 'remove_member' | 'remove_admin' | 'remove_owner' | 'change_role';

const ORG_RULES: Record<OrgRole, readonly OrgAction[]> = {
  owner: ['see', 'invite', 'remove_member', 'remove_admin', 'remove_owner', 'change_role'],
  admin: ['see', 'invite', 'remove_member'],
  member: ['see'],
};

export const mayInOrg = (action: OrgAction, role: OrgRole): boolean => ORG_RULES[role].includes(action);
