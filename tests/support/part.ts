import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { quietPort } from '../../cli/src/box/free-port.ts';
import { waitUntilGone } from '../../cli/src/box/processes.ts';

const ENTRIES = { api: 'api', worker: 'activities', realtime: 'realtime' } as const;
export type Kind = keyof typeof ENTRIES;

/** A process of ours as a cluster runs it: no supervisor, told everything by its environment. */
export interface Part {
  kind: Kind;
  pid: number;
  /** Where an API listens. */
  url: string;
  /** Its probes' address. */
  health: string;
  /** Waits for a yes: of a probe, or of an API at `url`. Generous: a worker loads the forge and its plans, on a machine with other work. */
  until(path: '/healthz' | '/readyz' | '/v1/status', waitMs?: number): Promise<void>;
  /** Its last lines. */
  said(): string;
  kill9(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a compiled part; `npm run build` comes first. */
export async function startPart(kind: Kind, env: NodeJS.ProcessEnv): Promise<Part> {
  const entry = fileURLToPath(new URL(`../../${ENTRIES[kind]}/dist/main.js`, import.meta.url));
  if (!existsSync(entry)) throw new Error(`${entry} is missing: npm run build`);
  const [port, healthPort] = [env.PORT ?? String(await quietPort()), String(await quietPort())];
  const child: ChildProcess = spawn(process.execPath, ['--conditions=compiled', '--enable-source-maps', entry], {
    env: { ...process.env, HOST: '127.0.0.1', LOG_LEVEL: 'info', ...env, PORT: port, HEALTH_PORT: healthPort },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (words = `${words}${chunk.toString()}`.slice(-20_000)));
  const pid = child.pid ?? -1;
  const [url, health] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${healthPort}`];
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    if (!(await waitUntilGone(pid, 30_000))) throw new Error(`${kind} ${pid} outlived ${signal}:\n${words}`);
  };
  return {
    kind,
    pid,
    url,
    health,
    async until(path, waitMs = 180_000) {
      for (const late = Date.now() + waitMs; ; await sleep(100)) {
        if (child.exitCode !== null || Date.now() > late) throw new Error(`${kind} says no at ${path} (exit ${child.exitCode}):\n${words}`);
        const yes = await fetch(`${path === '/v1/status' ? url : health}${path}`, { signal: AbortSignal.timeout(5_000) }).then(
          ({ ok }) => ok,
          () => false,
        );
        if (yes) return;
      }
    },
    said: () => words,
    kill9: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}
