import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type postgres from 'postgres';

/*
 * postgres.js, pinned, with what it does wrong when PostgreSQL dies put right as it is loaded (upstream #1208, #1186, #1155, all
 * open): the rollback of a transaction whose connection is gone was written to no socket, thrown outside every promise, and
 * ended the process; so did asking a new connection for its types when that was lost; the last word of a dead connection was
 * the answer to the first query of its next life; a write that waited while its connection closed left that connection deaf for
 * minutes, because the timer it waited for was cleared and never set again; and a transaction's later queries could run on the
 * connection's next life, outside of any transaction. Each text must stand there exactly once: another version is refused, not half mended.
 */
const MENDS: Record<string, [stands: string, becomes: string][]> = {
  'connection.js': [
    [
      'remaining = 0\n    incomings = null\n    clearImmediate(nextWriteTimer)\n',
      'remaining = 0\n    incomings = null\n    clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = errorResponse = null\n    terminated = true\n',
    ],
    ['return fetchArrayTypes()\n', 'return fetchArrayTypes().catch(() => undefined)\n'],
  ],
  'index.js': [
    ['let savepoints = 0\n      , connection\n', 'let savepoints = 0\n      , lost = null\n      , connection\n'],
    [
      'connection.onclose = reject)\n      ])\n    } catch',
      'connection.onclose = e => {\n          lost = e\n          while (queries.length) queries.shift().reject(e)\n          reject(e)\n        })\n      ])\n    } catch',
    ],
    ['q.catch(e => uncaughtError || (uncaughtError = e))\n', 'q.catch(e => uncaughtError || (uncaughtError = e))\n        if (lost) return q.reject(lost)\n'],
  ],
};

function load(): typeof postgres {
  const require = createRequire(import.meta.url);
  const main = require.resolve('postgres');
  for (const [name, mends] of Object.entries(MENDS)) {
    const file = join(dirname(main), name);
    const module = new Module(file);
    module.filename = file;
    module.paths = [];
    require.cache[file] = module;
    // Its own way to compile a file: the one that `require` takes, with a text of ours.
    (module as unknown as { _compile(text: string, file: string): void })._compile(mended(name, readFileSync(file, 'utf8'), mends), file); // not in its types
    module.loaded = true;
  }
  return require(main) as typeof postgres; // the same package, by its types
}

function mended(name: string, text: string, mends: [string, string][]): string {
  return mends.reduce((so, [stands, becomes]) => {
    if (so.split(stands).length !== 2) throw new Error(`postgres.js is another version than db/src/postgres-js.ts mends: look at ${name} again`);
    return so.replace(stands, () => becomes);
  }, text);
}

/** postgres.js, mended. */
export const postgresJs = load();
