import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { quietPort } from '../../cli/src/box/free-port.ts';
import { waitUntilGone } from '../../cli/src/box/processes.ts';

const main = fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url));

export interface TestBox {
  url: string;
  data: string;
  supervisor: ChildProcess;
  /** Milliseconds from spawn to the banner. */
  startMs: number;
  /** Name → process id of what runs now. */
  pids(): Record<string, number>;
  /** Waits until a job would be accepted and Temporal answers. */
  ready(waitMs?: number): Promise<void>;
  /** Stops in order, as Ctrl-C does; the data stays for another start. */
  stop(): Promise<void>;
  /** The whole tree at once, no goodbye. */
  kill9(): Promise<void>;
  remove(): void;
}

/** Starts the compiled box as a user's `npm start` does, on a data folder of its own or a given one. */
export async function startTestBox(options: { data?: string; port?: number; env?: NodeJS.ProcessEnv } = {}): Promise<TestBox> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'worldkiln-box-'));
  const port = options.port ?? (await quietPort());
  const started = performance.now();
  const supervisor = spawn(process.execPath, ['--conditions=compiled', main, 'up', '--json'], {
    env: { ...process.env, PORT: String(port), WORLDKILN_DATA: data, LOG_LEVEL: 'info', STARTER_VALLEY: 'off', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  supervisor.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const banner = await new Promise<{ url: string }>((resolve, reject) => {
    let out = '';
    supervisor.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      // A box that opens says so in one line; one that does not prints its error over several, and ends.
      const line = /^\{"url":.*\}$/m.exec(out)?.[0];
      if (line !== undefined) resolve(JSON.parse(line) as { url: string }); // our own line
    });
    supervisor.once('exit', (code) => reject(new Error(`the box ended with ${code} before it was open:\n${said}${out}`)));
  });
  const startMs = performance.now() - started;
  const pids = () => (JSON.parse(readFileSync(join(data, 'box.json'), 'utf8')) as { parts: Record<string, number> }).parts; // written by the box
  const everything = () => [...Object.values(pids()), supervisor.pid ?? -1];
  return {
    url: banner.url,
    data,
    supervisor,
    startMs,
    pids,
    async ready(waitMs = 150_000) {
      for (const end = Date.now() + waitMs; Date.now() < end; await sleep(100)) {
        if (
          await fetch(`${banner.url}/readyz`).then(
            (answer) => answer.ok,
            () => false,
          )
        )
          return;
      }
      throw new Error(`not ready after ${waitMs} ms:\n${said}`);
    },
    async stop() {
      const all = everything();
      supervisor.kill('SIGINT');
      for (const pid of all) if (!(await waitUntilGone(pid, 30_000))) throw new Error(`process ${pid} outlived the box`);
    },
    async kill9() {
      const all = everything();
      for (const pid of all.toReversed()) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // it was between two lives
        }
      }
      for (const pid of all) await waitUntilGone(pid, 10_000);
    },
    remove: () => rmSync(data, { recursive: true, force: true, maxRetries: 5 }),
  };
}
