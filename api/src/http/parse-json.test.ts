import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from './parse-json.ts';

const outcome = (work: () => unknown): { value?: unknown; threw?: Error } => {
  try {
    return { value: work() };
  } catch (error) {
    return { threw: error as Error }; // both parsers throw Errors only
  }
};

const refusal = (text: string): { code: string; path?: string } => {
  try {
    parseJson(text);
  } catch (error) {
    return error as { code: string; path?: string }; // only KilnErrors are thrown there; a test below holds that
  }
  throw new Error(`${text} was taken`);
};

test('whatever JSON.stringify writes is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      fc.pre(text.isWellFormed() && !/\\u0000|__proto__|\\ud/.test(text));
      expect(parseJson(text)).toEqual(JSON.parse(text));
    }),
    { seed: 11, numRuns: 500 },
  );
});

test('of any text, what is refused is refused with a KilnError, and what JSON.parse refuses is never taken', () => {
  const pieces = fc.array(
    fc.constantFrom('{', '}', '[', ']', ',', ':', '"', 'a', '\\', '\\u0000', '1', '-', '.', 'e9', 'null', 'true', ' ', '\n', '"k"', '__proto__', '\ud800'),
    { maxLength: 14 },
  );
  fc.assert(
    fc.property(
      pieces.map((list) => list.join('')),
      (text) => {
        const native = outcome(() => JSON.parse(text) as unknown); // whatever it is
        const ours = outcome(() => parseJson(text));
        // Refused by a KilnError, or taken as JSON.parse takes it: nothing else ever happens.
        expect(ours.threw ? ours.threw.name : ours.value).toEqual(ours.threw ? 'KilnError' : native.value);
        expect(native.threw !== undefined && ours.threw === undefined).toBe(false);
      },
    ),
    { seed: 12, numRuns: 5_000 },
  );
});

test('duplicate keys, __proto__, NUL, half surrogates, endless numbers and deep nesting are refused at their place', () => {
  expect(refusal('{"a":{"b":1,"b":2}}')).toMatchObject({ code: 'json_duplicate_key', path: 'a.b' });
  expect(refusal('{"a":1,"\\u0061":2}')).toMatchObject({ code: 'json_duplicate_key', path: 'a' });
  expect(refusal('[{"__proto__":{}}]')).toMatchObject({ code: 'json_key_refused', path: '0.__proto__' });
  expect(refusal('{"prompt":"a\\u0000b"}')).toMatchObject({ code: 'json_nul', path: 'prompt' });
  expect(refusal('["\\ud800"]')).toMatchObject({ code: 'json_not_unicode', path: '0' });
  expect(refusal('{"n":1e999}')).toMatchObject({ code: 'json_number_too_large', path: 'n' });
  expect(refusal(`${'['.repeat(40)}${']'.repeat(40)}`)).toMatchObject({ code: 'json_too_deep' });
  expect(refusal('')).toMatchObject({ code: 'json_malformed' });
  expect(refusal('{"a":1} x')).toMatchObject({ code: 'json_malformed' });
});

test('a hundred thousand brackets are refused without a stack overflow', () => {
  expect(refusal('['.repeat(100_000))).toMatchObject({ code: 'json_too_deep' });
});
