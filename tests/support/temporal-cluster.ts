import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Connection } from '@temporalio/client';
import { stringify } from 'yaml';
import { goProgram } from './go-program.ts';
import { quietPort } from '../../cli/src/box/free-port.ts';

const VERSION = 'v1.29.1';
const DAY_S = 86_400;
const run = promisify(execFile);

export interface TemporalCluster {
  address: string;
  pid(): number;
  kill9(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface Programs {
  server: string;
  sql: string;
}

/** The server's programs, about four minutes of two cores to build, once per machine; or why there are none. */
export function findTemporalServer(): Programs | { missing: string } {
  const server = goProgram({ name: `temporal-server-${VERSION}`, module: `go.temporal.io/server/cmd/server@${VERSION}` });
  if ('missing' in server) return server;
  const sql = goProgram({ name: `temporal-sql-tool-${VERSION}`, module: `go.temporal.io/server/cmd/tools/sql@${VERSION}` });
  return 'missing' in sql ? sql : { server: server.path, sql: sql.path };
}

/** A real Temporal server, not the development one: its own two databases on a PostgreSQL, all its services on loopback. */
export async function startTemporalCluster(programs: Programs, databaseUrl: string): Promise<TemporalCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'temporal-cluster-'));
  const { hostname, port, username, password } = new URL(databaseUrl);
  const databases = { temporal: `temporal_${Date.now()}`, visibility: `temporal_visibility_${Date.now()}` };
  const access = ['--plugin', 'postgres12', '--ep', hostname, '-p', port, '-u', username, '--pw', decodeURIComponent(password)];
  for (const [schema, name] of Object.entries(databases)) {
    const sql = (...args: string[]) => run(programs.sql, [...access, '--db', name, ...args]);
    await sql('create');
    await sql('setup-schema', '-v', '0.0');
    await sql('update-schema', '--schema-name', `postgresql/v12/${schema}`);
  }
  const frontend = await quietPort();
  const service = async (grpcPort?: number) => ({
    rpc: { grpcPort: grpcPort ?? (await quietPort()), membershipPort: await quietPort(), bindOnLocalHost: true },
  });
  const store = (databaseName: string) => ({
    // Few connections: four services with two stores each share a hundred with everybody else.
    sql: {
      pluginName: 'postgres12',
      databaseName,
      connectAddr: `${hostname}:${port}`,
      connectProtocol: 'tcp',
      user: username,
      password,
      maxConns: 6,
      maxIdleConns: 6,
    },
  });
  const off = { history: { state: 'disabled' }, visibility: { state: 'disabled' } };
  const config = {
    log: { stdout: true, level: 'error' },
    persistence: {
      defaultStore: 'default',
      visibilityStore: 'visibility',
      numHistoryShards: 4,
      datastores: { default: store(databases.temporal), visibility: store(databases.visibility) },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: { frontend: await service(frontend), matching: await service(), history: await service(), worker: await service() },
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: { active: { enabled: true, initialFailoverVersion: 1, rpcName: 'frontend', rpcAddress: `127.0.0.1:${frontend}` } },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    archival: off,
    namespaceDefaults: { archival: off },
    publicClient: { hostPort: `127.0.0.1:${frontend}` },
    dynamicConfigClient: { filepath: fileURLToPath(new URL('../../infra/temporal/dynamic-config.yaml', import.meta.url)), pollInterval: '60s' },
  };
  mkdirSync(join(folder, 'config'));
  writeFileSync(join(folder, 'config', 'development.yaml'), stringify(config));

  let server: ChildProcess | undefined;
  let words = '';
  const start = async () => {
    server = spawn(programs.server, ['--root', folder, '--config', 'config', '--env', 'development', '--allow-no-auth', 'start'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [server.stdout, server.stderr]) stream?.on('data', (chunk: Buffer) => (words = `${words}${chunk.toString()}`.slice(-4_000)));
    await untilServes(`127.0.0.1:${frontend}`, () => (server?.exitCode === null ? undefined : words));
  };
  const end = async (signal: NodeJS.Signals) => {
    const ended = server?.exitCode === null && server.signalCode === null ? new Promise((resolve) => server?.once('exit', resolve)) : undefined;
    server?.kill(signal);
    await ended;
  };
  await start();
  return {
    address: `127.0.0.1:${frontend}`,
    pid: () => server?.pid ?? -1,
    kill9: () => end('SIGKILL'),
    start,
    async stop() {
      await end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until the namespace can be worked in; makes it the first time. */
async function untilServes(address: string, dead: () => string | undefined): Promise<void> {
  for (const late = Date.now() + 180_000; ; await sleep(500)) {
    const last = dead();
    if (last !== undefined || Date.now() > late) throw new Error(`Temporal did not start: ${last ?? 'it does not answer'}`);
    const connection = await Connection.connect({ address, connectTimeout: 2_000 }).catch(() => undefined);
    if (connection === undefined) continue;
    try {
      await connection.withDeadline(Date.now() + 5_000, async () => {
        const { workflowService } = connection;
        const namespace = 'default';
        const workflowExecutionRetentionPeriod = { seconds: DAY_S as never }; // protobufjs takes numbers where it declares a Long
        await workflowService.describeNamespace({ namespace }).catch(() => workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod }));
        // The frontend answers before history and matching have found each other.
        await workflowService.listWorkflowExecutions({ namespace, pageSize: 1 });
      });
      return;
    } catch {
      // not yet
    } finally {
      await connection.close();
    }
  }
}
