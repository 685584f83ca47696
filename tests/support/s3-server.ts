import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../cli/src/box/free-port.ts';

/** A real S3 server on a folder, in Go: two minutes of one core to fetch and build, once per machine. */
const VERSION = 'v1.8.0';
const PROGRAM = `versitygw-${VERSION}${process.platform === 'win32' ? '.exe' : ''}`;
const BUILD_MS = 900_000;

export interface S3Server {
  endpoint: string;
  bucket: string;
  keys: { accessKeyId: string; secretAccessKey: string };
  /** The bucket's files, to damage some. */
  folder: string;
  stop(): Promise<void>;
}

/**
 * The server's program from our cache, built with Go where it is not there yet. Where there is no Go the reason is
 * returned for the test to print; in CI that is an error, because a suite that is always skipped tests nothing.
 */
export function findS3Server(): { path: string } | { missing: string } {
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'worldkiln', 'versitygw');
  const path = join(cache, PROGRAM);
  if (isProgram(path)) return { path };
  const reason = spawnSync('go', ['version']).status === 0 ? build(cache, path) : 'there is no Go on PATH to build versitygw with';
  if (reason === undefined) return { path };
  if (process.env.CI) throw new Error(`The S3 tests must run in CI: ${reason}.`);
  return { missing: reason };
}

/** Builds beside the cache's program and renames, so a crash leaves nothing half done. Returns what went wrong. */
function build(cache: string, path: string): string | undefined {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'build-'));
  process.stdout.write(`  versitygw: building ${VERSION} with Go, once (two to six minutes)\n`);
  try {
    const built = spawnSync('go', ['install', `github.com/versity/versitygw/cmd/versitygw@${VERSION}`], {
      env: { ...process.env, GOBIN: folder, GOFLAGS: '-trimpath' },
      encoding: 'utf8',
      timeout: BUILD_MS,
    });
    if (built.status !== 0) return `Go could not build versitygw: ${built.stderr.trim().split('\n').at(-1) ?? 'it took too long'}`;
    renameSync(join(folder, process.platform === 'win32' ? 'versitygw.exe' : 'versitygw'), path);
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts the server on a free port with one empty bucket. */
export async function startS3Server(program: string): Promise<S3Server> {
  const root = mkdtempSync(join(tmpdir(), 's3-server-'));
  const bucket = 'worldkiln';
  // versitygw takes the folders of its root for buckets.
  mkdirSync(join(root, bucket));
  const port = await freePort();
  const keys = { accessKeyId: 'tester', secretAccessKey: 'of-the-tests-only' };
  const server = spawn(program, ['--port', `127.0.0.1:${port}`, '--quiet', 'posix', root], {
    env: { PATH: process.env.PATH, ROOT_ACCESS_KEY: keys.accessKeyId, ROOT_SECRET_KEY: keys.secretAccessKey },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString('utf8')}`.slice(-2_000)));
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const endpoint = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await answers(endpoint)); tries++) {
    if (server.exitCode !== null || tries > 100) throw new Error(`versitygw did not start: ${said}`);
    await sleep(100);
  }
  return {
    endpoint,
    bucket,
    keys,
    folder: join(root, bucket),
    async stop() {
      server.kill('SIGKILL');
      await exited;
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Any answer will do: without keys it is a 403. */
const answers = (endpoint: string): Promise<boolean> =>
  fetch(endpoint, { signal: AbortSignal.timeout(1_000) }).then(
    () => true,
    () => false,
  );

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
