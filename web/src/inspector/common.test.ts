import { expect, it } from 'vitest';
import { common } from './common.ts';

it('things that agree have one value, others are mixed', () => {
  expect(common([{ a: 1 }, { a: 1.000_001 }], ({ a }) => a)).toBe(1);
  expect(common([{ a: 1 }, { a: 2 }], ({ a }) => a)).toBe('mixed');
  expect(common([{ a: 'x' }], ({ a }) => a)).toBe('x');
  expect(common([], () => 1)).toBe('mixed');
});
