import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi } from '@worldkiln/api';
import { openBlobs } from '@worldkiln/blobs';
import type { BlobRef } from '@worldkiln/contracts';
import { startRoomServer } from '@worldkiln/realtime';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { freePort } from '../box/free-port.ts';
import { freshDatabase, type FreshDatabase } from '../../../tests/support/fresh-database.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { backupPath, listBackups } from '../backup/list-backups.ts';
import { CHECKS } from './checks.ts';
import { roomOf } from './checks/disk.ts';
import { examine, type Result } from './examine.ts';
import { meetPatient, type Patient } from './patient.ts';

const log = pino({ level: 'silent' });
let folder: string;
let database: FreshDatabase;
let env: NodeJS.ProcessEnv;
const closing: (() => unknown)[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doctor-'));
  database = await freshDatabase();
  env = { WORLDKILN_DATA: folder, DATABASE_URL: database.url, TEMPORAL_ADDRESS: inject('temporalAddress') };
});
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** One check's finding; the other checks are not asked. */
async function ask(name: string, options: { fix?: boolean; env?: NodeJS.ProcessEnv; change?: (patient: Patient) => void } = {}): Promise<Result> {
  const patient = meetPatient({ ...env, ...options.env });
  options.change?.(patient);
  try {
    const [result] = await examine(
      CHECKS.filter((check) => check.name === name),
      patient,
      { fix: options.fix === true },
    );
    if (!result) throw new Error(`there is no check ${name}`);
    return result;
  } finally {
    await patient.leave();
  }
}

/** A ready job with one published file. */
async function publish(text: string): Promise<BlobRef> {
  const ref = await openBlobs({ root: join(folder, 'blobs'), secret: '', baseUrl: '' }).put(Buffer.from(text), 'model/gltf-binary');
  const { sql } = database;
  await sql`insert into accounts (id, name) values ('acc_a', 'Ada') on conflict do nothing`;
  await sql`insert into worlds (id, name, seed) values ('wld_a', 'w', 1) on conflict do nothing`;
  await sql`insert into assets (id, owner_id, display_name, kind, prompt, license, version) values ('ast_a', 'acc_a', 'a', 'prop', 'a', 'CC0-1.0', 1) on conflict do nothing`;
  const bundle = { files: { glb: ref } };
  await sql`insert into asset_versions (asset_id, version, bundle_sha, bundle, draft)
    values ('ast_a', (select count(*) + 1 from asset_versions), ${ref.sha256}, ${JSON.stringify(bundle)}::text::jsonb, false)`;
  return ref;
}

async function makeJob(id: string, status: string, more: { silentS?: number; error?: object; started?: boolean } = {}): Promise<void> {
  const { sql } = database;
  await sql`insert into accounts (id, name) values ('acc_a', 'Ada') on conflict do nothing`;
  await sql`insert into worlds (id, name, seed) values ('wld_a', 'w', 1) on conflict do nothing`;
  await sql`insert into jobs (id, account_id, world_id, entity_id, asset_id, prompt, seed, plan, draft, fallback_policy, max_attempts, sketch, status, started_attempt, last_error, updated_at)
    values (${id}, 'acc_a', 'wld_a', 'ent_a', 'ast_a', 'a', 1, '{}', false, 'downgrade', 2, '{}', ${status}, ${more.started ? 1 : 0},
      ${more.error ? JSON.stringify(more.error) : null}::text::jsonb, now() - make_interval(secs => ${more.silentS ?? 0}))`;
}

test('every check has a name of its own and says what it means; what it mends it can mend', () => {
  expect(new Set(CHECKS.map(({ name }) => name)).size).toBe(CHECKS.length);
  for (const check of CHECKS) expect([check.means.length > 10, check.mends === undefined], check.name).toEqual([true, check.mend === undefined]);
});

test('node, config and disk', async () => {
  expect(await ask('node')).toMatchObject({ state: 'well' });
  expect(await ask('config')).toMatchObject({ state: 'well' });
  expect(await ask('config', { env: { PORT: 'four', WORLDKILN_DATUM: 'x' } })).toMatchObject({
    state: 'bad',
    says: expect.stringMatching(/PORT.*WORLDKILN_DATA\?/),
  });
  expect(await ask('disk')).toMatchObject({ says: expect.stringContaining('GB free') });
  expect([roomOf(1e8), roomOf(2e9), roomOf(1e11)].map(({ state }) => state)).toEqual(['bad', 'watch', 'well']);
});

test('files: what others can read is told and closed', async () => {
  writeFileSync(join(folder, 'secrets.json'), '{}', { mode: 0o600 });
  expect(await ask('files')).toMatchObject({ state: 'well' });
  chmodSync(join(folder, 'secrets.json'), 0o644);
  expect(await ask('files')).toMatchObject({ state: 'bad', says: expect.stringContaining('secrets.json') });
  expect(await ask('files', { fix: true })).toMatchObject({ state: 'well', fixed: expect.stringContaining('secrets.json') });
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
});

test('ports: a stopped box’s port that somebody else has', async () => {
  const thief = createServer().listen(0, '127.0.0.1');
  closing.push(() => thief.close());
  await new Promise((resolve) => thief.once('listening', resolve));
  const { port } = thief.address() as AddressInfo; // a TCP server that listens has one
  const stopped = { DATABASE_URL: undefined };
  expect(await ask('ports', { env: { ...stopped, PORT: String(port) } })).toMatchObject({ state: 'bad', says: expect.stringContaining('EADDRINUSE') });
  expect(await ask('ports', { env: { ...stopped, PORT: String(await freePort()) } })).toMatchObject({ state: 'well' });
  expect(await ask('parts', { env: stopped })).toMatchObject({ state: 'skipped' });
});

test('database and migrations: absent, older, newer', async () => {
  expect(await ask('database')).toMatchObject({ state: 'well', says: expect.stringContaining('PostgreSQL 18') });
  expect(await ask('database', { env: { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/x' } })).toMatchObject({ state: 'bad' });
  expect(await ask('database', { env: { DATABASE_URL: undefined } })).toMatchObject({ state: 'skipped' });
  expect(await ask('migrations')).toMatchObject({ state: 'well' });
  await database.sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('of tomorrow', 9999999999999)`;
  expect(await ask('migrations', { fix: true })).toMatchObject({ state: 'bad', says: expect.stringContaining('newer') });

  const empty = new URL(database.url);
  empty.pathname += '_empty';
  await database.sql.unsafe(`create database ${empty.pathname.slice(1)}`);
  closing.push(() => database.sql.unsafe(`drop database ${empty.pathname.slice(1)} with (force)`));
  const older = { DATABASE_URL: empty.href };
  expect(await ask('migrations', { env: older })).toMatchObject({ state: 'bad', says: expect.stringContaining('this version needs') });
  expect(await ask('migrations', { env: older, fix: true })).toMatchObject({ state: 'well', fixed: 'brought the database up to date' });
});

test('clock: apart from the database’s, or run backwards', async () => {
  expect(await ask('clock')).toMatchObject({ state: 'well' });
  expect(await ask('clock', { change: (patient) => (patient.now = () => Date.now() - 60_000) })).toMatchObject({
    state: 'bad',
    says: expect.stringMatching(/(59|60)\.\d s away/),
  });
  await makeJob('job_a', 'queued');
  await database.sql`insert into job_events (job_id, world_id, event, at) values ('job_a', 'wld_a', '{}', now() + interval '1 hour')`;
  expect(await ask('clock')).toMatchObject({ state: 'bad', says: expect.stringContaining('ran backwards') });
});

test('keys: halves that do not belong together', async () => {
  expect(await ask('keys')).toMatchObject({ state: 'skipped' });
  const api = await runApi();
  await fetch(`${api.url}/v1/guests`, { method: 'POST' });
  expect(await ask('keys')).toMatchObject({ state: 'well' });
  const strange = Buffer.from(randomBytes(32)).toString('base64url');
  await database.sql`update signing_keys set public_jwk = jsonb_set(public_jwk, '{x}', ${JSON.stringify(strange)}::text::jsonb)`;
  expect(await ask('keys')).toMatchObject({ state: 'bad', says: expect.stringContaining('damaged') });
});

test('temporal and workers: absent, without our namespace, nobody at work', async () => {
  expect(await ask('temporal')).toMatchObject({ state: 'well' });
  expect(await ask('temporal', { env: { TEMPORAL_NAMESPACE: 'nowhere' } })).toMatchObject({
    state: 'bad',
    says: expect.stringContaining('no namespace nowhere'),
  });
  expect(await ask('temporal', { env: { TEMPORAL_ADDRESS: '127.0.0.1:9' } })).toMatchObject({ state: 'bad' });
  expect(await ask('temporal', { env: { TEMPORAL_ADDRESS: undefined } })).toMatchObject({ state: 'skipped' });
  expect(await ask('workers', { change: (patient) => (patient.now = () => Date.now() + 3_600_000) })).toMatchObject({
    state: 'bad',
    says: expect.stringContaining('generate (plans)'),
  });
});

test('blobs and bytes: lost and damaged files are told, and come back from a backup', async () => {
  expect(await ask('blobs')).toMatchObject({ state: 'skipped' });
  const [lost, hurt] = [await publish('a lost mesh'), await publish('a damaged mesh')];
  const at = ({ sha256 }: BlobRef) => join(folder, 'blobs', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  expect([await ask('blobs'), await ask('bytes')]).toMatchObject([{ state: 'well' }, { state: 'well' }]);
  await makeBackup({
    databaseUrl: database.url,
    blobs: openBlobs({ root: join(folder, 'blobs'), secret: '', baseUrl: '' }),
    file: backupPath(folder, new Date()),
  });
  rmSync(at(lost));
  writeFileSync(at(hurt), 'a damaged mesX');
  expect(await ask('blobs')).toMatchObject({ state: 'bad', says: expect.stringContaining('1 of 2 files are lost') });
  expect(await ask('bytes')).toMatchObject({ state: 'bad', says: expect.stringContaining('1 of 2 files are damaged') });
  expect(await ask('blobs', { fix: true })).toMatchObject({ state: 'well', fixed: '1 of 1 files came back from the backups' });
  expect(await ask('bytes', { fix: true })).toMatchObject({ state: 'well', fixed: '1 of 1 files came back from the backups' });
});

test('orphans: only old files that no row of any table names are removed, and none while a job is as old', async () => {
  const named = await publish('named');
  const store = openBlobs({ root: join(folder, 'blobs'), secret: '', baseUrl: '' });
  const orphan = await store.put(Buffer.from('of no row'), 'text/plain');
  const young = await store.put(Buffer.from('of no row yet'), 'text/plain');
  const elsewhere = await store.put(Buffer.from('named by a table of its own'), 'text/plain');
  await database.sql`create table uploads_of_tomorrow (name text)`;
  await database.sql`insert into uploads_of_tomorrow values (${`sha256:${elsewhere.sha256}`})`;
  const old = new Date(Date.now() - 30 * 24 * 3_600_000);
  for (const { sha256 } of [named, orphan, elsewhere]) utimesSync(join(folder, 'blobs', sha256.slice(0, 2), sha256.slice(2, 4), sha256), old, old);
  expect(await ask('orphans')).toMatchObject({ state: 'watch', says: expect.stringContaining('1 files') });
  await makeJob('job_old', 'generating', { silentS: 30 * 24 * 3_600, started: true });
  expect(await ask('orphans', { fix: true })).toMatchObject({ state: 'watch' });
  await database.sql`delete from jobs`;
  expect(await ask('orphans', { fix: true })).toMatchObject({ state: 'well', fixed: 'removed 1 files' });
  const there = await Promise.all([named, orphan, young, elsewhere].map(({ sha256 }) => store.has(sha256)));
  expect(there).toEqual([true, false, true, true]);
});

test('generation: health is the last real one', async () => {
  expect(await ask('generation')).toMatchObject({ state: 'skipped' });
  await makeJob('job_a', 'ready', { silentS: 60 });
  expect(await ask('generation')).toMatchObject({ state: 'well' });
  await makeJob('job_b', 'failed', { error: { kind: 'broken', code: 'x', message: 'The kiln is cold.' } });
  expect(await ask('generation')).toMatchObject({ state: 'bad', says: expect.stringContaining('The kiln is cold.') });
});

test('jobs: one that is silent and whose run is gone is started anew', async () => {
  await makeJob('job_01arz3ndektsv4rrffq69g5fav', 'generating', { silentS: 3_600, started: true });
  expect(await ask('jobs')).toMatchObject({ state: 'bad' });
  expect(await ask('jobs', { fix: true })).toMatchObject({ state: 'well', fixed: expect.stringContaining('started anew: job_01arz') });
  expect(await database.sql`select status, started_attempt from jobs`).toMatchObject([{ status: 'queued', started_attempt: 0 }]);
});

test('ledger: books that add up are well, a balance that differs from its lines is bad and named', async () => {
  await database.sql`insert into accounts (id, name) values ('acc_c', 'Ada')`;
  await database.sql`insert into ledger_entries (key, kind, from_book, into_book, credits, account_id) values ('gift', 'grant', 'house', 'free:acc_c', 50, 'acc_c')`;
  await database.sql`insert into ledger_books (id, credits) values ('free:acc_c', 50)`;
  expect(await ask('ledger')).toMatchObject({ state: 'well', says: 'it adds up' });
  await database.sql`update ledger_books set credits = 60 where id = 'free:acc_c'`;
  expect(await ask('ledger')).toMatchObject({ state: 'bad', says: expect.stringContaining('free:acc_c') });
});

test('leases: worlds of a dead room server are freed, those of a live one are not', async () => {
  expect(await ask('leases')).toMatchObject({ state: 'well' });
  await database.sql`insert into room_servers (id, url, seen_at) values ('srv_dead', 'http://127.0.0.1:9', now() - interval '1 hour')`;
  await database.sql`insert into worlds (id, name, seed, lease_server, lease_until) values ('wld_b', 'w', 1, 'srv_dead', now() + interval '1 hour')`;
  expect(await ask('leases')).toMatchObject({ state: 'watch', says: expect.stringContaining('1 worlds and 1 room servers') });
  expect(await ask('leases', { fix: true })).toMatchObject({ state: 'well', fixed: 'took srv_dead off the list' });
  expect(await database.sql`select lease_server from worlds`).toMatchObject([{ lease_server: null }]);
});

async function runApi() {
  const api = await startApi({
    databaseUrl: database.url,
    temporal: { address: inject('temporalAddress'), namespace: 'default' },
    uiUrl: null,
    host: '127.0.0.1',
    port: 0,
    secret: 's'.repeat(32),
    blobsRoot: join(folder, 'blobs'),
    webRoot: folder,
    log,
  });
  closing.push(() => api.close());
  await api.ready;
  return api;
}

test('parts, ports and webrtc: a guest gets into the home world over a real data channel, and is told when none opens', async () => {
  const api = await runApi();
  const here = { WORLDKILN_PUBLIC_URL: api.url };
  await expect.poll(async () => (await ask('parts', { env: here })).state, { timeout: 20_000 }).toBe('well');
  expect(await ask('ports', { env: here })).toMatchObject({ state: 'well' });
  // Without a room server there is no ticket.
  expect(await ask('webrtc', { env: here })).toMatchObject({ state: 'bad', says: expect.stringContaining('join') });
  const rooms = await startRoomServer({ databaseUrl: database.url, port: 0, host: '127.0.0.1', serverId: 'srv_01arz3ndektsv4rrffq69g5fav', log });
  expect(await ask('webrtc', { env: here })).toMatchObject({ state: 'well', says: expect.stringMatching(/in after \d+ ms/) });
  await rooms.close();
  const gone = { WORLDKILN_PUBLIC_URL: 'http://127.0.0.1:9' };
  expect([await ask('parts', { env: gone }), await ask('ports', { env: gone })]).toMatchObject([{ state: 'bad' }, { state: 'bad' }]);
});

test('backups and whole: none yet, one that failed, a damaged one, late ones of a running box', async () => {
  mkdirSync(join(folder, 'backups'));
  expect(await ask('backups')).toMatchObject({ state: 'well', says: expect.stringContaining('first comes at 04:00') });
  expect(await ask('backups', { env: { BACKUP_HOUR: 'off' } })).toMatchObject({ state: 'watch' });
  const file = backupPath(folder, new Date(Date.now() - 4 * 24 * 3_600_000));
  await makeBackup({ databaseUrl: database.url, blobs: openBlobs({ root: join(folder, 'blobs'), secret: '', baseUrl: '' }), file });
  expect(listBackups(folder)).toEqual([file]);
  expect([await ask('backups'), await ask('whole')]).toMatchObject([{ state: 'well' }, { state: 'well' }]);
  const box = { pid: process.pid, url: '', databaseUrl: database.url, temporalAddress: '', parts: {} };
  expect(await ask('backups', { change: (patient) => (patient.box = box) })).toMatchObject({ state: 'bad', says: expect.stringContaining('1 kept') });
  writeFileSync(join(folder, 'backups', 'last.json'), JSON.stringify({ ok: false, at: new Date().toISOString(), reason: 'the disk is full' }));
  expect(await ask('backups')).toMatchObject({ state: 'bad', says: expect.stringContaining('the disk is full') });
  writeFileSync(file, 'half');
  expect(await ask('whole')).toMatchObject({ state: 'bad', says: expect.stringContaining('no whole backup') });
});
