import fc from 'fast-check';
import { LIMITS } from '@worldkiln/contracts';
import { expect, it } from 'vitest';
import { cleanLine } from './chat.ts';

it('[RM-TK2] a line is words on one line: nothing hides in it, turns it round or climbs out of it', () => {
  expect(cleanLine('  hello\n\tworld ')).toBe('hello world');
  expect(cleanLine('abc\u202egnp.exe')).toBe('abc gnp.exe');
  expect(cleanLine('z\u0300\u0301\u0302\u0303\u0304\u0305')).toBe('z\u0300\u0301\u0302');
  expect(cleanLine('\u200b\u2060\ufeff')).toBe('');
  expect(cleanLine('\u200d \u200d')).toBe('');
  expect(cleanLine('👩\u200d👧 grüß dich, ñandú, 漢字, שלום')).toBe('👩\u200d👧 grüß dich, ñandú, 漢字, שלום');
  expect(cleanLine('<img src=x onerror=alert(1)>')).toBe('<img src=x onerror=alert(1)>');
});

it('[RM-TK2] whatever is typed, the line stays short, well-formed and free of control characters, and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
      const line = cleanLine(text);
      expect(line.length).toBeLessThanOrEqual(LIMITS.chatChars);
      expect(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(line)).toBe(false);
      expect(cleanLine(line)).toBe(line);
    }),
    { numRuns: 500 },
  );
});
