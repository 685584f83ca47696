import { randomBytes } from 'node:crypto';
import { type JobId, JobRequest, type JobStatus, KilnError, type Sha256, boxBody, isTerminal, spellId } from '@worldkiln/contracts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/fresh-database.ts';
import { eventsAfter } from './job-events.ts';
import { markStarted } from './job-orders.ts';
import { admitJob, cancelJob, failJob, progressJob } from './job-transitions.ts';
import { createJob, findJob, requestCancel, requestRetry } from './jobs.ts';
import { publishVersion } from '../assets/publish-version.ts';

/** What a job is, on one page: the rows must agree with it after every step, whoever comes when. */
interface Model {
  status: JobStatus;
  attempt: number;
  started: number;
  progress: number;
  cancelAsked: boolean;
  downgraded: boolean;
  /** Content names in the order of their versions. */
  versions: string[];
  /** Which of them are still drafts. */
  drafts: boolean[];
  result: number | null;
  events: string[];
}

interface Real {
  jobId: JobId;
}

const LETTERS = ['a', 'b', 'c'] as const;
const RANK = { generating: 1, postprocess: 2 };

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const live = (model: Model): boolean => !isTerminal(model.status);
/** A step of an older attempt, or of this one. */
const speaks = (model: Model, back: number): boolean => back === 0 && live(model);
const runOf = (model: Model, real: Real, back: number) => ({ jobId: real.jobId, attempt: Math.max(model.attempt - back, 1) });
const effectiveBack = (model: Model, back: number): number => (model.attempt - back < 1 ? model.attempt - 1 : back);

type Step = fc.AsyncCommand<Model, Real>;

/** A step that may come at any time: what it does to the model, and what it does to the rows. */
function step(
  name: string,
  back: number,
  onModel: (model: Model, speaking: boolean) => void,
  onRows: (run: ReturnType<typeof runOf>) => Promise<unknown>,
): Step {
  return {
    check: () => true,
    async run(model, real) {
      const age = effectiveBack(model, back);
      const run = runOf(model, real, age);
      const speaking = speaks(model, age);
      onModel(model, speaking);
      await onRows(run);
      await agree(model, real);
    },
    toString: () => `${name}${back === 0 ? '' : ` of ${back} before`}`,
  };
}

function end(model: Model, status: JobStatus, event: string): void {
  model.status = status;
  model.events.push(event);
}

const admit = (back: number): Step =>
  step(
    'admit',
    back,
    (model, speaking) => {
      if (!speaking) return;
      if (model.cancelAsked) return end(model, 'cancelled', 'job_cancelled');
      if (model.status !== 'queued') return;
      model.started = model.attempt;
      end(model, 'generating', 'job_progress');
    },
    (run) => admitJob(database.db, run),
  );

const progress = (back: number, status: 'generating' | 'postprocess', value: number): Step =>
  step(
    `progress ${status} ${value}`,
    back,
    (model, speaking) => {
      const rank = model.status === 'postprocess' ? 2 : model.status === 'generating' ? 1 : 0;
      if (!speaking || RANK[status] < rank || (RANK[status] === rank && value <= model.progress)) return;
      model.progress = Math.max(value, model.progress);
      end(model, status, 'job_progress');
    },
    (run) => progressJob(database.db, run, { status, progress: value, detail: 'x' }),
  );

const publish = (back: number, letter: string, last: boolean, downgrade: string | null): Step =>
  step(
    `publish ${letter}${last ? '' : ' as a draft'}`,
    back,
    (model, speaking) => {
      if (!speaking) return;
      const known = model.versions.indexOf(letter);
      if (known >= 0 && !last) return;
      if (known < 0) model.versions.push(letter);
      model.drafts[model.versions.indexOf(letter)] = !last;
      model.result = model.versions.indexOf(letter) + 1;
      model.downgraded = downgrade !== null;
      model.events.push('asset_ready');
      if (!last) return;
      model.status = 'ready';
      model.progress = 1;
    },
    (run) =>
      publishVersion(database.db, {
        ...run,
        contentSha: letter.repeat(64) as Sha256,
        bundle: bundle(),
        draft: !last,
        last,
        downgrade,
        tags: [],
        license: 'CC0-1.0',
      }), // 64 hex digits
  );

const fail = (back: number): Step =>
  step(
    'fail',
    back,
    (model, speaking) => {
      if (!speaking) return;
      const standing = model.drafts.lastIndexOf(false) + 1;
      if (model.result === null || standing === 0) return end(model, 'failed', 'job_failed');
      // What stands was not taken away by an upgrade that failed.
      Object.assign(model, { progress: 1, result: standing });
      end(model, 'ready', 'asset_ready');
    },
    (run) => failJob(database.db, run, { kind: 'upstream', code: 'x', message: 'x' }),
  );

const cancelled = (back: number): Step =>
  step(
    'cancelled',
    back,
    (model, speaking) => {
      if (speaking) end(model, 'cancelled', 'job_cancelled');
    },
    (run) => cancelJob(database.db, run),
  );

const mark = (back: number): Step =>
  step(
    'mark started',
    back,
    (model) => {
      if (effectiveBack(model, back) === 0) model.started = model.attempt;
    },
    (run) => markStarted(database.db, run),
  );

const askCancel: Step = step(
  'the creator cancels',
  0,
  (model) => {
    if (!live(model)) return;
    if (model.status === 'queued' && model.started < model.attempt) return end(model, 'cancelled', 'job_cancelled');
    model.cancelAsked = true;
  },
  ({ jobId }) => database.db.transaction((tx) => requestCancel(tx, jobId)).catch(conflict),
);

const askRetry: Step = step(
  'the creator tries again',
  0,
  (model) => {
    if (live(model) || (model.status === 'ready' && !model.downgraded)) return;
    model.attempt++;
    model.progress = 0;
    model.cancelAsked = false;
    end(model, 'queued', 'job_queued');
  },
  ({ jobId }) => database.db.transaction((tx) => requestRetry(tx, jobId)).catch(conflict),
);

/** A refusal is an answer; anything else is a failure of the test. */
function conflict(error: unknown): void {
  if (!(error instanceof KilnError) || error.http !== 409) throw error;
}

async function agree(model: Model, { jobId }: Real): Promise<void> {
  const row = await findJob(database.db, jobId);
  const { status, attempt, progress: shown, resultVersion } = row ?? {};
  expect({ status, attempt, progress: shown, resultVersion }).toEqual({
    status: model.status,
    attempt: model.attempt,
    progress: model.progress,
    resultVersion: model.result,
  });
  expect((await eventsAfter(database.db, { jobId }, 0, 1_000)).map((line) => line.event.type)).toEqual(model.events);
  const versions = await database.sql`select bundle_sha from asset_versions where asset_id = ${row?.assetId ?? ''} order by version`;
  expect(versions.map((version) => String(version.bundle_sha).slice(0, 1))).toEqual(model.versions);
}

const back = fc.constantFrom(0, 0, 0, 1);
const steps = fc.commands(
  [
    back.map(admit),
    back.map(admit),
    fc.tuple(back, fc.constantFrom('generating' as const, 'postprocess' as const), fc.constantFrom(0.1, 0.4, 0.7)).map(([b, s, p]) => progress(b, s, p)),
    fc.tuple(back, fc.constantFrom(...LETTERS), fc.boolean(), fc.constantFrom(null, 'made by less')).map(([b, l, last, d]) => publish(b, l, last, d)),
    back.map(fail),
    back.map(cancelled),
    back.map(mark),
    fc.constant(askCancel),
    fc.constant(askRetry),
    fc.constant(askRetry),
  ],
  { maxCommands: 30 },
);

it('a job agrees with its model whatever comes in whatever order', async () => {
  expect.hasAssertions();
  await fc.assert(
    fc.asyncProperty(steps, (commands) => fc.asyncModelRun(async () => ({ model: fresh(), real: await accept() }), commands)),
    { numRuns: 80 },
  );
}, 60_000);

const fresh = (): Model => ({
  status: 'queued',
  attempt: 1,
  started: 0,
  progress: 0,
  cancelAsked: false,
  downgraded: false,
  versions: [],
  drafts: [],
  result: null,
  events: ['job_queued'],
});

async function accept(): Promise<Real> {
  const [accountId, worldId, jobId] = [spellId('acc', randomBytes(26)), spellId('wld', randomBytes(26)), spellId('job', randomBytes(26))];
  await database.sql`insert into accounts (id, name) values (${accountId}, 'Ada')`;
  await database.sql`insert into worlds (id, name, seed, owner_id) values (${worldId}, 'A valley', 7, ${accountId})`;
  await database.db.transaction((tx) =>
    createJob(tx, {
      jobId,
      accountId,
      entityId: spellId('ent', randomBytes(26)),
      assetId: spellId('ast', randomBytes(26)),
      request: JobRequest.parse({ roomId: worldId, prompt: 'a wooden crate' }),
      seed: 1,
      plan: { meshStrategy: 'procedural', textureStrategy: 'flat', lods: true },
      sketch: { kind: 'prop', name: 'crate', archetype: 'crate', scaleMeters: [1, 1, 1], massKg: 20, body: 'dynamic', palette: [] },
    }),
  );
  return { jobId };
}

function bundle() {
  const ref = { sha256: 'f'.repeat(64) as Sha256, bytes: 10, mime: 'model/gltf-binary' }; // 64 hex digits
  const recipe = { kind: 'prop', name: 'crate' } as never; // the column holds JSON: only these two are read here
  return { recipe, files: { glb: ref, lods: [], thumbnail: ref, textures: [] }, body: boxBody([1, 1, 1], 20), triangles: [12], trace: [] };
}
