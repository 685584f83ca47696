import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '@worldkiln/contracts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../tests/support/fresh-database.ts';
import { startTestApi, type TestApi } from './testing/test-api.ts';

let database: FreshDatabase;
let api: TestApi;
let webRoot: string;
let token: string;
let home: string;
beforeAll(async () => {
  database = await freshDatabase();
  webRoot = mkdtempSync(join(tmpdir(), 'web-'));
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Worldkiln</title>');
  api = await startTestApi({ databaseUrl: database.url, webRoot });
  ({ token } = await api.operator(database));
  home = await api.home();
});
afterAll(async () => {
  await api.close();
  await database.drop();
  rmSync(webRoot, { recursive: true });
});

const post = (raw: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  api.call('POST', '/v1/jobs', { token, raw, headers: { 'idempotency-key': `k${Math.random()}`, ...headers } });
const refusal = async (answer: Response) => Problem.parse(await answer.json());
const wish = (fields: object) => JSON.stringify({ roomId: home, prompt: 'a crate', ...fields });

describe('a body is refused with the right status, a stable code and the place of the fault', () => {
  const cases: [string, () => Promise<Response>, Partial<Problem>][] = [
    ['malformed JSON', () => post('{"roomId":'), { status: 400, code: 'json_malformed' }],
    ['nothing', () => post(''), { status: 400, code: 'body_missing' }],
    ['another type', () => post('a=b', { 'content-type': 'application/x-www-form-urlencoded' }), { status: 415, code: 'content_type_wrong' }],
    ['another encoding', () => post(wish({}), { 'content-type': 'application/json; charset=utf-16' }), { status: 415, code: 'content_type_wrong' }],
    ['bytes that are no UTF-8', () => post(new Uint8Array([0x22, 0xff, 0x22])), { status: 400, code: 'body_not_utf8' }],
    ['too much', () => post(wish({ prompt: 'x'.repeat(70_000) })), { status: 413, code: 'body_too_large' }],
    ['a NUL', () => post(wish({ prompt: 'a\u0000b' })), { status: 400, code: 'json_nul', path: 'prompt' }],
    ['half a surrogate pair', () => post(`{"roomId":"${home}","prompt":"\\ud83d"}`), { status: 400, code: 'json_not_unicode', path: 'prompt' }],
    ['a key twice', () => post(`{"roomId":"${home}","prompt":"a","prompt":"b"}`), { status: 400, code: 'json_duplicate_key', path: 'prompt' }],
    ['__proto__', () => post(`{"roomId":"${home}","prompt":"a","__proto__":{"draft":true}}`), { status: 400, code: 'json_key_refused', path: '__proto__' }],
    ['deep nesting', () => post('['.repeat(30_000)), { status: 400, code: 'json_too_deep' }],
    ['an unknown field', () => post(wish({ cheap: 'x' })), { status: 400, code: 'field_invalid', detail: '"cheap" is not a field here.' }],
    [
      'a wrong field deep inside',
      () => post(wish({ generationPlan: { meshStrategy: 'magic' } })),
      { status: 400, code: 'field_invalid', path: 'generationPlan.meshStrategy' },
    ],
    ['a blank wish', () => post(wish({ prompt: ' \n ' })), { status: 400, code: 'field_invalid', path: 'prompt' }],
    ['a number out of reach', () => post(wish({ seed: 2 ** 33 })), { status: 400, code: 'field_invalid', path: 'seed' }],
    ['a packed body', () => post(wish({}), { 'content-encoding': 'gzip' }), { status: 415, code: 'content_encoding_wrong' }],
    ['a key twice, once in disguise', () => post(`{"roomId":"${home}","prompt":"a","pr\\u006fmpt":"b"}`), { status: 400, code: 'json_duplicate_key' }],
    [
      'a choice that is neither',
      () => post(wish({ references: [{ url: 'https://a.example/', uploadId: 'x' }] })),
      { status: 400, code: 'field_invalid', path: 'references.0' },
    ],
    ['a field left out', () => post('{"prompt":"a crate"}'), { status: 400, code: 'field_invalid', detail: 'roomId: is missing.' }],
    ['a name where an id belongs', () => post(wish({ roomId: "'; drop table jobs; --" })), { status: 400, code: 'field_invalid', path: 'roomId' }],
  ];
  test.each(cases)('%s', async (_, send, expected) => {
    const answer = await send();
    const problem = await refusal(answer);
    expect(problem).toMatchObject(expected);
    expect(answer.status).toBe(expected.status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(problem.detail).toMatch(/[.?]$/);
  });
});

test('an unknown route is a problem, a wrong method names the right ones, an unknown query field is told', async () => {
  expect(await refusal(await api.call('GET', '/v1/nothing'))).toMatchObject({ status: 404, code: 'route_missing' });
  const wrong = await api.call('DELETE', `/v1/jobs/job_${'0'.repeat(26)}`, { token });
  expect(await refusal(wrong)).toMatchObject({ status: 405, code: 'method_wrong' });
  expect(wrong.headers.get('allow')).toBe('GET');
  // A version beyond the database's numbers is refused before it gets there.
  const far = await api.call('POST', `/v1/assets/ast_${'0'.repeat(26)}/restore`, { token, body: { version: 2 ** 31 } });
  expect(await refusal(far)).toMatchObject({ status: 400, code: 'field_invalid', path: 'version' });
  // Not an org called "join".
  const join = await api.call('GET', '/v1/orgs/join', { token });
  expect([join.status, join.headers.get('allow')]).toEqual([405, 'POST']);
  expect(await refusal(await api.call('GET', `/v1/jobs?roomId=${home}&curser=1`, { token }))).toMatchObject({
    status: 400,
    detail: '"curser" is not a field here.',
  });
});

test('a parameter that an address does not know is told there too, where it has none at all', async () => {
  for (const path of ['/v1/prefabs?cursor=x', `/v1/worlds/${home}?x=1`, '/v1/status?x']) {
    const answer = await api.call('GET', path, { token });
    expect([path, await refusal(answer)]).toEqual([path, expect.objectContaining({ status: 400, code: 'field_invalid' })]);
  }
});

test('a name is one line that can be seen; a family of emoji is one, too', async () => {
  const named = (name: string) => api.call('POST', '/v1/worlds', { token, body: { name } });
  for (const name of ['\u200b', '\u200d', '\u202Eabc', 'a\nb', 'a\u0085', 'a\u2028b', '\u2066a', 'a\ufeffb', ' \t '])
    expect([name, await refusal(await named(name))]).toEqual([name, expect.objectContaining({ status: 400, code: 'field_invalid', path: 'name' })]);
  for (const name of ['👩‍👩‍👧‍👦', 'می‌خواهم', 'Ada’s world', 'ü']) expect([name, (await named(name)).status]).toEqual([name, 201]);
});

test('a key of ten thousand characters, an address and headers beyond all measure are refused with a code', async () => {
  expect(await refusal(await post(wish({}), { 'idempotency-key': 'k'.repeat(10_000) }))).toMatchObject({ status: 400, code: 'idempotency_key_invalid' });
  for (const answer of [
    await api.call('GET', `/v1/jobs?cursor=${'x'.repeat(100_000)}`, { token }),
    await post(wish({}), { 'idempotency-key': 'k'.repeat(20_000) }),
  ])
    expect(await refusal(answer)).toMatchObject({ status: 431, code: 'headers_too_large' });
});

test('every answer carries a request id, and no answer is a guess at its type', async () => {
  for (const path of ['/v1/status', '/v1/nothing', '/docs', '/']) {
    const answer = await api.call('GET', path);
    expect(answer.headers.get('x-request-id')).toMatch(/^[\w-]{12}$/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test('whatever a stranger sends, no answer is our fault', async () => {
  const ids = fc.constantFrom(
    home,
    'x',
    '',
    '..',
    '%2e%2e',
    '%00',
    '%ff',
    `job_${'0'.repeat(26)}`,
    `ast_${'0'.repeat(26)}`,
    `wld_${'z'.repeat(26)}`,
    '%F0%9F%8F%BA',
    'a'.repeat(3_000),
  );
  const paths = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('/v1/jobs/', '/v1/worlds/', '/v1/assets/', '/v1/blobs/', '/v1/rtc/', '/v1/', '/w/', '/assets/', '/'),
        ids,
        fc.constantFrom('', '/join', '/cancel', '/retry', '/events', '/download'),
      )
      .map((parts) => parts.join('')),
    fc.constantFrom('/v1/jobs', '/v1/worlds', '/v1/guests', '/v1/operators', '/.well-known/jwks.json'),
  );
  const queries = fc.constantFrom(
    '',
    '?cursor=%00',
    '?roomId=%ff',
    `?limit=1e9`,
    '?limit=-1',
    `?version=NaN`,
    '?version=99999999999',
    '?roomId=a&roomId=b',
    '?__proto__=1',
    '?expires=x&mime=&bytes=&signature=',
  );
  const bodies = fc.oneof(
    fc.constant(undefined),
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc
      .record(
        {
          roomId: fc.constantFrom(home, 'wld_'),
          prompt: fc.string({ unit: 'binary' }),
          seed: fc.double(),
          at: fc.array(fc.double()),
          style: fc.string(),
          generationPlan: fc.jsonValue(),
        },
        { requiredKeys: [] },
      )
      .map((value) => JSON.stringify(value)),
  );
  const headerText = fc
    .string({ unit: fc.constantFrom('a', 'b', '0', '9', ' ', '=', ';', ',', '"', '*', '-', '/', '\\', '\u00e9'), maxLength: 40 })
    .map((value) => value.trim());
  const headers = fc.record(
    {
      'idempotency-key': headerText,
      'last-event-id': headerText,
      range: headerText,
      'if-none-match': headerText,
      'content-type': fc.constantFrom('application/json', 'text/plain', 'application/json; charset=x'),
      authorization: fc.constantFrom('', 'Bearer', 'Bearer x.y.z', `Bearer ${token}`, 'Basic a'),
    },
    { requiredKeys: [] },
  );
  const statuses = new Set<number>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'),
      paths,
      queries,
      bodies,
      headers,
      fc.boolean(),
      async (method, path, query, body, sent, known) => {
        const withBody = !['GET', 'HEAD'].includes(method) && body !== undefined && body !== '';
        const answer = await api.call(method, `${path}${query}`, { ...(known && { token }), ...(withBody && { raw: body }), headers: sent });
        await answer.body?.cancel();
        statuses.add(answer.status);
        // 503: no room server is up here.
        return answer.status < 500 || (answer.status === 503 && path.endsWith('/join'));
      },
    ),
    { seed: 2026, numRuns: 1_500 },
  );
  // It went all the ways there are, not only to the first refusal.
  expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 401, 404, 405, 415]));
}, 120_000);

test('a body that never ends and bytes that are no HTTP hold nothing open', async () => {
  const { hostname, port } = new URL(api.url);
  const closed = (bytes: string) =>
    new Promise<string>((resolve) => {
      const socket = connect(Number(port), hostname);
      let heard = '';
      socket.on('data', (part: Buffer) => (heard += part.toString())).on('close', () => resolve(`${heard.split('\r\n')[0]} ${codeIn(heard)}`));
      socket.write(bytes);
    });
  const codeIn = (heard: string): string => /"code":"(\w+)"/.exec(heard)?.[1] ?? '';
  const unfinished = `POST /v1/jobs HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\nidempotency-key: k\r\ncontent-type: application/json\r\ncontent-length: 10\r\n\r\n{`;
  const twoLengths = 'POST /v1/guests HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n{}';
  const oddHost = 'GET /v1/status HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n';
  expect(await Promise.all(['\u0000\u0001 hello\r\n\r\n', twoLengths, oddHost, unfinished].map(closed))).toEqual([
    'HTTP/1.1 400 Bad Request request_malformed',
    'HTTP/1.1 400 Bad Request request_malformed',
    'HTTP/1.1 400 Bad Request request_malformed',
    'HTTP/1.1 408 Request Timeout request_too_slow',
  ]);
  expect((await api.call('GET', '/healthz')).status).toBe(200);
}, 30_000);
