import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { JobCreated, JobId } from '@worldkiln/contracts';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/fresh-database.ts';
import { EXAMPLES, PRELUDE } from './examples.ts';
import { publishJob } from '../testing/publish-crate.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

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

interface Document {
  openapi: string;
  paths: Record<string, Record<string, { summary?: string; security?: unknown[]; responses: Record<string, unknown> }>>;
  components: { securitySchemes: Record<string, unknown>; schemas: Record<string, unknown> };
}

test('the document names every route there is, each with words, its refusals and whether it needs a token', async () => {
  const document = (await (await api.call('GET', '/openapi.json')).json()) as Document;
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths).sort()).toEqual([
    '/.well-known/jwks.json',
    '/docs',
    '/healthz',
    '/metrics',
    '/openapi.json',
    '/readyz',
    '/v1/assets',
    '/v1/assets/import',
    '/v1/assets/{id}',
    '/v1/assets/{id}/download',
    '/v1/assets/{id}/restore',
    '/v1/assets/{id}/uses',
    '/v1/assets/{id}/versions',
    '/v1/blobs/{sha256}',
    '/v1/codec/decode',
    '/v1/codec/encode',
    '/v1/codec/session',
    '/v1/codec/{pass}/decode',
    '/v1/codec/{pass}/encode',
    '/v1/credits',
    '/v1/credits/budgets',
    '/v1/credits/entries',
    '/v1/credits/grants',
    '/v1/guests',
    '/v1/jobs',
    '/v1/jobs/{id}',
    '/v1/jobs/{id}/approve',
    '/v1/jobs/{id}/cancel',
    '/v1/jobs/{id}/events',
    '/v1/jobs/{id}/priority',
    '/v1/jobs/{id}/retry',
    '/v1/jobs/{id}/trace',
    '/v1/operators',
    '/v1/ops/jobs',
    '/v1/ops/overview',
    '/v1/orgs',
    '/v1/orgs/join',
    '/v1/orgs/{id}',
    '/v1/orgs/{id}/invites',
    '/v1/orgs/{id}/members/{accountId}',
    '/v1/prefabs',
    '/v1/prefabs/{id}',
    '/v1/providers',
    '/v1/readings',
    '/v1/rtc/{serverId}/{rest}',
    '/v1/status',
    '/v1/storage',
    '/v1/token',
    '/v1/uploads',
    '/v1/uploads/{id}',
    '/v1/uploads/{id}/complete',
    '/v1/webhooks',
    '/v1/webhooks/{id}',
    '/v1/webhooks/{id}/deliveries',
    '/v1/webhooks/{id}/deliveries/{eventId}/redeliver',
    '/v1/webhooks/{id}/enable',
    '/v1/webhooks/{id}/roll',
    '/v1/worlds',
    '/v1/worlds/enter',
    '/v1/worlds/{id}',
    '/v1/worlds/{id}/budget',
    '/v1/worlds/{id}/invites',
    '/v1/worlds/{id}/join',
    '/v1/worlds/{id}/members',
    '/v1/worlds/{id}/members/{accountId}',
    '/v1/worlds/{id}/points',
    '/v1/worlds/{id}/points/{pointId}',
    '/v1/worlds/{id}/points/{pointId}/restore',
    '/v1/worlds/{id}/things',
    '/v1/wss/{serverId}',
  ]);
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      if (method === 'parameters') continue;
      expect([path, method, operation.summary ?? '']).toEqual([path, method, expect.stringMatching(/\w+/)]);
      expect(Object.keys(operation.responses).length).toBeGreaterThan(0);
    }
  }
  // A place has three numbers, a failure may be null, and what is left out is not required.
  expect(document.components.schemas).toMatchObject({
    JobRequest: { properties: { at: { minItems: 3, maxItems: 3 } } },
    JobView: { properties: { lastError: { anyOf: [{ $ref: '#/components/schemas/Failure' }, { type: 'null' }] } } },
    Body: { required: expect.not.arrayContaining(['gravityScale']) },
  });
  expect(document.paths['/v1/jobs']?.post?.security).toEqual([{ bearer: [] }]);
  expect(document.components.securitySchemes).toHaveProperty('bearer');
});

test('what the document says needs a token does, and what it says does not, does not', async () => {
  const document = (await (await api.call('GET', '/openapi.json')).json()) as Document;
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      const concrete = path
        .replace('{id}', path.includes('jobs') ? `job_${'0'.repeat(26)}` : path.includes('assets') ? `ast_${'0'.repeat(26)}` : `wld_${'0'.repeat(26)}`)
        .replace(/\{\w+\}/g, 'x');
      const answer = await api.call(method.toUpperCase(), concrete);
      await answer.body?.cancel();
      expect([path, method, answer.status === 401]).toEqual([path, method, operation.security !== undefined]);
    }
  }
});

// The only test that needs a curl; a bare machine has none.
const curl = spawnSync('curl', ['--version']).status === 0;
test.skipIf(!curl)(
  'every example on the page does what it says when a shell runs it, one after the other',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'examples-'));
    await sharp({ create: { width: 8, height: 8, channels: 3, background: '#c84' } })
      .png()
      .toFile(join(folder, 'picture.png'));
    const jobs = () => database.sql<{ id: string }[]>`select id from jobs order by created_at`;
    const said: Record<string, string> = {};
    let script = `${PRELUDE.replace(/^URL=.*$/m, `URL=${api.url}`)}\n`;
    for (const { title, shell } of EXAMPLES) {
      // Nobody makes things here: the stream of a job ends when it is published by hand, and it is that job that is downloaded.
      if (title.startsWith('Follow it')) await publishJob(api, database, JobId.parse((await jobs())[0]?.id));
      const { stdout } = await promisify(execFile)(
        'bash',
        ['-euc', `${script}echo "--- said"\n${shell}\ndeclare -p TOKEN AUTH WORLD KEY JOB >state 2>/dev/null || true`],
        {
          cwd: folder,
        },
      );
      said[title] = stdout.split('--- said\n')[1]?.trim() ?? '';
      script = `${PRELUDE.replace(/^URL=.*$/m, `URL=${api.url}`)}\n. ./state\n`;
    }
    const of = (begin: string) => Object.entries(said).find(([title]) => title.startsWith(begin))?.[1] ?? '';
    const [first, second] = (await jobs()).map(({ id }) => id);
    expect(of('Ask for a thing')).toBe(first);
    expect(of('The answer was lost')).toMatch(/idempotent-replayed: true/i);
    expect(of('The answer was lost')).toContain(first);
    // The first line was read before: the stream went on behind it, and ended.
    expect([of('Follow it').includes('job_queued'), of('Follow it').includes('asset_ready')]).toEqual([false, true]);
    expect(of('Read a list').split('\n')).toEqual(['like this', 'a wooden crate']);
    expect(JobCreated.parse(JSON.parse(`{${of('Show what is meant').split('}{').at(-1)}`)).jobId).toBe(second);
    expect(of('Download')).toBe('glTF');
    expect(readFileSync(join(folder, 'crate.glb')).subarray(0, 4).toString()).toBe('glTF');
    expect(of('A token got out')).toBe('token_revoked');
    rmSync(folder, { recursive: true });
  },
  60_000,
);

test('the reference is one page from our own files: readable without its script, nothing from elsewhere', async () => {
  const answer = await api.call('GET', '/docs');
  expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
  const page = await answer.text();
  expect(page).toContain('Ask for a thing');
  expect(page).toContain('/v1/jobs/{id}/events');
  expect(page.match(/(?:src|href)="([^"#]*)"/g)?.filter((link) => !/"\//.test(link))).toEqual([]);
  // Every route stands there, and every example under one.
  const document = (await (await api.call('GET', '/openapi.json')).json()) as Document;
  expect(page.match(/<article /g)?.length).toBe(
    Object.values(document.paths).flatMap((item) => Object.keys(item).filter((key) => key !== 'parameters')).length,
  );
  for (const { at } of EXAMPLES) expect(page).toContain(`<article id="${at}"`);
  expect((await api.call('GET', '/docs/page.js')).headers.get('content-type')).toContain('text/javascript');
});
