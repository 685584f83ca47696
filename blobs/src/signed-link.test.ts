import { Sha256 } from '@worldkiln/contracts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signLink, verifyLink } from './signed-link.ts';

const secret = 'a secret of at least 32 characters';
const sha256 = Sha256.parse('ab'.repeat(32));
const ref = { sha256, bytes: 12, mime: 'model/gltf-binary' };
const expiresAt = new Date('2030-01-01T00:00:00Z');
const now = new Date('2029-12-31T23:59:59Z');

function take(link: string): { name: string; query: Record<string, string> } {
  const url = new URL(link, 'http://box');
  return { name: url.pathname.split('/').at(-1) ?? '', query: Object.fromEntries(url.searchParams) };
}

test('a link opens its blob as what it is until its time is up', () => {
  const { name, query } = take(signLink(secret, ref, expiresAt));
  expect(verifyLink(secret, name, query, now)).toEqual({ sha256, mime: 'model/gltf-binary', bytes: 12, expiresAt });
  expect(() => verifyLink(secret, name, query, expiresAt)).toThrow(expect.objectContaining({ kind: 'refused', code: 'link_expired' }));
});

test('a link opens no other blob, and none for another secret', () => {
  const { name, query } = take(signLink(secret, ref, expiresAt));
  expect(() => verifyLink(secret, 'cd'.repeat(32), query, now)).toThrow(expect.objectContaining({ code: 'link_invalid' }));
  expect(() => verifyLink(`${secret}!`, name, query, now)).toThrow(expect.objectContaining({ code: 'link_invalid' }));
});

test('any change to a link makes it nobody’s', () => {
  const { name, query } = take(signLink(secret, ref, expiresAt));
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(query)), fc.string(), (field, value) => {
      fc.pre(query[field] !== value);
      expect(() => verifyLink(secret, name, { ...query, [field]: value }, now)).toThrow(expect.objectContaining({ kind: 'refused' }));
    }),
    { seed: 5 },
  );
});

test('a name that climbs out of the folder is refused before anything is looked for', () => {
  const { query } = take(signLink(secret, ref, expiresAt));
  for (const name of ['../../etc/passwd', `${sha256}/..`, sha256.toUpperCase(), '', 'a']) {
    expect(() => verifyLink(secret, name, query, now)).toThrow(expect.objectContaining({ code: 'link_invalid' }));
  }
});

test('a blob is never served as a page or a script', () => {
  const { query } = take(signLink(secret, { ...ref, mime: 'text/html' }, expiresAt));
  expect(query.mime).toBe('application/octet-stream');
});
