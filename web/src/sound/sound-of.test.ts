import { boxBody, IDENTITY, spellId, type Command } from '@worldkiln/contracts';
import { expect, it } from 'vitest';
import { soundOf } from './sound-of.ts';

const me = spellId('acc', new Uint8Array(26));
const other = spellId('acc', new Uint8Array(26).fill(1));
const entityId = spellId('ent', new Uint8Array(26));
const release = (speed: number): Command => ({ type: 'release', entityId, pose: { position: [0, 0, 0], rotation: IDENTITY }, velocity: [0, 0, speed] });

it('one’s own hands are heard, others’ are not', () => {
  expect(soundOf({ type: 'hold', entityId, by: me }, { by: 'player', accountId: me }, me)).toBe('pick');
  expect(soundOf({ type: 'hold', entityId, by: other }, { by: 'player', accountId: other }, me)).toBeNull();
});

it('a throw is no putting down', () => {
  expect(soundOf(release(12), { by: 'player', accountId: me }, me)).toBe('throw');
  expect(soundOf(release(0), { by: 'player', accountId: me }, me)).toBe('putDown');
});

it('what comes out of the fire is heard by everybody, a draft is not the end', () => {
  const jobId = spellId('job', new Uint8Array(26));
  const fire = (state: 'glazed' | 'bisque'): Command => ({
    type: 'fire',
    entityId,
    assetId: spellId('ast', new Uint8Array(26)),
    version: 1,
    firing: { state },
    body: boxBody([1, 1, 1], 1),
    pickup: true,
    name: 'x',
  });
  expect(soundOf(fire('glazed'), { by: 'job', jobId }, me)).toBe('fired');
  expect(soundOf(fire('bisque'), { by: 'job', jobId }, me)).toBeNull();
});
