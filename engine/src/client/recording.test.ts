import { KilnError } from '@worldkiln/contracts';
import { expect, it } from 'vitest';
import { recordedSession } from '../testing/recorded-session.ts';
import { hashSession, replaySession } from './recording.ts';

it.each([1, 2])('[RM-RP1] a recorded session played again comes to the same world, to the bit (seed %i)', (seed) => {
  const room = recordedSession(seed);
  expect(room.client.session.state).toBe('live');
  const { hash } = replaySession(room.recording.text);
  expect(hash).toBe(hashSession(room.client));
  // What is left out is missed: the fingerprint sees it.
  const cut = JSON.parse(room.recording.text) as { happened: unknown[] };
  cut.happened.splice(Math.floor(cut.happened.length / 2), 200);
  expect(replaySession(JSON.stringify(cut)).hash).not.toBe(hash);
});

it('what is no recording, or another protocol’s, is refused with words', () => {
  for (const text of ['', '{', 'null', '[]', '{"worldkiln":"session","protocol":1,"happened":[]}']) expect(() => replaySession(text)).toThrow(KilnError);
  const { text } = recordedSession(3).recording;
  const bent = JSON.parse(text) as { happened: unknown[] };
  bent.happened = bent.happened.flatMap((each, i) => (i % 9 === 0 ? [null, [1], ['x', null], [1, { buttons: 'x' }], each] : [each]));
  expect(replaySession(JSON.stringify(bent)).hash).toBe(replaySession(text).hash);
});
