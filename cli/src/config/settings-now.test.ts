import { readFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listSettings, readConfig } from '@worldkiln/contracts';
import { expect, test } from 'vitest';
import { configDocs } from './config-docs.ts';
import { settingsNow } from './settings-now.ts';

const folder = mkdtempSync(join(tmpdir(), 'settings-'));
const nothing = { WORLDKILN_DATA: folder };
const one = (env: Record<string, string>, name: string) => settingsNow({ ...nothing, ...env }).find((setting) => setting.name === name);

test('each value says where it comes from', () => {
  expect(one({ PORT: '4200' }, 'PORT')).toEqual({ name: 'PORT', value: '4200', from: 'environment' });
  expect(one({}, 'PORT')).toEqual({ name: 'PORT', value: '4100', from: 'default' });
  expect(one({}, 'TEMPORAL_UI')).toEqual({ name: 'TEMPORAL_UI', value: null, from: 'not set' });
  expect(one({}, 'DATABASE_URL')).toEqual({ name: 'DATABASE_URL', value: null, from: 'made at the first start' });
  writeFileSync(join(folder, 'ports.json'), JSON.stringify({ temporal: 7777, postgres: 5555 }));
  expect(one({}, 'TEMPORAL_ADDRESS')).toEqual({ name: 'TEMPORAL_ADDRESS', value: '127.0.0.1:7777', from: 'data folder' });
  expect(one({}, 'DATABASE_URL')?.value).toBe('postgres://worldkiln:•••@127.0.0.1:5555/worldkiln');
});

test('no secret is shown, wherever it comes from and however it is malformed', () => {
  const secret = 'hunter2-hunter2-hunter2-hunter2-hunter2';
  writeFileSync(join(folder, 'secrets.json'), JSON.stringify({ secret, postgresPassword: secret }));
  for (const url of [`postgres://u:${secret}@h/db`, `postgres://h/db?password=${secret}`, `mysql://u:${secret}@h/db`, `u:${secret} at h`]) {
    const env = { DATABASE_URL: url, WORLDKILN_SECRET: secret, AWS_SECRET_ACCESS_KEY: secret, WORLDKILN_SECRETS: secret };
    expect(JSON.stringify(settingsNow({ ...nothing, ...env }))).not.toContain('hunter2');
  }
  expect(JSON.stringify(settingsNow(nothing))).not.toContain('hunter2');
});

test('every mistake names its variable, what it takes, and the name that was meant', () => {
  const mistakes = settingsNow({ ...nothing, PORT: 'four', LOG_LEVEL: 'loud', WORLDKILN_SECRET: 'short', WORLDKILN_DATUM: '/x', BLOBS_URL: 'kiln' })
    .map(({ mistake }) => mistake)
    .filter((mistake) => mistake !== undefined);
  expect(mistakes).toEqual([
    expect.stringMatching(/^PORT: .*It takes number, 0 to 65535/),
    expect.stringMatching(/^BLOBS_URL: must be s3:/),
    expect.stringMatching(/^WORLDKILN_SECRET: .*at least 32 characters/),
    expect.stringMatching(/^LOG_LEVEL: .*trace \| debug/),
    'WORLDKILN_DATUM: means nothing here; did you mean WORLDKILN_DATA?',
  ]);
});

test('half a key to a bucket is a mistake', () => {
  const found = settingsNow({ ...nothing, BLOBS_URL: 's3://kiln', AWS_ACCESS_KEY_ID: 'a' });
  expect(found.flatMap(({ mistake }) => mistake ?? [])).toEqual(['AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY go together: set both, or neither']);
});

test('what config calls usable, the processes take', () => {
  const env = Object.fromEntries(listSettings().map(({ name, example, default: value }) => [name, value ?? example ?? '']));
  expect(settingsNow({ ...env, WORLDKILN_DATA: folder }).flatMap(({ mistake }) => mistake ?? [])).toEqual([]);
  expect(readConfig(env).PORT).toBe(4100);
});

test('the committed reference and example are what the schema says: `npx worldkiln config --docs` writes them', () => {
  for (const [path, text] of Object.entries(configDocs())) {
    expect(readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8'), path).toBe(text);
  }
});
