import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ProvidersFile } from '@worldkiln/contracts';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { llmHub } from '../../testing/stand-ins/llmhub.ts';
import { serve } from '../../testing/stand-ins/stand-in.ts';
import { openProviders } from '../open-providers.ts';
import { mustReadProviders, readProviders } from './read-providers.ts';

const folder = mkdtempSync(join(tmpdir(), 'providers-'));
const nothing = {
  WORLDKILN_PROVIDERS: undefined,
  MESHY_API_KEY: undefined,
  TRIPO_API_KEY: undefined,
  GEMINI_API_KEY: undefined,
  OPENAI_API_KEY: undefined,
  OPENAI_BASE_URL: undefined,
  OPENAI_MODEL: undefined,
  LLMHUB_URL: undefined,
  LLMHUB_API_KEY: undefined,
};
const soon = () => AbortSignal.timeout(20_000);

function read(yaml: string, env: Record<string, string> = {}) {
  const path = join(folder, `${Math.random()}.yaml`);
  writeFileSync(path, yaml);
  return readProviders({ ...nothing, WORLDKILN_PROVIDERS: path }, env);
}

test('the example in infra/ is usable as it stands, and asks for no key while all that need one are banned', () => {
  const path = fileURLToPath(new URL('../../../../infra/providers.yaml', import.meta.url));
  expect(readProviders({ ...nothing, WORLDKILN_PROVIDERS: path }, {}).mistakes).toEqual([]);
  const named = ProvidersFile.parse(parse(readFileSync(path, 'utf8')));
  expect(new Set(named.providers.map(({ kind }) => kind)).size).toBe(6);
});

test('every mistake is told with its path, all at once, and no value is repeated', () => {
  const { mistakes } = read(
    `version: 1
providers:
  - { id: Meshy!, kind: meshy, apiKeyEnv: sk-hunter2-hunter2 }
  - { id: gpu, kind: mesh-worker }
  - { id: gpu, kind: openai-compatible, baseUrl: "ftp://x", colour: red }
routing: { prop: [nobody] }
banned: [ghost]
`,
  );
  const paths = mistakes.map(({ path }) => path);
  for (const path of ['providers.0.id', 'providers.0.apiKeyEnv', 'providers.2.baseUrl', 'providers.2.colour']) expect(paths).toContain(path);
  expect(JSON.stringify(mistakes)).not.toContain('hunter2');
  const later = read(
    `{ version: 1, providers: [{ id: gpu, kind: mesh-worker }, { id: forge, kind: llmhub, baseUrl: "http://h" }], banned: [ghost] }`,
  ).mistakes.map(({ path }) => path);
  expect(later).toContain('providers.0.baseUrl');
  const names = read(
    `{ version: 1, providers: [{ id: a, kind: llmhub, baseUrl: "http://h" }, { id: a, kind: llmhub, baseUrl: "http://h" }], routing: { prop: [b] }, banned: [c] }`,
  );
  expect(names.mistakes.map(({ path }) => path)).toEqual(['providers.1.id', 'routing.prop.0', 'banned.0']);
});

test('a file that is none, a key that is not set, and a file that is not there are mistakes too', () => {
  expect(read('version: 1\n  providers: [').mistakes[0]?.message).toMatch(/cannot be read: .*line 1/s);
  expect(read('{ version: 1, providers: [{ id: m, kind: meshy, apiKeyEnv: MESHY_API_KEY }] }').mistakes).toEqual([
    { path: 'providers.0.apiKeyEnv', message: expect.stringContaining('MESHY_API_KEY, which is not set') },
  ]);
  expect(() => mustReadProviders({ ...nothing, WORLDKILN_PROVIDERS: join(folder, 'none.yaml') }, {})).toThrow(/config check/);
});

test('keys in the environment are enough, and none means none', async () => {
  const none = mustReadProviders(nothing, {});
  expect((await openProviders(none, {}, soon())).providers.size).toBe(0);
  const env = { MESHY_API_KEY: 'msy', OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1', OPENAI_MODEL: 'gpt-oss:20b' };
  const { providers } = await openProviders(mustReadProviders({ ...nothing, ...env }, env), env, soon());
  expect([...providers.keys()]).toEqual(['meshy', 'openai']);
  expect(providers.get('openai')?.card).toMatchObject({ local: true, models: { structured_json: 'gpt-oss:20b' }, price: {} });
  expect([...(providers.get('openai')?.card.capabilities ?? [])]).toEqual(['structured_json']);
});

test('banned, not local, excluded by licence: closed before anything can choose it, with the reason', async () => {
  const worker = { kind: 'mesh-worker', baseUrl: 'http://gpu.example' };
  const file = (more: object) =>
    ProvidersFile.parse({
      version: 1,
      providers: [
        { id: 'hun', ...worker, dialect: 'hunyuan3d' },
        { id: 'fast', ...worker, local: true, models: { imageTo3d: 'stable-fast-3d' } },
      ],
      ...more,
    });
  const open = async (more: object) => {
    const { providers, closed } = await openProviders(file(more), {}, soon());
    return { open: [...providers.keys()], closed: closed.map(({ reason }) => reason) };
  };
  expect(await open({})).toEqual({ open: ['hun', 'fast'], closed: [] });
  expect(await open({ banned: ['hun'] })).toEqual({ open: ['fast'], closed: ['it is banned here'] });
  expect(await open({ localOnly: true })).toEqual({ open: ['fast'], closed: ['only local providers are allowed here'] });
  expect(await open({ territory: ['US', 'DE'] })).toEqual({ open: ['fast'], closed: [expect.stringContaining('excludes DE')] });
});

test('a route puts its order on the cards; whoever is not on it has no place for that kind', async () => {
  const providers = ['one', 'two'].map((id) => ({ id, kind: 'mesh-worker', baseUrl: 'http://gpu.example' }));
  const opened = await openProviders(
    ProvidersFile.parse({ version: 1, providers, routing: { character: ['two', 'one'], structure: ['two'], terrain_stamp: [] } }),
    {},
    soon(),
  );
  expect(opened.providers.get('one')?.card.rank).toEqual({ prop: 0, character: 1 });
  expect(opened.providers.get('two')?.card.rank).toEqual({ prop: 0, character: 0, structure: 0 });
});

test('a gateway that does not answer at the start stays closed with the reason; the others open', async () => {
  const away = await serve(llmHub());
  await away.close();
  const file = ProvidersFile.parse({
    version: 1,
    providers: [
      { id: 'llmhub', kind: 'llmhub', baseUrl: away.url },
      { id: 'gpu', kind: 'mesh-worker', baseUrl: 'http://gpu.example' },
    ],
  });
  const { providers, closed } = await openProviders(file, {}, soon());
  expect([[...providers.keys()], closed]).toEqual([['gpu'], [{ id: 'llmhub', reason: 'llmhub cannot be reached from here.' }]]);
});
