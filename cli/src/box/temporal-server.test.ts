import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { quietPort } from './free-port.ts';
import { LogFile } from './log-file.ts';
import { startTemporal } from './temporal-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'worldkiln-temporal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A server that finds its port taken as often as told, and then listens where it was told to. */
function unlucky(times: number): string {
  const cli = join(folder, 'temporal');
  const listen = "const at = process.argv.indexOf('--port'); require('net').createServer().listen(Number(process.argv[at + 1]), '127.0.0.1');";
  writeFileSync(join(folder, 'listen.cjs'), listen);
  writeFileSync(
    cli,
    `#!/bin/sh\necho try >> '${folder}/tries'\nif [ "$(wc -l < '${folder}/tries')" -le ${times} ]; then echo 'address already in use'; exit 1; fi\nexec '${process.execPath}' '${folder}/listen.cjs' "$@"\n`,
  );
  chmodSync(cli, 0o755);
  return cli;
}

const start = async (times: number) =>
  startTemporal({
    cli: unlucky(times),
    folder: join(folder, 'data'),
    port: await quietPort(),
    uiPort: 0,
    searchAttributes: {},
    log: new LogFile(join(folder, 'temporal.log')),
  });

test('a server whose port another program was quicker to take is started again', async () => {
  const running = await start(2);
  expect(readFileSync(join(folder, 'tries'), 'utf8').match(/try/g)).toHaveLength(3);
  await running.stop();
});

test('one that never starts is given up, with its last words', async () => {
  await expect(start(99)).rejects.toThrow(/did not start[^]*address already in use/);
});
