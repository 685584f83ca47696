import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findTemporal } from './find-temporal.ts';

function program(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'temporal');
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
}

const fresh = () => mkdtempSync(join(tmpdir(), 'find-temporal-'));
const never = { name: 'never', get: () => Promise.reject(new Error('the network is away')) };

it('takes TEMPORAL_ADDRESS, then TEMPORAL_CLI, then PATH, then the cache, and says which', async () => {
  const folder = fresh();
  const named = program(join(folder, 'named'));
  const onPath = program(join(folder, 'path'));
  const cached = program(join(folder, 'cache'));
  const find = (env: NodeJS.ProcessEnv) => findTemporal({ env, cacheFolder: join(folder, 'cache'), ways: [never] });
  const PATH = join(folder, 'path');
  expect(await find({ TEMPORAL_ADDRESS: 'there:7233', TEMPORAL_CLI: named, PATH })).toMatchObject({ at: 'address', address: 'there:7233' });
  expect(await find({ TEMPORAL_CLI: named, PATH })).toEqual({ at: 'binary', path: named, how: 'TEMPORAL_CLI' });
  expect(await find({ PATH })).toEqual({ at: 'binary', path: onPath, how: 'found on PATH' });
  expect(await find({ PATH: '/nowhere' })).toEqual({ at: 'binary', path: cached, how: 'from our cache' });
});

it('tries each way of getting one in turn', async () => {
  const folder = fresh();
  const build = {
    name: 'build',
    get: (cache: string) => {
      program(cache);
      return Promise.resolve('built');
    },
  };
  expect(await findTemporal({ env: { PATH: '' }, cacheFolder: folder, ways: [never, build] })).toMatchObject({ how: 'built' });
});

it('ends with an error that names every way out and what was tried', async () => {
  const wait = findTemporal({ env: { PATH: '' }, cacheFolder: fresh(), ways: [never] });
  await expect(wait).rejects.toThrow(/TEMPORAL_CLI[\s\S]*TEMPORAL_ADDRESS[\s\S]*install Go[\s\S]*never: the network is away/);
});

it('refuses a TEMPORAL_CLI that is not there, and does not take a folder called temporal for the program', async () => {
  const folder = fresh();
  mkdirSync(join(folder, 'temporal'));
  await expect(findTemporal({ env: { TEMPORAL_CLI: '/nowhere/temporal' } })).rejects.toThrow('/nowhere/temporal');
  await expect(findTemporal({ env: { PATH: folder }, cacheFolder: fresh(), ways: [never] })).rejects.toThrow('no Temporal');
});
