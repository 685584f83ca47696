import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { startOnLeash } from './leash.ts';
import { LogFile } from './log-file.ts';
import { commandLineOf, isAlive, waitUntilGone } from './processes.ts';

const fresh = () => mkdtempSync(join(tmpdir(), 'leash-'));

async function startSleeper(folder: string) {
  return startOnLeash({
    command: 'sleep',
    args: ['600'],
    env: { PATH: process.env.PATH },
    log: new LogFile(join(folder, 'log')),
    pidFile: join(folder, 'pid'),
    signal: 'TERM',
  });
}

it('knows the program itself, not the shell that holds it', async () => {
  const running = await startSleeper(fresh());
  // Between fork and exec the child still carries the shell's name.
  await vi.waitFor(() => expect(commandLineOf(running.pid)).toMatch(/^sleep 600/), { timeout: 30_000 });
  await running.stop();
  expect(isAlive(running.pid)).toBe(false);
});

it('reports the end of a program that is killed', async () => {
  const running = await startSleeper(fresh());
  process.kill(running.pid, 'SIGKILL');
  expect((await running.exited).code).toBe(137);
});

it('does not leave the program behind when the leash alone is killed', async () => {
  const folder = fresh();
  const running = await startSleeper(folder);
  const shell = Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${running.pid}/status`, 'utf8'))?.[1]);
  process.kill(shell, 'SIGKILL');
  await running.exited;
  expect(isAlive(running.pid)).toBe(false);
});

it('ends the program when its supervisor dies by kill -9', async () => {
  const folder = fresh();
  const script = join(folder, 'supervisor.mts');
  writeFileSync(
    script,
    `import { startOnLeash } from ${JSON.stringify(new URL('./leash.ts', import.meta.url).pathname)};
     import { LogFile } from ${JSON.stringify(new URL('./log-file.ts', import.meta.url).pathname)};
     const running = await startOnLeash({ command: 'sleep', args: ['600'], env: process.env, log: new LogFile(${JSON.stringify(join(folder, 'log'))}), pidFile: ${JSON.stringify(join(folder, 'pid'))}, signal: 'TERM' });
     console.log(running.pid);
     setInterval(() => undefined, 1000);`,
  );
  const supervisor = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = Number(await new Promise<string>((resolve) => supervisor.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()))));
  expect(isAlive(pid)).toBe(true);
  supervisor.kill('SIGKILL');
  expect(await waitUntilGone(pid, 3_000)).toBe(true);
});
