import { expect, test } from 'vitest';
import { network } from './rate-limit.ts';

test('an address counts as its household: itself in IPv4, its first half in IPv6, however it is spelled', () => {
  expect(network('10.1.2.3')).toBe('10.1.2.3');
  expect(network('::ffff:10.1.2.3')).toBe('10.1.2.3');
  expect(network('2001:db8:0:7::1')).toBe('2001:db8:0:7::/64');
  expect(network('2001:0db8:0000:0007:1:2:3:4')).toBe('2001:db8:0:7::/64');
  expect(network('2001:db8::1')).toBe('2001:db8:0:0::/64');
  expect(network('::1')).toBe('0:0:0:0::/64');
  expect(network('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
});
