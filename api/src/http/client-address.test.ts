import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

test('without proxies of ours the header counts for nothing', () => {
  expect(clientAddress('')('203.0.113.9', '1.2.3.4')).toBe('203.0.113.9');
  expect(clientAddress('10.0.0.0/8')('203.0.113.9', '1.2.3.4')).toBe('203.0.113.9');
});

test('behind our proxies it is whom the outermost of them saw, not what that one claims', () => {
  const of = clientAddress('10.0.0.0/8, 127.0.0.1, fd00::/8');
  expect(of('127.0.0.1', '6.6.6.6, 198.51.100.7, 10.1.2.3')).toBe('198.51.100.7');
  expect(of('::ffff:10.1.1.1', '198.51.100.7')).toBe('198.51.100.7');
  expect(of('fd00::5', '2001:db8::1')).toBe('2001:db8::1');
});

test('a header that is missing or no address leaves the proxy itself', () => {
  const of = clientAddress('127.0.0.1');
  for (const header of [undefined, '', 'unknown', '1.2.3.4, <script>']) expect(of('127.0.0.1', header)).toBe('127.0.0.1');
});

test('a proxy that is no address is told at the start', () => {
  for (const wrong of ['10.0.0.0/33', '10.0.0', '1.2.3.4/x']) expect(() => clientAddress(wrong)).toThrow(/TRUSTED_PROXIES/);
});
