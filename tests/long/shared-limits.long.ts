// Two real API processes share their limits and their idempotency keys through PostgreSQL alone.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { GuestCreated, JobCreated, LIMITS, spellId, StatusView } from '@worldkiln/contracts';
import { issueOperatorLink } from '@worldkiln/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { type Part, startPart } from '../support/part.ts';

/** Requests to each of the two processes. */
const REQUESTS = Number(process.env.REQUESTS ?? 10_000);
const KEYS = Number(process.env.KEYS ?? 1_000);
const POSTS = Number(process.env.POSTS ?? 100);
/** Connections one process is asked over at once. */
const LANES = 32;
/** Keys posted side by side: who is told to wait waits, and others go on meanwhile. */
const KEYS_AT_ONCE = 4;

const folder = mkdtempSync(join(tmpdir(), 'worldkiln-limits-'));
let database: FreshDatabase;
let apis: Part[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  const env = {
    DATABASE_URL: database.url,
    // Nobody: jobs are accepted and wait, so nothing but the API is measured.
    TEMPORAL_ADDRESS: '127.0.0.1:9',
    WORLDKILN_DATA: folder,
    WORLDKILN_SECRET: 'a secret for tests that is long enough',
    TRUSTED_PROXIES: '127.0.0.1',
    LOG_LEVEL: 'error',
  };
  apis = await Promise.all([startPart('api', env), startPart('api', env)]);
  // The home world stands once the database has answered.
  for (const api of apis) await api.until('/v1/status');
});
afterAll(async () => {
  await Promise.all(apis.map((api) => api.stop()));
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const urlOf = (index: number): string => apis[index % apis.length]?.url ?? '';
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const anyAddress = () => ({ 'x-forwarded-for': [10, ...randomBytes(3)].join('.') });

async function become(path: string, body?: object): Promise<GuestCreated> {
  const answer = await fetch(`${urlOf(0)}${path}`, {
    method: 'POST',
    headers: { ...anyAddress(), ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  return GuestCreated.parse(await answer.json());
}

/** Asks for `count` writes of each process at once, and counts those that no limit stopped. */
async function flood(headersOf: () => Promise<Record<string, string>> | Record<string, string>) {
  const nothing = `/v1/jobs/${spellId('job', randomBytes(26))}/cancel`;
  const startedMs = performance.now();
  const statuses = new Map<number, number>();
  await Promise.all(
    Array.from({ length: apis.length * LANES }, async (_, lane) => {
      for (let i = Math.floor(lane / apis.length); i < REQUESTS; i += LANES) {
        const answer = await fetch(`${urlOf(lane)}${nothing}`, { method: 'POST', headers: await headersOf() });
        await answer.arrayBuffer();
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      }
    }),
  );
  const seconds = (performance.now() - startedMs) / 1000;
  // A job that does not exist is missing, for everybody a limit lets through.
  expect([...statuses.keys()].toSorted((a, b) => a - b)).toEqual([404, 429]);
  return { admitted: statuses.get(404) ?? 0, asked: REQUESTS * apis.length, seconds };
}

function report(what: string, { admitted, asked, seconds }: Awaited<ReturnType<typeof flood>>, allowed: number): void {
  const over = Math.max(0, (admitted / allowed - 1) * 100);
  console.log(
    `${what}: ${asked} requests to two processes in ${seconds.toFixed(1)} s (${Math.round(asked / seconds)}/s), ${admitted} let through of ${allowed.toFixed(1)} allowed, ${over.toFixed(2)} % over`,
  );
}

test('an account’s writes over two processes are those of one, within a percent', async () => {
  const { token } = await become('/v1/guests');
  // From everywhere at once, so that only the account's own limit counts.
  const flooded = await flood(() => ({ ...bearer(token), ...anyAddress() }));
  const allowed = LIMITS.requestsBurstPerS + LIMITS.writesSustainedPerS * flooded.seconds;
  report('one account', flooded, allowed);
  expect(flooded.admitted).toBeLessThanOrEqual(allowed * 1.01);
  // A limit that refuses everybody would pass the line above.
  expect(flooded.admitted).toBeGreaterThan(allowed * 0.9 - 1);
});

test('an address’ writes, with many accounts behind it, are counted together as exactly', async () => {
  const guests = await Promise.all(Array.from({ length: 100 }, () => become('/v1/guests')));
  let next = 0;
  const flooded = await flood(() => ({ ...bearer(guests[next++ % guests.length]?.token ?? ''), 'x-forwarded-for': '203.0.113.7' }));
  const allowed = (LIMITS.requestsBurstPerS + LIMITS.writesSustainedPerS * flooded.seconds) * LIMITS.addressFactor;
  report('one address', flooded, allowed);
  expect(flooded.admitted).toBeLessThanOrEqual(allowed * 1.01);
  expect(flooded.admitted).toBeGreaterThan(allowed * 0.9 - 1);
});

test(`${KEYS} Idempotency-Keys, each posted ${POSTS} times at once over two processes, are ${KEYS} jobs`, async () => {
  const code = randomBytes(24).toString('base64url');
  await issueOperatorLink(database.db, { hash: createHash('sha256').update(code).digest('hex'), ttlS: 60 });
  // Operators have no limits: this is about keys.
  const { token } = await become('/v1/operators', { code });
  const { homeWorldId } = StatusView.parse(await (await fetch(`${urlOf(0)}/v1/status`)).json());
  const startedMs = performance.now();
  const statuses = new Map<number, number>();
  const jobs = new Set<string>();
  const askAll = async (index: number): Promise<void> => {
    const key = randomUUID();
    const body = JSON.stringify({ roomId: homeWorldId, prompt: `a crate with the number ${index}` });
    const post = async (lane: number): Promise<string> => {
      for (;;) {
        const headers = { ...bearer(token), 'content-type': 'application/json', 'idempotency-key': key };
        // On a machine this busy some lines break before they are answered. That is what keys are for: asked again.
        const answer = await fetch(`${urlOf(lane)}/v1/jobs`, { method: 'POST', headers, body }).catch(() => null);
        statuses.set(answer?.status ?? 0, (statuses.get(answer?.status ?? 0) ?? 0) + 1);
        if (answer === null) continue;
        if (answer.status === 202) return JobCreated.parse(await answer.json()).jobId;
        // In flight, or not heard out in ten seconds on a machine this busy: asked again, as a client would.
        expect([408, 409], await answer.text()).toContain(answer.status);
        await sleep(1000 * Number(answer.headers.get('retry-after') ?? 1));
      }
    };
    const answers = new Set(await Promise.all(Array.from({ length: POSTS }, (_, lane) => post(lane))));
    expect(answers.size, `key ${index}`).toBe(1);
    for (const jobId of answers) jobs.add(jobId);
    if (jobs.size % 50 === 0) console.log(`${jobs.size} keys, ${((performance.now() - startedMs) / 1000).toFixed(0)} s`);
  };
  let next = 0;
  const lane = async () => {
    while (next < KEYS) await askAll(next++);
  };
  await Promise.all(Array.from({ length: KEYS_AT_ONCE }, lane));
  const seconds = (performance.now() - startedMs) / 1000;
  const [row] = await database.sql<{ jobs: number }[]>`select count(*)::int as jobs from jobs`;
  const sum = [...statuses.values()].reduce((a, b) => a + b, 0);
  console.log(
    `${KEYS} keys × ${POSTS} parallel posts: ${row?.jobs} jobs, ${sum} requests in ${seconds.toFixed(1)} s (${Math.round(sum / seconds)}/s)`,
    Object.fromEntries(statuses),
  );
  expect(jobs.size).toBe(KEYS);
  expect(row?.jobs).toBe(KEYS);
}, 10_800_000);
