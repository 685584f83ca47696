#!/usr/bin/env node
// Runs the compiled command line with the condition that makes workspaces resolve to compiled code.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
if (!existsSync(main)) {
  process.stderr.write('Worldkiln is not built yet. Run `npm run build` in the clone (npm start does it by itself).\n');
  process.exit(1);
}
// The channel ends the child when this wrapper is killed; signals reach both through the terminal's process group.
const child = spawn(process.execPath, ['--conditions=compiled', main, ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
process.on('SIGINT', () => undefined); // the child decides when it is done
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
