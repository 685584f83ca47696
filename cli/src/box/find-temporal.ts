import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { KilnError } from '@worldkiln/contracts';

/** The last release of Temporal's CLI that `go install` accepts (newer ones carry a `replace`); it includes the UI. */
const GO_MODULE = 'github.com/temporalio/cli/cmd/temporal@v1.5.1';
const PROGRAM = process.platform === 'win32' ? 'temporal.exe' : 'temporal';
/** Where the SDK downloads from answers within a second or not at all. */
const DOWNLOAD_S = 120;

export type Temporal = { at: 'address'; address: string; how: string } | { at: 'binary'; path: string; how: string };

interface FindOptions {
  env?: NodeJS.ProcessEnv;
  cacheFolder?: string;
  /** One line at a time: what goes on right now. */
  onProgress?: (line: string) => void;
  signal?: AbortSignal;
  /** How to get one when none is at hand, in order. */
  ways?: Way[];
}

/** Puts the program into the cache folder and says how it came. */
type Way = { name: string; get(cache: string, options: FindOptions): Promise<string> };

/** Our own folder for what took minutes to get: shared by every clone of this user, safe to delete. */
export function temporalCacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'worldkiln', 'temporal');
}

/** What is at hand at once, without fetching anything. */
export function temporalAtHand(options: FindOptions = {}): Temporal | undefined {
  const env = options.env ?? process.env;
  if (env.TEMPORAL_ADDRESS) return { at: 'address', address: env.TEMPORAL_ADDRESS, how: 'TEMPORAL_ADDRESS' };
  if (env.TEMPORAL_CLI) {
    if (!isProgram(env.TEMPORAL_CLI))
      throw new KilnError('missing', {
        code: 'temporal_cli_missing',
        message: `TEMPORAL_CLI names ${env.TEMPORAL_CLI}, and there is no program there. Correct it or unset it.`,
      });
    return { at: 'binary', path: env.TEMPORAL_CLI, how: 'TEMPORAL_CLI' };
  }
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, PROGRAM))
    .find(isProgram);
  if (onPath) return { at: 'binary', path: onPath, how: 'found on PATH' };
  const cached = join(options.cacheFolder ?? temporalCacheFolder(env), PROGRAM);
  return isProgram(cached) ? { at: 'binary', path: cached, how: 'from our cache' } : undefined;
}

/** Finds Temporal, or gets it: at hand, else the SDK's own download, else a build with Go. Says which it took. */
export async function findTemporal(options: FindOptions = {}): Promise<Temporal> {
  const atHand = temporalAtHand(options);
  if (atHand) return atHand;
  const env = options.env ?? process.env;
  const cache = options.cacheFolder ?? temporalCacheFolder(env);
  const tried: string[] = [];
  for (const { name, get } of options.ways ?? WAYS) {
    try {
      const how = await get(cache, { ...options, env });
      return { at: 'binary', path: join(cache, PROGRAM), how };
    } catch (error) {
      options.signal?.throwIfAborted();
      tried.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new KilnError('missing', {
    code: 'temporal_missing',
    message: [
      'There is no Temporal to be had. Any one of these helps:',
      '  - install the Temporal CLI (https://docs.temporal.io/cli) so that `temporal` is on PATH, or name it in TEMPORAL_CLI',
      '  - set TEMPORAL_ADDRESS to a Temporal server of yours',
      '  - install Go (https://go.dev/dl): Worldkiln then builds the CLI itself, once',
      `Tried: ${tried.join('; ')}.`,
    ].join('\n'),
  });
}

/** The SDK starts a dev server from its own download; we keep the program and let that server go. */
async function download(cache: string, options: FindOptions): Promise<string> {
  options.onProgress?.('downloading the Temporal CLI');
  const folder = freshFolder(cache, 'download');
  try {
    const { TestWorkflowEnvironment } = await import('@temporalio/testing');
    const limit = AbortSignal.timeout(DOWNLOAD_S * 1000);
    const late = new Promise<never>((_, reject) => limit.addEventListener('abort', () => reject(new Error(`nothing came in ${DOWNLOAD_S} s`)), { once: true }));
    const server = await Promise.race([
      TestWorkflowEnvironment.createLocal({ server: { executable: { type: 'cached-download', downloadDir: folder } } }),
      late,
    ]);
    await server.teardown();
    const program = readdirSync(folder)
      .map((name) => join(folder, name))
      .find(isProgram);
    if (!program) throw new Error('the download held no program');
    keep(program, cache);
    return 'downloaded by the Temporal SDK';
  } catch (error) {
    throw new Error(firstSentence(error), { cause: error });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** About four minutes on two cores with nothing cached; the lines Go prints are the progress. */
async function build(cache: string, options: FindOptions): Promise<string> {
  const folder = freshFolder(cache, 'build');
  const started = Date.now();
  let fetched = 0;
  let compiled = 0;
  try {
    await new Promise<void>((resolve, reject) => {
      const go = spawn('go', ['install', '-v', GO_MODULE], {
        env: { ...options.env, GOBIN: folder, GOFLAGS: '-trimpath' },
        stdio: ['ignore', 'ignore', 'pipe'],
        ...(options.signal && { signal: options.signal }),
      });
      let last = '';
      go.stderr.on('data', (chunk: Buffer) => {
        for (const line of chunk.toString('utf8').split('\n').filter(Boolean)) {
          last = line;
          if (line.startsWith('go: downloading')) fetched++;
          else compiled++;
          const seconds = Math.round((Date.now() - started) / 1000);
          options.onProgress?.(
            `building the Temporal CLI with Go, once: ${fetched} modules fetched, ${compiled} packages compiled, ${seconds} s (about four minutes on two cores)`,
          );
        }
      });
      go.on('error', (error: NodeJS.ErrnoException) => reject(new Error(error.code === 'ENOENT' ? 'there is no Go on PATH' : error.message)));
      go.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`Go said: ${last}`))));
    });
    keep(join(folder, PROGRAM), cache);
    return 'built with Go';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder beside the cache's program, so that the last step is a rename and a crash leaves nothing half done. */
function freshFolder(cache: string, name: string): string {
  mkdirSync(cache, { recursive: true });
  return mkdtempSync(join(cache, `${name}-`));
}

const WAYS: Way[] = [
  { name: 'download', get: download },
  { name: 'go install', get: build },
];

const keep = (program: string, cache: string): void => renameSync(program, join(cache, PROGRAM));

const firstSentence = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 200) ?? '';

function isProgram(path: string): boolean {
  try {
    if (!statSync(path).isFile()) return false;
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
