// `npm test`: checks, unit, integration and end-to-end tests, then one line that counts them all.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from './check.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
mkdirSync('artifacts', { recursive: true });

/** More broken files than this are no accident of a busy machine: they are not asked again. */
const ASKED_AGAIN_FILES_MAX = 4;

/** Runs one project's tests, or only these files of it. A file that could not even load counts as one failed test. */
function run(project, files = []) {
  const report = `artifacts/${project}${files.length > 0 ? '-again' : ''}.json`;
  rmSync(report, { force: true });
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...files],
    { stdio: 'inherit' },
  );
  let counts;
  try {
    counts = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failures: [{ file: '', said: `${project} left no report` }] };
  }
  const failures = counts.testResults.flatMap(({ name, status: outcome, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (outcome === 'failed' && failed.length === 0) return [{ file, said: message.split('\n')[0] }];
    return failed.map(({ fullName, failureMessages }) => ({ file, said: `${fullName}: ${failureMessages[0]?.split('\n')[0] ?? ''}` }));
  });
  if (counts.numPassedTests === 0) failures.push({ file: '', said: `${project} has no test that passed` }); // an empty project proves nothing
  if (status !== 0 && failures.length === 0) failures.push({ file: '', said: `${project} ended with ${status}` });
  return { passed: counts.numPassedTests, failures };
}

const total = check();
const unsteady = [];
const broken = [];
for (const project of ['unit', 'integration', 'e2e']) {
  console.log(`\n${project}`);
  const { passed, failures } = run(project);
  total.passed += passed;
  let left = failures;
  const files = [...new Set(failures.map(({ file }) => file))];
  // Real servers on a shared machine have bad minutes. A file that fails is run once more, whole and with nothing beside it, and named below if that goes well.
  if (files.length > 0 && files.length <= ASKED_AGAIN_FILES_MAX && !files.includes('')) {
    console.log(`\n${project}, once more: ${files.join(' ')}`);
    left = run(project, files).failures;
    const steady = failures.filter(({ file }) => !left.some((failure) => failure.file === file || failure.file === ''));
    unsteady.push(...steady);
    total.passed += steady.length;
  }
  total.failed += left.length;
  broken.push(...left);
}
for (const { file, said } of unsteady) console.log(`\nUnsteady (failed, then passed when its file ran alone): ${file}\n  ${said}`);
for (const { file, said } of broken) console.log(`\nFailed: ${file}\n  ${said}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
