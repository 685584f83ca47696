// `npm run bench:start`: how long until the world is open and until jobs are accepted, first and second time, and what
// the idle box weighs. The first start of all (packages, build, Temporal) is a matter of the network and is not in here.
import { setTimeout as sleep } from 'node:timers/promises';
import { startTestBox } from '../tests/support/test-box.ts';
import { processTree } from './support/memory.ts';
import { report, row, type Row } from './support/report.ts';

const IDLE_S = Number(process.env.IDLE_S ?? 20);

async function timed(data?: string) {
  const box = await startTestBox(data === undefined ? {} : { data });
  const openMs = box.startMs;
  const from = performance.now();
  await box.ready();
  return { box, openMs, readyMs: openMs + performance.now() - from };
}

const cold = await timed();
const { data } = cold.box;
await cold.box.stop();
const warm = await timed(data);
await sleep(IDLE_S * 1000);

const pids = warm.box.pids();
const supervisor = warm.box.supervisor.pid ?? -1;
const memory: Row[] = Object.entries(pids).map(([name, pid]) =>
  row(
    `idle memory: ${name}`,
    processTree(pid).reduce((sum, each) => sum + each.pssMb, 0),
    'MB',
  ),
);
const whole = processTree(supervisor).reduce((sum, each) => sum + each.pssMb, 0);
await warm.box.stop();
warm.box.remove();

report('start', 0, [
  row('empty data folder: world open', cold.openMs, 'ms', { reach: '≤ 15000' }),
  row('empty data folder: jobs accepted', cold.readyMs, 'ms', { reach: '≤ 20000' }),
  row('second start: world open', warm.openMs, 'ms', { reach: '≤ 5000', anchor: Math.round(cold.openMs) }),
  row('second start: jobs accepted', warm.readyMs, 'ms', { reach: '≤ 8000', anchor: Math.round(cold.readyMs) }),
  ...memory,
  row(`whole box, idle ${IDLE_S} s`, whole, 'MB', { reach: '≤ 1200' }),
]);
process.exit(0);
