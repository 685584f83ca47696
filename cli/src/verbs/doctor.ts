import { statfsSync } from 'node:fs';
import { connect as connectTcp } from 'node:net';
import { resolve } from 'node:path';
import { connect, databaseSizes, lastGeneration } from '@worldkiln/db';
import type { Answer } from '../answer.ts';
import { readBoxState, type BoxState } from '../box/data-folder.ts';
import { temporalAtHand } from '../box/find-temporal.ts';

/** A gigabyte is what the packages take; below half of that the next log line may be the last. */
const DISK_BYTES_MIN = 512 * 1024 * 1024;

interface Finding {
  check: string;
  ok: boolean;
  /** What was seen, and when it is bad, what to do. */
  says: string;
}

/** `worldkiln doctor`: asks every part of this box how it is; the running one when there is one. */
export async function doctor(): Promise<Answer> {
  const folder = resolve(process.env.WORLDKILN_DATA ?? '.worldkiln');
  const box = readBoxState(folder);
  const findings = [
    node(),
    disk(folder),
    temporalProgram(),
    ...(box ? await running(box) : [{ check: 'box', ok: true, says: `none runs on ${folder}; \`npm start\` starts one` }]),
  ];
  const bad = findings.filter((finding) => !finding.ok);
  return {
    code: bad.length === 0 ? 0 : 1,
    json: { ok: bad.length === 0, findings },
    text: [
      ...findings.map(({ check, ok, says }) => `${ok ? 'ok  ' : 'BAD '} ${check.padEnd(18)} ${says}`),
      '',
      bad.length === 0 ? 'All is well.' : `${bad.length} to mend.`,
    ].join('\n'),
  };
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  return { check: 'node', ok, says: ok ? process.versions.node : `${process.versions.node} is too old: 20.19 or newer is needed` };
}

function disk(folder: string): Finding {
  const { bavail, bsize } = statfsSync(resolve(folder, '..'));
  const free = bavail * bsize;
  const says = `${(free / 1e9).toFixed(1)} GB free`;
  return { check: 'disk', ok: free > DISK_BYTES_MIN, says: free > DISK_BYTES_MIN ? says : `${says}: make room, or move the data with WORLDKILN_DATA` };
}

function temporalProgram(): Finding {
  const found = temporalAtHand();
  const says = found
    ? `${found.at === 'address' ? found.address : found.path} (${found.how})`
    : 'none at hand yet; `npm start` downloads it, or builds it where Go is';
  return { check: 'temporal program', ok: true, says };
}

async function running(box: BoxState): Promise<Finding[]> {
  return [
    { check: 'box', ok: true, says: `runs at ${box.url} (process ${box.pid})` },
    ...Object.entries(box.parts).map(([name, pid]) => ({ check: name, ok: true, says: `process ${pid}` })),
    await http('api', `${box.url}/healthz`),
    await http('ready for jobs', `${box.url}/readyz`),
    await temporal(box.temporalAddress),
    ...(await database(box.databaseUrl)),
  ];
}

async function http(check: string, url: string): Promise<Finding> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    return { check, ok: response.ok, says: response.ok ? 'answers' : `${response.status}: ${(await response.text()).slice(0, 200)}` };
  } catch (error) {
    return { check, ok: false, says: `does not answer (${error instanceof Error ? error.message : String(error)}); see its log in the data folder` };
  }
}

async function temporal(address: string): Promise<Finding> {
  const [host, port] = address.split(':');
  const open = await new Promise<boolean>((done) => {
    const socket = connectTcp({ host: host ?? '127.0.0.1', port: Number(port) });
    socket.setTimeout(3_000, () => done(false));
    socket.once('connect', () => done(true)).once('error', () => done(false));
    socket.once('connect', () => socket.destroy());
  });
  return { check: 'temporal', ok: open, says: open ? address : `${address} does not answer: jobs are accepted and wait until it does` };
}

async function database(url: string): Promise<Finding[]> {
  const connection = connect(url, { max: 1, connectS: 5 });
  try {
    const { bytes, worlds, assets } = await databaseSizes(connection.db);
    return [
      { check: 'database', ok: true, says: `${(bytes / 1e6).toFixed(0)} MB, ${worlds} worlds, ${assets} assets` },
      generation(await lastGeneration(connection.db)),
    ];
  } catch (error) {
    return [{ check: 'database', ok: false, says: `does not answer (${error instanceof Error ? error.message : String(error)})` }];
  } finally {
    await connection.close();
  }
}

/** Health means that the last real generation worked: a green page over a broken forge helps nobody. */
function generation(last: Awaited<ReturnType<typeof lastGeneration>>): Finding {
  const check = 'last generation';
  if (!last) return { check, ok: true, says: 'none yet' };
  if (last.status === 'ready') return { check, ok: true, says: `worked (${last.id})` };
  return {
    check,
    ok: false,
    says: `failed (${last.id}): ${last.error?.message ?? 'no reason kept'}. Try \`worldkiln replay ${last.id}\`, or read the worker's log`,
  };
}
