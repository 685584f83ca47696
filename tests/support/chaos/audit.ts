import { setTimeout as sleep } from 'node:timers/promises';
import { isTerminal } from '@worldkiln/contracts';
import { type Job, findJob, sumLedger } from '@worldkiln/db';
import type { StandIn } from '../../../activities/src/testing/stand-ins/stand-in.ts';
import type { Plant } from './plant.ts';

/** What a run came to. */
export interface Audit {
  counts: Record<string, number>;
  problems: string[];
}

/** Runs still open after this long are stuck in the engine though their jobs have ended. */
const CLOSE_MS = 120_000;

/** Adds everything up, by the providers' own books as well as by ours: nothing lost, stuck, paid twice or published twice. */
export async function audit(plant: Plant, jobs: Job[], killed: Record<string, number>): Promise<Audit> {
  const problems: string[] = [];
  const stillOpen = await runsClosed(plant);
  if (stillOpen > 0) problems.push(`${stillOpen} runs are still open in Temporal`);
  const counts: Record<string, number> = { ...killed, asked: jobs.length, ready: 0, cancelled: 0, byProvider: 0, downgraded: 0, tasks: 0, ambiguous: 0 };
  for (const asked of jobs) {
    const job = await findJob(plant.connection.db, asked.id);
    if (job === null) problems.push(`${asked.id} is lost`);
    else problems.push(...(await problemsOf(plant, job)));
    if (job?.status === 'ready') counts['ready'] = (counts['ready'] ?? 0) + 1;
    if (job?.status === 'cancelled') counts['cancelled'] = (counts['cancelled'] ?? 0) + 1;
    const by = job?.outcome?.delivered?.provider;
    if (by !== undefined && by !== 'forge') counts['byProvider'] = (counts['byProvider'] ?? 0) + 1;
    if (job?.downgrade) counts['downgraded'] = (counts['downgraded'] ?? 0) + 1;
  }
  counts['tasks'] = Object.values(plant.standIns).reduce((sum, { books }) => sum + books.tasks.length, 0);
  const { sql, db } = plant.connection;
  counts['ambiguous'] = Number((await sql`select count(*)::int as n from provider_tasks where state = 'ambiguous'`)[0]?.['n']);
  const { total, astray } = await sumLedger(db);
  if (total !== 0 || astray.length > 0) problems.push(`the ledger comes to ${total}; astray: ${astray.join(', ')}`);
  const [open] =
    await sql`select (select count(*)::int from ledger_holds where state = 'open') as holds, (select count(*)::int from provider_slots where until > now()) as slots,
    (select count(*)::int from provider_tasks where state in ('intended', 'submitted')) as tasks`;
  if (open?.['holds'] !== 0) problems.push(`${open?.['holds']} holds are open`);
  if (open?.['slots'] !== 0) problems.push(`${open?.['slots']} slots are taken`);
  if (open?.['tasks'] !== 0) problems.push(`${open?.['tasks']} tasks are open`);
  return { counts, problems };
}

async function problemsOf({ connection: { sql }, standIns }: Plant, job: Job): Promise<string[]> {
  const problems: string[] = [];
  const wrong = (what: string) => problems.push(`${job.id} (${job.prompt} by ${job.routing.provider ?? 'auto'}): ${what}`);
  if (!isTerminal(job.status)) wrong(`stuck as ${job.status}, ${job.detail}`);
  else if (job.status !== 'ready' && !(job.status === 'cancelled' && job.cancelRequestedAt !== null)) wrong(`${job.status}: ${JSON.stringify(job.lastError)}`);
  const by = job.outcome?.delivered?.provider;
  if (job.status === 'ready' && by === 'forge' && job.downgrade === null) wrong('made by the forge, and not told as downgraded');
  // One turn a rung: a second task of this wish at its provider is one too many, whatever became of the first.
  const standIn = standIns[job.routing.provider as keyof typeof standIns];
  const tasks = tasksFor(standIn, job);
  if (tasks.length > 1) wrong(`${tasks.length} tasks were begun and charged`);
  if (by !== undefined && by !== 'forge' && tasks.length !== 1) wrong(`delivered by ${by}, whose books have ${tasks.length} tasks for it`);
  const [paid] =
    await sql`select coalesce(sum(credits) filter (where kind = 'capture'), 0)::int as spent, count(*) filter (where kind = 'capture')::int as captures,
    coalesce(sum(credits) filter (where kind = 'hold'), 0)::int as held, coalesce(sum(credits) filter (where kind = 'release'), 0)::int as released from ledger_entries where job_id = ${job.id}`;
  const spent = Number(paid?.['spent']);
  if (Number(paid?.['captures']) > 1) wrong(`${paid?.['captures']} captures for one call`);
  if (Number(paid?.['held']) !== spent + Number(paid?.['released'])) wrong(`held ${paid?.['held']}, spent ${spent}, given back ${paid?.['released']}`);
  if (job.creditsHeld !== 0 || job.creditsSpent !== spent)
    wrong(`its row says ${job.creditsHeld} held and ${job.creditsSpent} spent, its entries say ${spent}`);
  if (job.status === 'ready' && by === 'forge' && spent > 0) wrong(`paid ${spent} for what the forge made`);
  if (job.status === 'ready' && by !== undefined && by !== 'forge' && spent === 0) wrong(`nothing was paid for what ${by} made`);
  const versions = await sql`select version, draft from asset_versions where asset_id = ${job.assetId} order by version`;
  const told =
    await sql`select (event->>'version')::int as version, (event->>'draft')::boolean as draft from job_events where job_id = ${job.id} and event->>'type' = 'asset_ready'`;
  const most = by === undefined || by === 'forge' ? 1 : 2;
  if (versions.length > most) wrong(`${versions.length} versions were published`);
  if (new Set(told.map((row) => `${row['version']} ${row['draft']}`)).size !== told.length) wrong('the same version was told twice');
  return problems;
}

/** By the wish's own number: adapters put marks of theirs behind the words. */
const tasksFor = ({ books }: StandIn, { prompt }: Job) =>
  books.tasks.filter(({ request }) => typeof request['prompt'] === 'string' && request['prompt'].startsWith(prompt));

async function runsClosed({ engine }: Plant): Promise<number> {
  for (const until = Date.now() + CLOSE_MS; ; await sleep(1_000)) {
    const client = engine.client();
    const open =
      client === null
        ? 1
        : await client.workflow.count(`ExecutionStatus = 'Running'`).then(
            ({ count }) => count,
            () => 1,
          );
    if (open === 0 || Date.now() > until) return open;
  }
}
