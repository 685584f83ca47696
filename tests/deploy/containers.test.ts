// No container engine is needed for this: it holds the files against the tree and the settings. That the images build and
// run is for a machine with an engine to show.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listSettings, readConfig } from '@worldkiln/contracts';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const settings = listSettings();
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
/** A compiled file stands where its source does. */
const stands = (path: string) => existsSync(join(ROOT, path.replace(/\/dist\/(.*)\.js$/, '/src/$1.ts')));

const Service = z.object({
  image: z.string(),
  build: z.string().optional(),
  environment: z.record(z.string(), z.string()).default({}),
  command: z.array(z.string()).optional(),
  volumes: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.enum(['service_started', 'service_healthy', 'service_completed_successfully']) })).default({}),
  deploy: z.object({ resources: z.object({ limits: z.object({ cpus: z.string(), memory: z.string() }) }) }).optional(),
  healthcheck: z.object({ test: z.array(z.string()).optional(), disable: z.boolean().optional() }).optional(),
  read_only: z.boolean().optional(),
  env_file: z.array(z.object({ path: z.string(), required: z.boolean() })).optional(),
});
const Compose = z.object({ services: z.record(z.string(), Service), volumes: z.record(z.string(), z.null()) });
const compose = Compose.parse(parse(read('docker-compose.yml'), { merge: true }));
const services = Object.entries(compose.services);
const ours = services.filter(([, { build }]) => build !== undefined);

/** Fills ${NAME}, ${NAME:-default} and ${NAME:?why} as compose does, from the example's values. */
function filled(text: string): string {
  const examples = Object.fromEntries(settings.map(({ name, example }) => [name, example]));
  return text.replaceAll(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, sign: string | undefined, more = '') =>
    sign === '-' ? more : (examples[name] ?? 'a-value-that-people-set-in-env'),
  );
}

test('every setting of our services exists, and together they are a configuration the processes take', () => {
  expect(ours.map(([name]) => name)).toEqual(['migrate', 'api', 'worker', 'realtime', 'backup']);
  for (const [name, { environment }] of ours) {
    for (const setting of Object.keys(environment))
      expect(
        settings.map((known) => known.name),
        `${name}: ${setting}`,
      ).toContain(setting);
    const config = readConfig(Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, filled(value)])));
    expect(config.BLOBS_URL, name).toBe('s3://worldkiln?endpoint=http://s3:7070&public=http://localhost:7070');
  }
});

test('what people set in .env reaches every process of ours, and cannot move it from where its files and its peers are', () => {
  for (const [name, { env_file, environment }] of ours) {
    expect(env_file, name).toEqual([{ path: '.env', required: false }]);
    expect(Object.keys(environment), name).toEqual(
      expect.arrayContaining(['WORLDKILN_DATA', 'HOST', 'HEALTH_PORT', 'DATABASE_URL', 'TEMPORAL_ADDRESS', 'BLOBS_URL']),
    );
  }
});

test('every command runs a file that stands in the tree', () => {
  for (const [name, { command }] of ours)
    expect(
      command?.find((word) => word.endsWith('.js') && stands(word)),
      name,
    ).toBeDefined();
});

test('every service has limits, and waits for services that are there in a way they can fulfil', () => {
  // It runs once, and ends.
  for (const [name, { deploy }] of services.filter(([given]) => given !== 'migrate')) expect(deploy?.resources.limits.memory, name).toMatch(/^\d+[MG]$/);
  const waits = services.flatMap(([name, { depends_on }]) => Object.entries(depends_on).map(([other, { condition }]) => ({ name, other, condition })));
  for (const { name, other } of waits) expect(compose.services[other], `${name} waits for ${other}`).toBeDefined();
  const healthy = waits.filter(({ condition }) => condition === 'service_healthy');
  for (const { other } of healthy) expect(compose.services[other]?.healthcheck?.test, `${other} is waited for to be healthy`).toBeDefined();
});

test('volumes that are named are declared, and mounted files stand in the tree', () => {
  for (const [name, { volumes }] of services) {
    for (const volume of volumes) {
      const [source = ''] = volume.split(':');
      expect(source.startsWith('./') ? existsSync(join(ROOT, source)) : source in compose.volumes, `${name}: ${volume}`).toBe(true);
    }
  }
});

test('our containers cannot write but where they must, and no password stands in the files', () => {
  for (const [name, { read_only }] of ours) expect(read_only, name).toBe(true);
  const secrets = services.flatMap(([, { environment }]) => Object.entries(environment)).filter(([key]) => /PASSWORD|PWD|SECRET/.test(key));
  for (const [key, value] of secrets) expect(value, key).toMatch(/^\$\{\w+:\?/);
});

test('what people may set in .env stands in the example', () => {
  const names = new Set([...read('docker-compose.yml').matchAll(/\$\{(\w+)/g)].map(([, name]) => name));
  for (const name of names) expect(read('.env.example')).toMatch(new RegExp(`^# ${name}=`, 'm'));
});

/** Each stage of the Dockerfile as its instructions. */
const stages = read('Dockerfile')
  .split('\n')
  .filter((line) => /^[A-Z]+ /.test(line))
  .reduce<{ name: string; lines: string[] }[]>((found, line) => {
    if (line.startsWith('FROM ')) found.push({ name: / AS (\w+)$/.exec(line)?.[1] ?? '', lines: [] });
    found.at(-1)?.lines.push(line);
    return found;
  }, []);

test('the Dockerfile copies what every workspace needs, from stages and paths that are there', () => {
  expect(stages.map(({ name }) => name)).toEqual(['build', 'packages', '']);
  const copies = stages.flatMap(({ lines }) => lines.filter((line) => line.startsWith('COPY --from=')));
  for (const line of copies) {
    const [, stage, ...paths] = /^COPY --from=(\w+) (.*)$/.exec(line)?.flatMap((part, i) => (i === 2 ? part.split(' ') : [part])) ?? [];
    expect(
      stages.map(({ name }) => name),
      line,
    ).toContain(stage);
    const sources = paths.slice(0, -1).map((given) => given.replace(/^\/kiln\/?/, ''));
    expect(
      sources.filter((path) => !path.endsWith('dist') && !existsSync(join(ROOT, path))),
      line,
    ).toEqual([]);
  }
  const Root = z.object({ workspaces: z.array(z.string()) });
  const Workspace = z.object({ dependencies: z.record(z.string(), z.string()).default({}) });
  for (const workspace of Root.parse(JSON.parse(read('package.json'))).workspaces) expect(copies.join('\n')).toContain(`/kiln/${workspace}/package.json`);
  // What runs, and all of ours that it imports.
  const needed = new Set(['cli', 'api', 'activities', 'realtime', 'workflows']);
  for (const folder of needed)
    for (const name of Object.keys(Workspace.parse(JSON.parse(read(`${folder}/package.json`))).dependencies))
      if (name.startsWith('@worldkiln/')) needed.add(name.slice('@worldkiln/'.length));
  for (const folder of needed) expect(stages.at(-1)?.lines.join('\n'), folder).toContain(`/kiln/${folder}/dist ${folder}/dist/`);
});

/** Beside the code, and of no use in a container: what people run in a clone. */
const IN_A_CLONE = ['forge/src/library/write-library.ts', 'cli/src/verbs/config.ts'];

test('what the code reads beside itself is in the image: without its materials, every job of one failed', () => {
  const last = stages.at(-1)?.lines.join('\n') ?? '';
  const beside = new Map<string, string>();
  for (const workspace of [...last.matchAll(/\/kiln\/(\w+)\/dist /g)].flatMap(([, name]) => name ?? [])) {
    for (const file of readdirSync(join(ROOT, workspace), { recursive: true, encoding: 'utf8' })) {
      const path = `${workspace}/${file}`;
      if (!/^src\/.*(?<!\.test)\.ts$/.test(file) || file.includes('testing/') || IN_A_CLONE.includes(path)) continue;
      for (const [, to = ''] of read(path).matchAll(/new URL\('(\.\.\/[^']+)', import\.meta\.url\)/g)) {
        const target = join(dirname(path), to);
        if (!target.startsWith(`${workspace}/src/`)) beside.set(target.replace(/\/$/, ''), path);
      }
    }
  }
  expect([...beside.keys()]).toEqual(expect.arrayContaining(['forge/library', 'db/migrations', 'web/dist']));
  const copied = [...last.matchAll(/^COPY --from=build \/kiln\/(\S+) /gm)].flatMap(([, path]) => path ?? []);
  for (const [target, path] of beside)
    expect(
      copied.some((one) => target === one || target.startsWith(`${one}/`)),
      `${path} reads ${target}`,
    ).toBe(true);
});

test('the image runs as nobody in particular, and asks its process how it is', () => {
  const last = stages.at(-1)?.lines ?? [];
  expect(last.findIndex((line) => line === 'USER node')).toBeGreaterThan(last.findLastIndex((line) => line.startsWith('RUN ')));
  expect(last.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
  expect(stands(/"([\w/]+\.js)"\]$/.exec(last.find((line) => line.startsWith('CMD')) ?? '')?.[1] ?? '')).toBe(true);
});
