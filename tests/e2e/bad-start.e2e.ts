import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { freePort } from '../../cli/src/box/free-port.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fresh = () => mkdtempSync(join(tmpdir(), 'bad-start-'));

function up(env: NodeJS.ProcessEnv, prefix: string[] = []) {
  const line = [...prefix, process.execPath, '--conditions=compiled', join(root, 'cli/dist/main.js'), 'up'];
  const result = spawnSync(line[0] ?? '', line.slice(1), { cwd: root, encoding: 'utf8', timeout: 60_000, env: { ...process.env, ...env } });
  return { code: result.status, said: result.stdout + result.stderr };
}

/** What a start that was refused may leave: an empty folder, no lock, no cluster. */
const leftBehind = (folder: string) => (existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'secrets.json') : []);

it('names a port that is taken and how to choose another', async () => {
  const server = createServer();
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const data = fresh();
  const { code, said } = up({ PORT: String(port), WORLDKILN_DATA: data });
  server.close();
  expect(code).toBe(1);
  expect(said).toContain(`Port ${port} is taken`);
  expect(said).toContain(`PORT=${port + 1} npm start`);
  expect(leftBehind(data)).toEqual([]);
});

it('names a PORT that is no port', () => {
  const { code, said } = up({ PORT: 'eighty', WORLDKILN_DATA: fresh() });
  expect(code).toBe(1);
  expect(said).toContain('PORT is eighty');
});

it('says that the data folder is a file', () => {
  const file = join(fresh(), 'data');
  writeFileSync(file, 'mine');
  const { code, said } = up({ WORLDKILN_DATA: file });
  expect(code).toBe(1);
  expect(said).toMatch(/can't be used: a file stands in its way/);
});

it('says that a folder may not be written', () => {
  const { code, said } = up({ WORLDKILN_DATA: '/proc/worldkiln' });
  expect(code).toBe(1);
  expect(said).toMatch(/\/proc\/worldkiln can't be used/);
});

const mayMount = process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'true']).status === 0;

it.runIf(mayMount)('says that the disk is full', () => {
  const folder = fresh();
  // A file system of one page, in a mount namespace that ends with the process.
  const { code, said } = up({ WORLDKILN_DATA: join(folder, 'data'), PORT: '4999' }, [
    'unshare',
    '-m',
    'sh',
    '-c',
    `mount -t tmpfs -o size=4k tmpfs ${folder} && head -c 4096 /dev/zero > ${folder}/full; exec "$@"`,
    'sh',
  ]);
  expect(code, said).toBe(1);
  expect(said).toContain('the disk is full');
});

it('refuses an old Node before it touches anything', () => {
  const pretend = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.20.4'})";
  const result = spawnSync(process.execPath, ['--import', pretend, join(root, 'scripts/ensure.mjs')], { encoding: 'utf8' });
  expect(result.status).toBe(1);
  expect(result.stderr).toContain('Worldkiln needs Node 20.19 or newer; this is 18.20.4');
});
