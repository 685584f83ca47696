// `npm run check`: everything that can be said about the code without running it. All of it runs, then the verdict.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));

/** What is asked, with which program and arguments. @type {[name: string, program: string, args: string[]][]} */
const CHECKS = [
  ['types', 'tsc', ['-b']],
  ['types of the web client', 'svelte-check', ['--workspace', 'web', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']],
  ['types of tests and benches', 'tsc', ['-p', 'tests/tsconfig.json']],
  ['lint', 'oxlint', ['--type-aware', '--deny-warnings']],
  ['format', 'oxfmt', ['--check']],
  ['unused code', 'knip', []],
];

/** Runs every check and prints what each said; returns how many passed and failed. */
export function check() {
  let failed = 0;
  for (const [name, program, args] of CHECKS) {
    const started = Date.now();
    const result = spawnSync(bin(program), args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
    const took = `${((Date.now() - started) / 1000).toFixed(1)} s`;
    if (result.status === 0) console.log(`  ok    ${name} (${took})`);
    else {
      failed++;
      console.log(`  FAIL  ${name} (${took})\n${result.stdout}${result.stderr}`);
    }
  }
  return { passed: CHECKS.length - failed, failed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(check().failed === 0 ? 0 : 1);
