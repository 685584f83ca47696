import { JobView } from '@worldkiln/contracts';
import { describe, expect, it } from 'vitest';
import { applyJobEvent } from './apply-event.ts';
import { cardOf, heatOf, inOrder } from './card.ts';

const letters = (letter: string) => letter.repeat(26);
const me = `acc_${letters('a')}`;

function job(change: Partial<JobView> = {}): JobView {
  const at = '2026-11-21T10:00:00.000Z';
  const base = {
    roomId: `wld_${letters('b')}`,
    requestedBy: me,
    prompt: 'a wooden crate',
    status: 'queued',
    detail: '',
    progress: 0,
    attempts: 1,
    maxAttempts: 2,
    cost: { held: 0, spent: 0, reused: 0 },
  };
  const plain = { outcome: null, reused: false, canRetry: false, timeoutMs: null, approveCredits: null, position: null, estimate: null };
  const ids = { jobId: `job_${letters('c')}`, entityId: `ent_${letters('d')}`, resultAssetId: null, resultVersion: null };
  return {
    ...JobView.parse({
      ...base,
      ...ids,
      fallbackPolicy: 'downgrade',
      downgrade: null,
      ...plain,
      lastError: null,
      waiting: false,
      createdAt: at,
      updatedAt: at,
    }),
    ...change,
  };
}

const ready = { me, engineReady: true, engineDetail: '', runsUrl: null };

describe('a queue card', () => {
  it('says that the clay waits while Temporal is not there', () => {
    const card = cardOf(job({ waiting: true }), { ...ready, engineReady: false, engineDetail: 'Temporal is still being built; your clay waits.' });
    expect(card.words).toBe('Temporal is still being built; your clay waits.');
    expect(card.look).toBe('clay');
    expect(card.progress).toBeNull();
    expect(card.canCancel).toBe(true);
  });

  it('shows true progress and the step in words while it burns', () => {
    const card = cardOf(job({ status: 'generating', progress: 0.4, detail: 'Shaping it' }), ready);
    expect(card).toMatchObject({ look: 'fire', words: 'Shaping it', progress: 0.4, canCancel: true, canRetry: false });
  });

  it('tells why it cracked and offers another try to its owner alone', () => {
    const failed = job({ status: 'failed', canRetry: true, lastError: { kind: 'upstream', code: 'provider_down', message: 'The provider did not answer.' } });
    expect(cardOf(failed, ready)).toMatchObject({ look: 'cracked', reason: 'The provider did not answer.', canRetry: true, canCancel: false });
    expect(cardOf(failed, { ...ready, me: 'acc_somebody' })).toMatchObject({ canRetry: false, mine: false });
  });

  it('tells every downgrade with a tag, the reason and a way to the better one', () => {
    const card = cardOf(job({ status: 'ready', canRetry: true, downgrade: 'No provider was set up, so the forge made it.' }), ready);
    expect(card).toMatchObject({ tag: 'made simpler', reason: 'No provider was set up, so the forge made it.', canRetry: true });
  });

  it('tells its place in the line and how long such things took lately', () => {
    const waiting = job({ waiting: true, position: 3, estimate: { p50S: 4.2, p90S: 11, jobs: 20 } });
    expect(cardOf(waiting, ready).words).toBe('Waiting for the kiln to take it; your clay stands · 3 before it · about 4 to 11 s');
    expect(cardOf({ ...waiting, status: 'generating', waiting: false, detail: 'Shaping it' }, ready).words).toBe('Shaping it · about 4 to 11 s');
    expect(cardOf(job({ waiting: true, position: 0 }), ready).words).toBe('Waiting for the kiln to take it; your clay stands');
  });

  it('tells what was spent and set aside, and nothing where that is nothing', () => {
    expect(cardOf(job({ cost: { held: 3_000, spent: 12_500, reused: 0 } }), ready).cost).toBe('1.25 $ spent, 0.30 $ set aside');
    expect(cardOf(job({ cost: { held: 0, spent: 20, reused: 0 } }), ready).cost).toBe('< 0.01 $ spent');
    expect(cardOf(job(), ready).cost).toBeNull();
  });

  it('leads operators to its run, and nobody else', () => {
    const runsUrl = 'http://127.0.0.1:8233/namespaces/default/workflows/';
    expect(cardOf(job(), { ...ready, runsUrl }).runUrl).toBe(`${runsUrl}job-${job().jobId}`);
    expect(cardOf(job(), ready).runUrl).toBeNull();
  });

  it('lists what still burns before what has ended, newest first', () => {
    const at = (createdAt: string, status: JobView['status'], c: string) => job({ createdAt, status, jobId: `job_${letters(c)}` as JobView['jobId'] }); // letters make a valid id
    const jobs = [
      at('2026-11-21T10:00:03.000Z', 'ready', 'x'),
      at('2026-11-21T10:00:01.000Z', 'generating', 'y'),
      at('2026-11-21T10:00:02.000Z', 'queued', 'z'),
    ];
    expect(inOrder(jobs).map(({ status }) => status)).toEqual(['queued', 'generating', 'ready']);
  });
});

describe('the heat in the clay', () => {
  it('is cold before the fire and after it, and glows from the first step on', () => {
    expect(heatOf(undefined)).toBeNull();
    expect(heatOf({ status: 'queued', progress: 0, waiting: true })).toBeNull();
    expect(heatOf({ status: 'ready', progress: 1, waiting: false })).toBeNull();
    expect(heatOf({ status: 'generating', progress: 0, waiting: false })).toBeGreaterThan(0);
    expect(heatOf({ status: 'postprocess', progress: 0.7, waiting: false })).toBe(0.7);
  });
});

describe('a job event', () => {
  const line = (event: Parameters<typeof applyJobEvent>[1]['event']) => ({
    id: 1,
    jobId: job().jobId,
    worldId: job().roomId,
    at: '2026-11-21T10:00:09.000Z',
    event,
  });

  it('moves progress and ends the waiting', () => {
    expect(applyJobEvent(job({ waiting: true }), line({ type: 'job_progress', status: 'generating', progress: 0.5, detail: 'Baking' }))).toMatchObject({
      status: 'generating',
      progress: 0.5,
      waiting: false,
    });
  });

  it('keeps a job burning when only its draft is there', () => {
    const burning = job({ status: 'generating', progress: 0.5 });
    const assetId = `ast_${letters('e')}` as NonNullable<JobView['resultAssetId']>; // letters make a valid id
    const draft = applyJobEvent(burning, line({ type: 'asset_ready', entityId: burning.entityId, assetId, version: 1, draft: true }));
    expect(draft).toMatchObject({ status: 'generating', resultVersion: 1 });
    expect(applyJobEvent(draft, line({ type: 'asset_ready', entityId: burning.entityId, assetId, version: 2, draft: false }))).toMatchObject({
      status: 'ready',
      progress: 1,
      resultVersion: 2,
    });
  });

  it('begins a retry as cold clay', () => {
    const again = applyJobEvent(
      job({ status: 'failed', canRetry: true, lastError: { kind: 'broken', code: 'x', message: 'x' } }),
      line({
        type: 'job_queued',
        entityId: job().entityId,
        assetId: `ast_${letters('e')}` as NonNullable<JobView['resultAssetId']>,
        requestedBy: job().requestedBy,
        kind: 'prop',
        name: 'x',
        scaleMeters: [1, 1, 1],
        massKg: 1,
        body: 'dynamic',
        palette: [],
        at: null,
        attempt: 2,
      }), // letters make a valid id
    );
    expect(again).toMatchObject({ status: 'queued', lastError: null, attempts: 2, progress: 0 });
  });
});
