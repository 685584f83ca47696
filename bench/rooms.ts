// `npm run bench:rooms`: what a room costs and how it feels. Ratios come from this run; waits and errors over bad ways are
// in the room's own time, from the seed. BOTS and WALK_S change the crowd; BOTS=0 leaves it out.
import { loadavg } from 'node:os';
import { crowdRows } from './rooms/crowd.ts';
import { linkRows } from './rooms/links.ts';
import { tickRows } from './rooms/tick.ts';
import { report, row, type Row } from './support/report.ts';

const SEED = Number(process.env['SEED'] ?? 7);
const BOTS = Number(process.env['BOTS'] ?? 100);
const WALK_S = Number(process.env['WALK_S'] ?? 10);

const load = loadavg()[0] ?? 0;
const rows: Row[] = [...(await tickRows()), ...(await linkRows(SEED))];
if (BOTS > 0) rows.push(...(await crowdRows(BOTS, WALK_S)));
rows.push(row('load of the machine when it began', load, 'processes'));
report('rooms', SEED, rows);
