import { expect, it } from 'vitest';
import { COMMANDS } from './catalogue.ts';
import { chordOf, keysOf } from './chord.ts';
import { Keymap } from './keymap.ts';
import { keysPage } from './keys-page.ts';

const press = (code: string, more: Partial<Parameters<typeof chordOf>[0]> = {}) => ({
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

function keymap() {
  let text: string | null = null;
  const store = { read: () => text, write: (next: string | null) => (text = next) };
  return { map: new Keymap(store), again: () => new Keymap(store) };
}

it('docs/keys.md says what the commands say', async () => {
  await expect(keysPage()).toMatchFileSnapshot('../../../docs/keys.md');
});

it('no two commands of one mode answer to the same keys', () => {
  const { map } = keymap();
  for (const { id, chords } of COMMANDS) for (const chord of chords) expect([id, chord, map.rivals(id, chord)]).toEqual([id, chord, []]);
});

it('a key means one thing while playing and another while building', () => {
  const { map } = keymap();
  expect(map.findDeed('KeyE', 'play')).toBe('use');
  expect(map.findDeed('KeyE', 'build')).toBe('tool-turn');
  expect(map.findHeld('KeyW', 'build')).toBe('forward');
  expect(map.findDeed('KeyV', 'build')).toBe('mode');
});

it('Command on a Mac is Ctrl, and a modifier alone is itself', () => {
  expect(chordOf(press('KeyZ', { metaKey: true, shiftKey: true }))).toBe('Ctrl+Shift+KeyZ');
  expect(chordOf(press('ShiftLeft', { shiftKey: true }))).toBe('ShiftLeft');
});

it('keys are shown as they are printed: AZERTY’s W stands where Z is', () => {
  const azerty = new Map([
    ['KeyW', 'z'],
    ['KeyZ', 'w'],
  ]);
  expect(keysOf('Ctrl+KeyW', azerty)).toEqual(['Ctrl', 'Z']);
  expect(keysOf('Ctrl+KeyW')).toEqual(['Ctrl', 'W']);
});

it('a changed key is taken from whoever had it, is kept, and can be set back', () => {
  const { map, again } = keymap();
  expect(map.rebind('focus', 'KeyX')).toEqual(['snap']);
  expect(again().findDeed('KeyX', 'build')).toBe('focus');
  expect(again().findDeed('KeyF', 'build')).toBeNull();
  expect(again().chordsOf('snap')).toEqual([]);
  again().reset();
  expect(again().findDeed('KeyX', 'build')).toBe('snap');
});

it('whatever lies in the storage, the keys work', () => {
  for (const text of ['', '{', 'null', '[1]', '{"fly":3}', '{"nobody":["KeyA"]}', '{"fly":[1]}']) {
    const map = new Keymap({ read: () => text, write: () => undefined });
    expect(map.findDeed('KeyF', 'play')).toBe('fly');
  }
});
