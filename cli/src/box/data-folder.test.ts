import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDataFolder } from './data-folder.ts';

const fresh = () => mkdtempSync(join(tmpdir(), 'data-folder-'));

it('makes secrets once, for the owner alone, and reads them again', () => {
  const root = fresh();
  const first = openDataFolder(root);
  first.unlock();
  const second = openDataFolder(root);
  expect(second.secrets).toEqual(first.secrets);
  expect(statSync(join(root, 'secrets.json')).mode & 0o077).toBe(0);
});

it('lets one supervisor in at a time, and says who is there', async () => {
  const root = fresh();
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)', 'worldkiln']);
  writeFileSync(join(root, 'lock'), String(other.pid));
  expect(() => openDataFolder(root)).toThrow(`process ${other.pid}`);
  other.kill('SIGKILL');
  await new Promise((resolve) => other.once('exit', resolve));
  expect(() => openDataFolder(root)).not.toThrow(); // killed -9: its lock is stale
});

it('does not take a number that now means another program for a running box', () => {
  const root = fresh();
  writeFileSync(join(root, 'lock'), '1');
  expect(() => openDataFolder(root)).not.toThrow();
});

it('explains a folder that is a file, and secrets that can not be read', () => {
  const file = join(fresh(), 'file');
  writeFileSync(file, '');
  expect(() => openDataFolder(file)).toThrow(/can't be used: a file stands in its way/);
  const root = fresh();
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'secrets.json'), 'not json');
  expect(() => openDataFolder(root)).toThrow(/secrets.json can't be read/);
  expect(readFileSync(join(root, 'secrets.json'), 'utf8')).toBe('not json'); // never overwritten
});

it('remembers ports, and takes a damaged memory for none', () => {
  const root = fresh();
  const folder = openDataFolder(root);
  folder.rememberPorts({ postgres: 5444 });
  folder.unlock();
  expect(openDataFolder(root).ports).toEqual({ postgres: 5444 });
  writeFileSync(join(root, 'ports.json'), '{"postgres": "x"}');
  writeFileSync(join(root, 'lock'), '0');
  expect(openDataFolder(root).ports).toEqual({});
});
