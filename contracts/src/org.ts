import { z } from 'zod';
import { AccountId, OrgId } from './ids.ts';
import { LIMITS } from './limits.ts';
import { title } from './words.ts';

export const OrgRole = z.enum(['owner', 'admin', 'member']);
export type OrgRole = z.infer<typeof OrgRole>;

export const OrgRequest = z.strictObject({ name: title(LIMITS.nameChars) });

export const OrgMember = z.object({ accountId: AccountId, name: z.string(), role: OrgRole });
export type OrgMember = z.infer<typeof OrgMember>;

export const OrgView = z.object({ orgId: OrgId, name: z.string(), role: OrgRole.describe('What you are in it.'), createdAt: z.iso.datetime() });
export type OrgView = z.infer<typeof OrgView>;

export const OrgDetail = OrgView.extend({ members: z.array(OrgMember) });
export type OrgDetail = z.infer<typeof OrgDetail>;

export const OrgPage = z.object({ orgs: z.array(OrgView) });

/** Owners are made by owners, never by a link that may be passed on. */
export const InviteRequest = z.strictObject({ role: z.enum(['admin', 'member']).default('member') });
export const InviteCreated = z.object({ code: z.string(), role: OrgRole, expiresAt: z.iso.datetime() });
export type InviteCreated = z.infer<typeof InviteCreated>;
