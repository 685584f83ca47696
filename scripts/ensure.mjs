// Before `npm start` and `npm test`: installs what is missing and builds what has changed. Plain JavaScript with no
// dependency, because on a fresh clone there is none. Every long step says what it does.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Worldkiln needs Node 20.19 or newer; this is ${process.versions.node}. Get one at https://nodejs.org.`);
}

const stampFile = 'node_modules/.worldkiln-installed';
const wanted = createHash('sha256')
  .update(readFileSync('package-lock.json'))
  .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
  .digest('hex');

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== wanted) {
  console.log('Installing packages (about half a minute; a gigabyte on the disk)');
  // The npm that runs us, so that its version and settings are the ones people chose.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = npm
    ? spawnSync(process.execPath, [npm, ...args], { stdio: 'inherit' })
    : spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0)
    fail('`npm ci` failed; its message stands above. Check the network (or your registry setting) and the free disk space, then start again.');
  mkdirSync('node_modules', { recursive: true });
  writeFileSync(stampFile, wanted);
}

const { build } = await import('./build.mjs');
if (!build()) fail('The build failed; its message stands above.');

function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}
