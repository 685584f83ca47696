import { z } from 'zod';
import { SignedFile, Visibility } from './asset.ts';
import { AccountId, AssetId, WorldId } from './ids.ts';
import { LIMITS } from './limits.ts';
import { AssetKind } from './recipe.ts';
import { words } from './words.ts';

/** Text that is looked for; what Postgres cannot store, nobody has written into an asset. */
const sought = (chars: number) =>
  words(chars, 'say what to look for').refine((text) => text.isWellFormed() && !text.includes('\u0000'), 'must be well-formed Unicode without NUL');

/** GET /v1/assets. Without `q` and `like` it is a list, newest first. */
export const AssetQuery = z
  .strictObject({
    q: sought(LIMITS.searchChars).optional().describe('All of these words, the beginnings of words too: in its name, its tags or its prompt.'),
    like: sought(LIMITS.promptChars).optional().describe('A wish: what is there already that is like it, the most alike first.'),
    kind: AssetKind.optional(),
    roomId: WorldId.optional().describe('Only what was made in this world.'),
    forRoomId: WorldId.optional().describe(
      'The world a `like` is wished for: its rules say whether the wish may be shown to a provider outside. Without it only a model on the operator’s own machines, or words, decide.',
    ),
    mine: z.enum(['true', 'false']).optional().describe('`true`: only what you own.'),
    cursor: z.string().max(200).optional().describe('`nextCursor` of the page before.'),
    limit: z.coerce.number().int().min(1).max(LIMITS.pageRows).default(30),
  })
  .refine(({ q, like }) => q === undefined || like === undefined, { path: ['like'], message: 'goes without `q`: send one of them' });
export type AssetQuery = z.infer<typeof AssetQuery>;

/** An asset in a list: enough for a shelf, its picture included. */
export const AssetCard = z.object({
  assetId: AssetId,
  version: z.int(),
  displayName: z.string(),
  kind: AssetKind,
  prompt: z.string(),
  tags: z.array(z.string()),
  ownerId: AccountId,
  roomId: WorldId.nullable(),
  visibility: Visibility,
  license: z.string(),
  draft: z.boolean(),
  downgrade: z.string().nullable(),
  /** Clay until the pictures are drawn. */
  thumbnail: SignedFile,
  /** Eight frames from all around, side by side; null until they are drawn. */
  turntable: SignedFile.nullable(),
  createdAt: z.iso.datetime(),
  /** With `like`, 0 to 1: how much of the wish it has, or how near its meaning is. Else null. */
  likeness: z.number().min(0).max(1).nullable(),
});
export type AssetCard = z.infer<typeof AssetCard>;

export const AssetPage = z.object({
  assets: z.array(AssetCard),
  nextCursor: z.string().nullable(),
  /** What decided: the order of making, the words, or what they mean. */
  by: z.enum(['newest', 'words', 'meaning']),
});
export type AssetPage = z.infer<typeof AssetPage>;
