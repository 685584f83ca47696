import type { AccountId } from '@worldkiln/contracts';
import { type SQL, sql } from 'drizzle-orm';
import type { Role } from '../accounts/accounts.ts';
import { assets } from '../assets/tables.ts';
import { orgMembers } from '../accounts/tables.ts';
import { worldMembers } from '../worlds/tables.ts';

/** The assets somebody may see: `standingTo` of contracts/policy as one condition. A test holds them to each other. */
export function visibleTo({ accountId, role }: { accountId: AccountId; role: Role }): SQL {
  if (role === 'operator') return sql`true`;
  return sql`(${assets.ownerId} = ${accountId}
    or ${assets.visibility} = 'public'
    or ${assets.editors} @> ${JSON.stringify([accountId])}::text::jsonb
    or (${assets.visibility} = 'room' and exists (select 1 from ${worldMembers} m where m.world_id = ${assets.worldId} and m.account_id = ${accountId} and m.role is distinct from 'nobody'))
    or (${assets.visibility} = 'org' and exists (select 1 from ${orgMembers} m where m.org_id = ${assets.orgId} and m.account_id = ${accountId})))`;
}
