import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const BUILD_MS = 900_000;
const EXE = process.platform === 'win32' ? '.exe' : '';

export interface GoProgram {
  /** What it is kept as, its version included. */
  name: string;
  /** `go install` takes it: github.com/…/cmd/name@v1.2.3. */
  module: string;
}

/**
 * A program from our cache, built with Go where it is not there yet. Where there is no Go the reason is returned for the
 * test to print; in CI that is an error, because a suite that is always skipped tests nothing.
 */
export function goProgram({ name, module }: GoProgram): { path: string } | { missing: string } {
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'worldkiln', 'go');
  const path = join(cache, name + EXE);
  if (isProgram(path)) return { path };
  const reason = spawnSync('go', ['version']).status === 0 ? build(cache, path, module) : `there is no Go on PATH to build ${name} with`;
  if (reason === undefined) return { path };
  if (process.env.CI) throw new Error(`This must run in CI: ${reason}.`);
  return { missing: reason };
}

/** Builds beside the cache's program and renames, so a crash leaves nothing half done. Returns what went wrong. */
function build(cache: string, path: string, module: string): string | undefined {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'build-'));
  process.stdout.write(`  building ${module} with Go, once (two to six minutes)\n`);
  try {
    const built = spawnSync('go', ['install', module], {
      env: { ...process.env, GOBIN: folder, GOFLAGS: '-trimpath' },
      encoding: 'utf8',
      timeout: BUILD_MS,
    });
    if (built.status !== 0) return `Go could not build ${module}: ${built.stderr.trim().split('\n').at(-1) ?? 'it took too long'}`;
    const [program = ''] = module.split('@')[0]?.split('/').slice(-1) ?? [];
    renameSync(join(folder, program + EXE), path);
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
