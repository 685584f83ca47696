// The API as its own OpenAPI document describes it, asked by schemathesis: random, broken and stateful requests.
import { spawn } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GuestCreated, JobCreated, OrgView, StatusView, UploadCreated, WorldView } from '@worldkiln/contracts';
import { issueOperatorLink } from '@worldkiln/db';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { publishCrate } from '../../api/src/testing/publish-crate.ts';
import { TEST_SECRET } from '../../api/src/testing/test-api.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { type Part, startPart } from '../support/part.ts';
import { findSchemathesis } from '../support/schemathesis.ts';

const CASES = Number(process.env.CASES ?? 5_000);
/** What the document's operations get of them: the phases' own cases come on top. */
const EXAMPLES = Math.ceil(CASES / 70);
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const support = (name: string) => fileURLToPath(new URL(`../support/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'worldkiln-schemathesis-'));
const program = findSchemathesis();

let database: FreshDatabase;
let parts: Part[] = [];
beforeAll(async () => {
  database = await freshDatabase();
  const env = {
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: inject('temporalAddress'),
    WORLDKILN_DATA: folder,
    WORLDKILN_SECRET: TEST_SECRET,
    LOG_LEVEL: 'error',
  };
  // No worker: what is asked for waits, so that fuzzed wishes keep no core busy.
  parts = await Promise.all([startPart('api', env), startPart('realtime', env)]);
  for (const part of parts) await part.until('/readyz');
});
afterAll(async () => {
  await Promise.all(parts.map((part) => part.stop()));
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

test.skipIf('missing' in program)(
  `about ${CASES} cases, stateful ones among them, meet no server error and no answer that is not described (SEED=${seed})`,
  async () => {
    const [api] = parts;
    if (api === undefined || 'missing' in program) throw new Error('beforeAll started it');
    const { token, existing } = await settle(api.url);
    const code = await ask(program.path, api.url, token, existing);
    expect(api.said(), 'what the API logged as an error').toBe('');
    expect(code).toBe(0);
    expect(casesOf()).toBeGreaterThanOrEqual(CASES);
  },
);

/** An operator, whom no limit stops (nine of ten answers would be 429 else), and something of everything that has an id. */
async function settle(url: string): Promise<{ token: string; existing: Record<string, string[]> }> {
  let token = '';
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
      body: JSON.stringify(body),
    });
  const code = randomBytes(24).toString('base64url');
  await issueOperatorLink(database.db, { hash: createHash('sha256').update(code).digest('hex'), ttlS: 60 });
  const operator = GuestCreated.parse(await (await post('/v1/operators', { code })).json());
  token = operator.token;
  const { homeWorldId } = StatusView.parse(await (await fetch(`${url}/v1/status`)).json());
  const wish = (_: string, body: object) => post('/v1/jobs', body, { 'idempotency-key': randomUUID() });
  const made = await publishCrate({ ask: wish, blobsRoot: join(folder, 'blobs') }, database, { token, roomId: homeWorldId });
  const waiting = JobCreated.parse(await (await wish(token, { roomId: homeWorldId, prompt: 'a crate that waits' })).json());
  const world = WorldView.parse(await (await post('/v1/worlds', { name: 'Fuzzed' })).json());
  const org = OrgView.parse(await (await post('/v1/orgs', { name: 'Fuzzers' })).json());
  const announced = { mime: 'image/png', bytes: 100, sha256: 'a'.repeat(64) };
  const upload = UploadCreated.parse(await (await post('/v1/uploads', announced)).json());
  const existing = {
    acc: [operator.accountId],
    ast: [made.assetId],
    job: [made.jobId, waiting.jobId],
    org: [org.orgId],
    upl: [upload.uploadId],
    wld: [homeWorldId, world.worldId],
  };
  return { token, existing };
}

function ask(path: string, url: string, token: string, existing: Record<string, string[]>): Promise<number | null> {
  const options = {
    header: `Authorization: Bearer ${token}`,
    phases: 'examples,coverage,fuzzing,stateful',
    'max-examples': EXAMPLES,
    seed,
    // NUL is refused everywhere, which no schema of a text can say.
    'generation-allow-x00': false,
    'generation-database': 'none',
    // An answer that never ends, one that is an upgrade, and the end of the token that everything else is asked with.
    'exclude-path-regex': '^/v1/(jobs/[^/]+/events|wss/.*|token)$',
    'request-timeout': 60,
    report: 'json',
    'report-dir': folder,
  };
  const args = ['--config-file', support('schemathesis.toml'), 'run', `${url}/openapi.json`, '--no-color', '--continue-on-failure', '--no-shrink'];
  for (const [name, value] of Object.entries(options)) args.push(`--${name}=${value}`);
  const env = { ...process.env, SCHEMATHESIS_HOOKS: support('schemathesis_hooks.py'), EXISTING_IDS: JSON.stringify(existing) };
  const asking = spawn(path, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [asking.stdout, asking.stderr]) stream.on('data', (chunk: Buffer) => process.stdout.write(chunk));
  return new Promise((resolve) => asking.once('exit', resolve));
}

const Report = z.object({ test_cases: z.object({ generated: z.int() }) });

/** How many requests its report counts. */
function casesOf(): number {
  const [name = ''] = readdirSync(folder).filter((file) => file.startsWith('json-'));
  return Report.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))).test_cases.generated;
}
