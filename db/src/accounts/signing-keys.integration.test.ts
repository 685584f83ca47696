import { LIMITS } from '@worldkiln/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/fresh-database.ts';
import { rotateSigningKeys, type SigningKey, signingKeysInUse } from './signing-keys.ts';

let database: FreshDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(() => database.drop());

let made = 0;
const make = (): Promise<SigningKey> => Promise.resolve({ kid: `k${++made}`, privateJwk: {}, publicJwk: {} });
const kids = async () => (await signingKeysInUse(database.db, make)).map(({ kid }) => kid);
const passDays = (days: number) => database.sql`update signing_keys set created_at = created_at - make_interval(days => ${days})`;

test('a key signs for its time, verifies until its last token has expired, and processes that look at once make one', async () => {
  expect(await kids()).toEqual(['k1']);
  await rotateSigningKeys(database.db, make);
  expect(await kids()).toEqual(['k1']);
  await passDays(LIMITS.signingKeyDays + 1);
  await Promise.all(Array.from({ length: 5 }, () => rotateSigningKeys(database.db, make)));
  expect(await kids()).toEqual(['k2', 'k1']);
  await passDays(LIMITS.guestTokenDays - 1);
  await rotateSigningKeys(database.db, make);
  expect(await kids()).toContain('k1');
  await passDays(2);
  await rotateSigningKeys(database.db, make);
  expect(await kids()).not.toContain('k1');
});
