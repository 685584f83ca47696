import { expect, test } from 'vitest';
import { isServiceToken, serviceToken } from './service-token.ts';

const secret = 'a secret of thirty-two characters or more';
const now = 1_800_000_000_000;
const token = serviceToken(secret, 'srv_one', now);

test('a service token is believed by whom it is for, for a minute', () => {
  expect(isServiceToken(secret, 'srv_one', token, now)).toBe(true);
  expect(isServiceToken(secret, 'srv_one', token, now + 59_000)).toBe(true);
  expect(isServiceToken(secret, 'srv_one', token, now + 61_000)).toBe(false);
  // Its maker's clock may be ahead of ours, by a minute and no more.
  expect(isServiceToken(secret, 'srv_one', token, now - 59_000)).toBe(true);
  expect(isServiceToken(secret, 'srv_one', token, now - 61_000)).toBe(false);
});

test('another server’s, another secret’s, a changed or a missing one is not believed', () => {
  expect(isServiceToken(secret, 'srv_two', token, now)).toBe(false);
  expect(isServiceToken('another secret of thirty-two characters', 'srv_one', token, now)).toBe(false);
  const [until = '', signature = ''] = token.split('.');
  for (const changed of [
    undefined,
    '',
    signature,
    `${Number(until) + 1}.${signature}`,
    `${until}.${signature.slice(1)}`,
    `${until}.${'A'.repeat(43)}`,
    `${token} `,
  ])
    expect(isServiceToken(secret, 'srv_one', changed, now), String(changed)).toBe(false);
});
