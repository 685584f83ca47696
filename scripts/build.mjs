// Compiles every workspace, bundles the workflows and builds the web client; each only when its sources changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = /\.(ts|svelte|css|html|json|mjs|svg|png|woff2)$/;

/** True when all of it stands. */
export function build() {
  const started = Date.now();
  const steps = [
    // tsc keeps its own account of what changed: 0.2 s when nothing has. The native compiler takes 18 s of CPU for all of it, the
    // one written in JavaScript 61 s; that one stays for tools that need its API (svelte-check, knip).
    () => run('compiling', ['node_modules/typescript-native/bin/tsc', '-b']),
    () =>
      stamped('bundling the workflows', 'workflows/dist/bundle.js', ['workflows', 'contracts'], () =>
        run('bundling the workflows', ['workflows/scripts/bundle.mjs']),
      ),
    () =>
      stamped('building the web client', 'web/dist/index.html', ['web', 'stage', 'engine', 'client', 'contracts'], () =>
        run('building the web client', ['../node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], 'web'),
      ),
  ];
  const done = steps.every((step) => step());
  if (done && Date.now() - started > 2_000) console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return done;
}

function run(what, args, cwd = '.') {
  const result = spawnSync(process.execPath, args, { cwd: join(root, cwd), stdio: 'inherit' });
  if (result.status !== 0) console.error(`${what} failed`);
  return result.status === 0;
}

/** Skips a step whose output stands and whose inputs hash to what they were. */
function stamped(what, output, folders, make) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of folders) for (const file of sources(join(root, folder))) hash.update(file.slice(root.length)).update(readFileSync(file));
  const digest = hash.digest('hex');
  const stamp = join(root, `${output}.stamp`);
  if (existsSync(join(root, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return true;
  console.log(`${what[0].toUpperCase()}${what.slice(1)}`);
  if (!make()) return false;
  writeFileSync(stamp, digest);
  return true;
}

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'dist' && entry.name !== 'node_modules')
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? sources(join(folder, entry.name)) : SOURCE.test(entry.name) ? [join(folder, entry.name)] : []));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(build() ? 0 : 1);
