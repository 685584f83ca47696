import { createHmac, randomBytes } from 'node:crypto';
import { Problem, spellId } from '@worldkiln/contracts';
import { addSigningKey, retireSigningKey } from '@worldkiln/db';
import { type CryptoKey, createRemoteJWKSet, exportSPKI, generateKeyPair, importJWK, type JWK, jwtVerify, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/fresh-database.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';
import { KeyRing, makeKey } from './key-ring.ts';
import { issueToken, readToken } from './tokens.ts';

let database: FreshDatabase;
let api: TestApi;
beforeAll(async () => {
  database = await freshDatabase();
  api = await startTestApi({ databaseUrl: database.url });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

const refusalOf = async (token: string) => {
  const answer = await api.call('GET', `/v1/worlds/${await api.home()}`, { headers: { authorization: `Bearer ${token}` } });
  expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer realm="worldkiln"/);
  return Problem.parse(await answer.json());
};
const b64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const later = () => Math.floor(Date.now() / 1000) + 3_600;
const claims = () => ({
  sub: spellId('acc', randomBytes(26)),
  role: 'guest',
  jti: 'x',
  iss: 'worldkiln',
  aud: 'worldkiln-api',
  iat: later() - 3_600,
  exp: later(),
});

test('a guest has two words for a name, and a token others can verify by the published keys', async () => {
  const { token, accountId, name } = await api.guest();
  expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
  const { payload, protectedHeader } = await jwtVerify(token, createRemoteJWKSet(new URL(`${api.url}/.well-known/jwks.json`)), {
    issuer: 'worldkiln',
    audience: 'worldkiln-api',
  });
  expect(protectedHeader).toMatchObject({ alg: 'EdDSA', typ: 'JWT' });
  expect(payload).toMatchObject({ sub: accountId, role: 'guest' });
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(30 * 24 * 3_600);
  const published = await (await api.call('GET', '/.well-known/jwks.json')).text();
  expect(published).not.toContain('"d"');
});

test('ten processes that start together agree on one key', async () => {
  const fresh = await freshDatabase();
  const rings = Array.from({ length: 10 }, () => new KeyRing(fresh.db));
  const kids = await Promise.all(rings.map(async (ring) => (await ring.signing()).kid));
  expect(new Set(kids).size).toBe(1);
  await fresh.drop();
});

test('without a token, with a foreign one, an expired one or one of another use nobody passes', async () => {
  const bare = await api.call('GET', `/v1/worlds/${await api.home()}`);
  expect(await bare.json()).toMatchObject({ status: 401, code: 'token_missing' });
  const ring = new KeyRing(database.db);
  const { key, kid } = await ring.signing();
  const sign = (fields: object, header: object = {}) =>
    new SignJWT({ ...claims(), ...fields }).setProtectedHeader({ alg: 'EdDSA', kid, typ: 'JWT', ...header }).sign(key);
  const foreign = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  const invalid = [
    await new SignJWT(claims()).setProtectedHeader({ alg: 'EdDSA', kid, typ: 'JWT' }).sign(foreign.privateKey),
    await new SignJWT(claims()).setProtectedHeader({ alg: 'EdDSA', kid: 'unknown', typ: 'JWT' }).sign(foreign.privateKey),
    await sign({ aud: 'another' }),
    await sign({ iss: 'another' }),
    await sign({ sub: 'acc_short' }),
    await sign({ role: 'king' }),
    await sign({ jti: undefined }),
    await sign({ exp: undefined }),
    await sign({}, { typ: 'dpop+jwt' }),
    await sign({}, { kid: undefined }),
    'x.y.z',
    '..',
  ];
  for (const token of invalid) expect(await refusalOf(token)).toMatchObject({ status: 401, code: 'token_invalid' });
  expect(await refusalOf(await sign({ exp: later() - 7_200 }))).toMatchObject({ status: 401, code: 'token_expired' });
  expect((await readToken(ring, await sign({}))).role).toBe('guest');
});

test('a token cannot choose its algorithm: none, and our public key as a shared secret, are refused', async () => {
  const { keys } = (await (await api.call('GET', '/.well-known/jwks.json')).json()) as { keys: JWK[] };
  const [published] = keys;
  const head = (alg: string) => b64({ alg, typ: 'JWT', kid: published?.kid });
  expect(await refusalOf(`${head('none')}.${b64(claims())}.`)).toMatchObject({ code: 'token_invalid' });
  const pem = await exportSPKI((await importJWK({ ...published }, 'EdDSA')) as CryptoKey); // an asymmetric key
  for (const secret of [pem, published?.x ?? '', JSON.stringify(published)]) {
    const signed = `${head('HS256')}.${b64(claims())}`;
    expect(await refusalOf(`${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`)).toMatchObject({ code: 'token_invalid' });
  }
});

test('a token that was taken back is refused in every spelling, at once here and soon elsewhere', async () => {
  const { token } = await api.guest();
  const other = new KeyRing(database.db);
  expect((await api.call('DELETE', '/v1/token', { token })).status).toBe(204);
  expect(await refusalOf(token)).toMatchObject({ status: 401, code: 'token_revoked' });
  expect(await refusalOf(`${token.slice(0, -1)}${token.at(-1)}`)).toMatchObject({ code: 'token_revoked' });
  await expect(readToken(other, token)).rejects.toMatchObject({ code: 'token_revoked' });
});

test('a token that was read before is read again at every use: its end counts, and its key’s', async () => {
  const ring = new KeyRing(database.db);
  const { key, kid } = await ring.signing();
  const endS = Math.floor(Date.now() / 1000) + 2;
  const short = await new SignJWT({ ...claims(), exp: endS }).setProtectedHeader({ alg: 'EdDSA', kid, typ: 'JWT' }).sign(key);
  expect((await readToken(ring, short)).role).toBe('guest');
  await new Promise((resolve) => setTimeout(resolve, endS * 1000 - Date.now() + 10));
  await expect(readToken(ring, short)).rejects.toMatchObject({ code: 'token_expired' });

  const long = await issueToken(ring, { accountId: spellId('acc', randomBytes(26)), role: 'guest' });
  await readToken(ring, long);
  await addSigningKey(database.db, await makeKey());
  await retireSigningKey(database.db, kid);
  // What another process hears within seconds, by reading the keys anew.
  ring.refresh();
  await expect(readToken(ring, long)).rejects.toMatchObject({ code: 'token_invalid' });
});

test('a new key signs at once, the old one still verifies, and a retired one does not', async () => {
  const before = new KeyRing(database.db);
  const account = { accountId: spellId('acc', randomBytes(26)), role: 'guest' as const };
  const old = await issueToken(before, account);
  await addSigningKey(database.db, await makeKey());
  const after = new KeyRing(database.db);
  const fresh = await issueToken(after, account);
  expect((await after.signing()).kid).not.toBe((await before.signing()).kid);
  expect((await readToken(after, old)).accountId).toBe(account.accountId);
  // Another process has not looked for a second and meets a key it does not know: it looks.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect((await readToken(before, fresh)).accountId).toBe(account.accountId);
  await retireSigningKey(
    database.db,
    (await before.signing()).kid === (await after.signing()).kid
      ? (JSON.parse(Buffer.from(old.split('.')[0] ?? '', 'base64url').toString()) as { kid: string }).kid
      : '',
  );
  await expect(readToken(new KeyRing(database.db), old)).rejects.toMatchObject({ code: 'token_invalid' });
});

test('an operator’s code works once, for an account without limits; guests are thirty a minute from one address', async () => {
  const { token } = await api.operator(database);
  const posts = await Promise.all(Array.from({ length: 15 }, () => api.call('POST', '/v1/worlds', { token, body: {} })));
  expect(new Set(posts.map((answer) => answer.status))).toEqual(new Set([201]));
  expect(await (await api.call('POST', '/v1/operators', { body: { code: 'x'.repeat(32) } })).json()).toMatchObject({
    status: 403,
    code: 'operator_code_unknown',
  });
  const answers = await Promise.all(Array.from({ length: 40 }, () => api.call('POST', '/v1/guests')));
  const made = answers.filter((answer) => answer.status === 201).length;
  expect(made).toBeLessThanOrEqual(31);
  expect(answers.find((answer) => answer.status === 429)?.headers.get('retry-after')).toMatch(/^\d+$/);
});
