import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const VERSION = '4.32.5';
const PIP_MS = 600_000;

/** schemathesis in a Python environment of its own in our cache, put there where it is not; or why it can't be. */
export function findSchemathesis(): { path: string } | { missing: string } {
  const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'worldkiln', 'schemathesis');
  const path = join(folder, 'bin', 'schemathesis');
  if (isVersion(path)) return { path };
  const reason = install(folder);
  if (reason === undefined && isVersion(path)) return { path };
  // Half an environment would be taken for a whole one.
  rmSync(folder, { recursive: true, force: true });
  if (process.env.CI) throw new Error(`This must run in CI: ${reason}`);
  return { missing: reason ?? `what pip installed is not schemathesis ${VERSION}` };
}

const isVersion = (path: string): boolean => spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout?.includes(VERSION) ?? false;

function install(folder: string): string | undefined {
  mkdirSync(folder, { recursive: true });
  process.stdout.write(`  installing schemathesis ${VERSION} from PyPI, once\n`);
  for (const [program, ...args] of [
    ['python3', '-m', 'venv', folder],
    [join(folder, 'bin', 'pip'), 'install', '--quiet', `schemathesis==${VERSION}`],
  ] as const) {
    const done = spawnSync(program, args, { encoding: 'utf8', timeout: PIP_MS });
    if (done.status !== 0) return `${program} ${args[0]} said: ${done.error?.message ?? done.stderr.trim().split('\n').at(-1) ?? 'nothing'}`;
  }
  return undefined;
}
