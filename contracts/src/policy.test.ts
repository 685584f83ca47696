import { expect, test } from 'vitest';
import type { Visibility } from './asset.ts';
import type { AccountId } from './ids.ts';
import { ASSET_ACTIONS, type Asker, mayWithAsset, standingTo } from './policy.ts';

const [owner, editor, other] = ['acc_o', 'acc_e', 'acc_x'] as AccountId[]; // ids only have to differ here
const asker = (accountId: AccountId | undefined, more: Partial<Asker> = {}): Asker => ({
  accountId: accountId ?? ('' as AccountId),
  role: 'guest',
  inRoom: false,
  inOrg: false,
  ...more,
});
const ALL = ASSET_ACTIONS.join(' ');
const USE = 'see spawn';

/** Who, and what they may do with a private, room, org and public asset. */
const TABLE: [string, Asker, [string, string, string, string]][] = [
  ['an operator', asker(other, { role: 'operator' }), [ALL, ALL, ALL, ALL]],
  ['its owner', asker(owner), [ALL, ALL, ALL, ALL]],
  ['an editor', asker(editor), Array.from({ length: 4 }, () => 'see spawn edit publish delete') as [string, string, string, string]],
  ['somebody in the room', asker(other, { inRoom: true }), ['', USE, '', USE]],
  ['somebody of the org', asker(other, { inOrg: true }), ['', '', USE, USE]],
  ['a stranger', asker(other), ['', '', '', USE]],
];

test.each(TABLE)('%s may do exactly what the table says', (_, who, expected) => {
  const visibilities: Visibility[] = ['private', 'room', 'org', 'public'];
  const found = visibilities.map((visibility) => {
    const standing = standingTo({ ownerId: owner ?? ('' as AccountId), editors: [editor ?? ('' as AccountId)], visibility }, who);
    return ASSET_ACTIONS.filter((action) => mayWithAsset(action, standing)).join(' ');
  });
  expect(found).toEqual(expected);
});
