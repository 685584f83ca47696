import type { ShapeProgram } from '@worldkiln/contracts';

const FINE = 1e5;

/** Numbers to a hundredth of a millimetre: small files, and no last digits that differ between machines. */
export function tidy(program: ShapeProgram): ShapeProgram {
  return rounded(program) as ShapeProgram; // the same tree with rounder numbers
}

function rounded(value: unknown): unknown {
  if (typeof value === 'number') {
    if (Number.isInteger(value)) return value;
    const near = Math.round(value * FINE) / FINE;
    return near === 0 ? (value > 0 ? 1 / FINE : 0) : near;
  }
  if (Array.isArray(value)) return value.map(rounded);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]));
}
