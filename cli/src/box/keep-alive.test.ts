import { expect, it } from 'vitest';
import { keepAlive } from './keep-alive.ts';
import type { Running } from './leash.ts';

/** A part whose end the test decides. */
function fakePart() {
  let end: (how: { code: number | null; signal: NodeJS.Signals | null }) => void = () => undefined;
  const exited = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => (end = resolve));
  const part: Running = { pid: 1, exited, stop: () => Promise.resolve(end({ code: 0, signal: null })) };
  return { part, kill: () => end({ code: null, signal: 'SIGKILL' }) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

it('starts a part again at once when it dies, and tells how it died', async () => {
  const parts = [fakePart(), fakePart()];
  const told: string[] = [];
  let starts = 0;
  const kept = await keepAlive({
    name: 'x',
    start: () => Promise.resolve(parts[starts++]!.part) /* two are made, two are started */,
    onDown: (how, waitMs) => told.push(`${how}/${waitMs}`),
  });
  parts[0]?.kill();
  await settled();
  expect(starts).toBe(2);
  expect(told).toEqual(['ended by SIGKILL/0']);
  await kept.stop();
  expect(starts).toBe(2);
});

it('stops a part that was just starting when the stop came', async () => {
  const first = fakePart();
  const late = fakePart();
  let arrive: () => void = () => undefined;
  let starts = 0;
  const kept = await keepAlive({
    name: 'x',
    start: () => (starts++ === 0 ? Promise.resolve(first.part) : new Promise((resolve) => (arrive = () => resolve(late.part)))),
    onDown: () => undefined,
  });
  first.kill();
  await settled();
  const stopped = kept.stop();
  arrive();
  await stopped;
  await expect(late.part.exited).resolves.toEqual({ code: 0, signal: null });
});

it('passes the failure of the first start to whoever asked', async () => {
  await expect(keepAlive({ name: 'x', start: () => Promise.reject(new Error('no disk')), onDown: () => undefined })).rejects.toThrow('no disk');
});
