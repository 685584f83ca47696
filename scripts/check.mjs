// `npm run check`: everything that can be said about the code without running it. All of it runs, then the verdict.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));
const TSC = fileURLToPath(new URL('../node_modules/typescript-native/bin/tsc', import.meta.url));

/** What is asked, with which program and arguments. @type {[name: string, program: string, args: string[]][]} */
const CHECKS = [
  ['types', process.execPath, [TSC, '-b']],
  ['types of the web client', bin('svelte-check'), ['--workspace', 'web', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']],
  ['types of tests and benches', process.execPath, [TSC, '-p', 'tests/tsconfig.json']],
  ['lint', bin('oxlint'), ['--type-aware', '--deny-warnings']],
  ['format', bin('oxfmt'), ['--check']],
  ['unused code', bin('knip'), []],
];

/** Runs every check and prints what each said; returns how many passed and failed. */
export function check() {
  let failed = 0;
  for (const [name, program, args] of CHECKS) {
    const started = Date.now();
    const result = spawnSync(program, args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' && program !== process.execPath });
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
