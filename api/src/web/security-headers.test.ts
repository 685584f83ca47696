import { expect, test } from 'vitest';
import { pageHeaders } from './security-headers.ts';

const policyOf = (origin: string | null) => pageHeaders('box.example', origin)['content-security-policy'] ?? '';

test('a page may load files from the bucket’s origin, and run nothing from there', () => {
  const rules = policyOf('https://cdn.example').split('; ');
  expect(rules.filter((rule) => rule.includes('https://cdn.example')).map((rule) => rule.split(' ')[0])).toEqual(['connect-src', 'img-src']);
  expect(policyOf(null)).not.toContain('https://');
});
