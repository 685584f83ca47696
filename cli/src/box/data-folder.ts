import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { KilnError } from '@worldkiln/contracts';
import { z } from 'zod';
import { commandLineOf, isAlive } from './processes.ts';

const Secrets = z.object({ secret: z.string().min(32), postgresPassword: z.string().min(16) });
type Secrets = z.infer<typeof Secrets>;

const BoxState = z.object({
  pid: z.int(),
  url: z.string(),
  uiUrl: z.string().optional(),
  databaseUrl: z.string(),
  temporalAddress: z.string(),
  parts: z.record(z.string(), z.int()),
});
/** What a running box says of itself in `box.json`. */
export type BoxState = z.infer<typeof BoxState>;

/** The state of the box that runs on this folder now; undefined when none does. */
export function readBoxState(where: string): BoxState | undefined {
  try {
    const state = BoxState.parse(JSON.parse(readFileSync(join(resolve(where), 'box.json'), 'utf8')));
    return isAlive(state.pid) ? state : undefined;
  } catch {
    return undefined; // none was ever started here
  }
}

export interface DataFolder {
  root: string;
  secrets: Secrets;
  path(...parts: string[]): string;
  /** Ports that were used last time, tried first, so that links people keep stay good. */
  ports: Record<string, number>;
  rememberPorts(ports: Record<string, number>): void;
  /** Says what runs now, for `doctor` and the chaos run. */
  writeState(state: BoxState): void;
  /** Lets the next start in. */
  unlock(): void;
}

/** Opens the one folder that holds all state, for this process alone. */
export function openDataFolder(where: string): DataFolder {
  const root = resolve(where);
  const path = (...parts: string[]) => join(root, ...parts);
  try {
    makeFolder(root);
    // Writing is the only honest test of writing: read-only mounts and full disks pass every other.
    writeFileSync(path('.probe'), 'x'.repeat(4096));
    rmSync(path('.probe'));
  } catch (cause) {
    throw unusable(root, cause);
  }
  lock(path('lock'), root);
  return {
    root,
    path,
    secrets: secretsOf(path('secrets.json')),
    ports: portsOf(path('ports.json')),
    rememberPorts: (ports) => writeWhole(path('ports.json'), JSON.stringify(ports), 0o644),
    writeState: (state) => writeWhole(path('box.json'), JSON.stringify(state), 0o600), // it holds the database's password
    unlock: () => rmSync(path('lock'), { force: true }),
  };
}

/** Node's own recursive mkdir never returns where a file system answers ENOENT for ever (/proc does). */
function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // what mkdir throws
    if (code === 'EEXIST' && statSync(path).isDirectory()) return;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    makeFolder(dirname(path));
    mkdirSync(path);
  }
}

function unusable(root: string, cause: unknown): KilnError {
  const code = (cause as NodeJS.ErrnoException).code;
  const why =
    code === 'ENOSPC'
      ? 'the disk is full. Free some space'
      : code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT'
        ? 'this user may not write there. Give it the right to'
        : code === 'ENOTDIR' || code === 'EEXIST'
          ? 'a file stands in its way. Move it'
          : `${String(cause)}. Mend that`;
  return new KilnError('refused', {
    code: 'data_folder_unusable',
    message: `The data folder ${root} can't be used: ${why}, or set WORLDKILN_DATA to another folder.`,
    cause,
  });
}

/** One supervisor per folder: two PostgreSQLs or Temporals on one set of files would eat each other. */
function lock(file: string, root: string): void {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw unusable(root, cause);
      const pid = Number(readFileSync(file, 'utf8'));
      // A lock outlives kill -9, and its number may since have been given to anything: only one of ours counts.
      if (pid !== process.pid && pid > 0 && isAlive(pid) && /worldkiln|cli\/(dist|src)\/main/.test(commandLineOf(pid))) {
        throw new KilnError('busy', {
          code: 'already_running',
          message: `Worldkiln already runs on ${root} (process ${pid}). Stop it, or set WORLDKILN_DATA and PORT for a second one.`,
        });
      }
      rmSync(file, { force: true });
    }
  }
  throw new KilnError('busy', { code: 'already_running', message: `Another start of Worldkiln took ${root} at the same moment. Try again.` });
}

function secretsOf(file: string): Secrets {
  if (!existsSync(file)) {
    const made = { secret: randomBytes(32).toString('hex'), postgresPassword: randomBytes(16).toString('hex') };
    writeWhole(file, JSON.stringify(made, null, 2), 0o600);
    return made;
  }
  try {
    return Secrets.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new KilnError('invalid', {
      code: 'secrets_unreadable',
      message: `${file} can't be read. It holds the database's password: restore it from a backup, or move the data folder away to begin anew.`,
      cause,
    });
  }
}

function portsOf(file: string): Record<string, number> {
  try {
    return z.record(z.string(), z.int().min(1).max(65_535)).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {}; // only a preference: new ports are as good
  }
}

/** Writes beside and renames, after the bytes are on the disk: whole or not at all. */
function writeWhole(file: string, text: string, mode: number): void {
  const handle = openSync(`${file}.new`, 'w', mode);
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(`${file}.new`, file);
}
