import { AccountId } from '@worldkiln/contracts';
import { expect, it } from 'vitest';
import { iceServersFor } from './ice-servers.ts';

const ada = AccountId.parse('acc_01arz3ndektsv4rrffq69g5fav');

it('names no server where there is none', () => {
  expect(iceServersFor(null, ada, 0)).toEqual([]);
});

it('gives each player a password that ends, as coturn computes it', () => {
  const [stun, turn] = iceServersFor({ url: 'turn:turn.example:3478?transport=udp', secret: 'shared-with-coturn' }, ada, 1_000_000_000_000);
  expect(stun).toEqual({ urls: 'stun:turn.example:3478' });
  // printf '1000014400:acc_01arz3ndektsv4rrffq69g5fav' | openssl dgst -sha1 -hmac shared-with-coturn -binary | base64
  expect(turn).toEqual({
    urls: 'turn:turn.example:3478?transport=udp',
    username: '1000014400:acc_01arz3ndektsv4rrffq69g5fav',
    credential: 'dDi1UXzAuEqQPpcfpnYRW9NhSdQ=',
  });
});
