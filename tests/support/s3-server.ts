import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { quietPort } from '../../cli/src/box/free-port.ts';
import { goProgram } from './go-program.ts';

/** A real S3 server on a folder, in Go: two minutes of one core to fetch and build, once per machine. */
const VERSION = 'v1.8.0';

export interface S3Server {
  endpoint: string;
  bucket: string;
  keys: { accessKeyId: string; secretAccessKey: string };
  /** The bucket's files, to damage some. */
  folder: string;
  stop(): Promise<void>;
}

/** The server's program, or why there is none. */
export const findS3Server = (): { path: string } | { missing: string } =>
  goProgram({ name: `versitygw-${VERSION}`, module: `github.com/versity/versitygw/cmd/versitygw@${VERSION}` });

/** Starts the server on a free port with one empty bucket. */
export async function startS3Server(program: string): Promise<S3Server> {
  const root = mkdtempSync(join(tmpdir(), 's3-server-'));
  const bucket = 'worldkiln';
  // versitygw takes the folders of its root for buckets.
  mkdirSync(join(root, bucket));
  const port = await quietPort();
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
