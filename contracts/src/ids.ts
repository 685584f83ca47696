import { z } from 'zod';

/** Ids are a noun, an underscore and 26 letters of Crockford base 32: 130 bits, readable aloud, safe in a path. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LETTERS = 26;

function idSchema<P extends string>(prefix: P) {
  return z
    .string()
    .regex(new RegExp(`^${prefix}_[${ALPHABET}]{${LETTERS}}$`), `must look like ${prefix}_ and ${LETTERS} letters`)
    .brand<P>();
}

export const AccountId = idSchema('acc');
export type AccountId = z.infer<typeof AccountId>;
export const WorldId = idSchema('wld');
export type WorldId = z.infer<typeof WorldId>;
export const JobId = idSchema('job');
export type JobId = z.infer<typeof JobId>;
export const AssetId = idSchema('ast');
export type AssetId = z.infer<typeof AssetId>;
export const EntityId = idSchema('ent');
export type EntityId = z.infer<typeof EntityId>;
export const ServerId = idSchema('srv');
export type ServerId = z.infer<typeof ServerId>;
export const OrgId = idSchema('org');
export type OrgId = z.infer<typeof OrgId>;
export const UploadId = idSchema('upl');
export type UploadId = z.infer<typeof UploadId>;
export const WebhookId = idSchema('whk');
export type WebhookId = z.infer<typeof WebhookId>;
export const PrefabId = idSchema('pfb');
export type PrefabId = z.infer<typeof PrefabId>;
export const PointId = idSchema('pnt');
export type PointId = z.infer<typeof PointId>;

interface IdOf {
  acc: AccountId;
  wld: WorldId;
  job: JobId;
  ast: AssetId;
  ent: EntityId;
  srv: ServerId;
  org: OrgId;
  upl: UploadId;
  whk: WebhookId;
  pfb: PrefabId;
  pnt: PointId;
}

/** Spells 26 or more random bytes as an id. The caller brings the bytes: this folder has no dice. */
export function spellId<P extends keyof IdOf>(prefix: P, randomBytes: Uint8Array): IdOf[P] {
  if (randomBytes.length < LETTERS) throw new RangeError(`an id needs ${LETTERS} random bytes`);
  let letters = '';
  for (let i = 0; i < LETTERS; i++) letters += ALPHABET[(randomBytes[i] ?? 0) & 31];
  return `${prefix}_${letters}` as IdOf[P]; // the regex above is this loop, read backwards
}

/** Whose things are that nobody asked for: the starter valley's. A name no dice spell. */
export const HOUSE_ACCOUNT: AccountId = spellId('acc', new Uint8Array(LETTERS));

/** SHA-256 of a blob's bytes, lower-case hex: its name everywhere. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits');
export type Sha256 = z.infer<typeof Sha256>;

/** One workflow id per job, for ever; every retry is a new run of it. */
export const workflowIdOf = (jobId: JobId): string => `job-${jobId}`;
