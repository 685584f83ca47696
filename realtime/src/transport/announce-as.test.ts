import { expect, it } from 'vitest';
import { announceAs } from './announce-as.ts';

const host = 'candidate:1 1 UDP 2122317823 172.18.0.5 40000 typ host';
const mapped = 'candidate:2 1 UDP 1686109951 198.51.100.4 40000 typ srflx raddr 172.18.0.5 rport 40000';

it('announces the public address in host candidates, alone and in SDP, and leaves what STUN found as it is', () => {
  expect(announceAs(host, '203.0.113.7')).toBe('candidate:1 1 UDP 2122317823 203.0.113.7 40000 typ host');
  expect(announceAs(`v=0\r\na=${host}\r\na=${mapped}\r\n`, '203.0.113.7')).toBe(
    `v=0\r\na=candidate:1 1 UDP 2122317823 203.0.113.7 40000 typ host\r\na=${mapped}\r\n`,
  );
});

it('takes version 6 on either side', () => {
  expect(announceAs('candidate:1 1 UDP 1 fd00::5 40000 typ host', '2001:db8::7')).toBe('candidate:1 1 UDP 1 2001:db8::7 40000 typ host');
});
