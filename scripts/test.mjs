// `npm test`: checks, unit, integration and end-to-end tests, then one line that counts them all.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check } from './check.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
mkdirSync('artifacts', { recursive: true });

const total = check();
for (const project of ['unit', 'integration', 'e2e']) {
  console.log(`\n${project}`);
  const report = `artifacts/${project}.json`;
  rmSync(report, { force: true });
  const result = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { stdio: 'inherit' },
  );
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    total.passed += counts.numPassedTests;
    total.failed += counts.numFailedTests;
    // A suite that could not even load has no failed test of its own: it must still turn the run red.
    if (result.status !== 0 && counts.numFailedTests === 0) total.failed++;
    if (counts.numPassedTests === 0) total.failed++; // an empty project proves nothing
  } catch {
    total.failed++;
  }
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
