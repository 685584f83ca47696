import { KilnError } from '@worldkiln/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crate, SAMPLES } from '../samples/programs.ts';
import { parseProgram } from './parse-program.ts';

const box = { shape: 'box', size: [1, 1, 1] };
const withSolid = (solid: unknown): unknown => ({ version: 1, seed: 1, name: 'T', parts: [{ name: 'a', solid, material: { set: 'oak' } }] });

function refusal(given: unknown): { code: string; path: string | undefined } {
  try {
    parseProgram(given);
  } catch (error) {
    if (error instanceof KilnError && error.kind === 'invalid') return { code: error.code, path: error.path };
    throw error;
  }
  return { code: 'accepted', path: undefined };
}

test.each(Object.entries(SAMPLES))('%s is a program', (_, sample) => expect(parseProgram(structuredClone(sample))).toEqual(sample));

describe('limits are checked before any schema recurses', () => {
  test('100,000 levels of nesting are refused, not a crash', () => {
    let deep: unknown = box;
    for (let i = 0; i < 100_000; i++) deep = { shape: 'place', of: deep };
    expect(refusal(withSolid(deep)).code).toBe('shape_too_deep');
    let list: unknown = [];
    for (let i = 0; i < 100_000; i++) list = [list];
    expect(refusal({ parts: list }).code).toBe('shape_too_deep');
  });

  test('13 solids deep is one too many, 12 is not', () => {
    const nested = (count: number): unknown => (count === 1 ? box : { shape: 'place', of: nested(count - 1) });
    expect(refusal(withSolid(nested(12))).code).toBe('accepted');
    expect(refusal(withSolid(nested(13)))).toEqual({ code: 'shape_too_deep', path: 'parts.0.solid.of.of.of.of.of.of.of.of.of.of.of.of' });
  });

  test('too many solids, and a document that is only large', () => {
    const group = (count: number): unknown => ({ shape: 'group', of: Array.from({ length: count }, () => box) });
    expect(refusal(withSolid({ shape: 'group', of: Array.from({ length: 11 }, () => group(200)) })).code).toBe('shape_too_many_nodes');
    expect(refusal(Array.from({ length: 300_000 }, () => 1)).code).toBe('shape_too_large');
  });
});

describe('what is wrong is told at its path', () => {
  test.each([
    [withSolid({ shape: 'box', size: [1, -1, 1] }), 'parts.0.solid.size.1'],
    [withSolid({ shape: 'sphere', radii: [1, 1, 1], extra: 1 }), 'parts.0.solid'],
    [withSolid({ shape: 'group', of: [box, { shape: 'capsule', radius: 1, height: 1 }] }), 'parts.0.solid.of.1.height'],
    [withSolid({ shape: 'torus', radius: 0.1, tube: 0.2 }), 'parts.0.solid.tube'],
    [
      withSolid({
        shape: 'extrude',
        outline: [
          [0, 0],
          [1, 1],
          [2, 2],
        ],
        depth: 1,
      }),
      'parts.0.solid.outline',
    ],
    [
      withSolid({
        shape: 'tube',
        path: [
          [0, 0, 0],
          [0, 1, 0],
        ],
        radius: [1, 1, 1],
      }),
      'parts.0.solid.radius',
    ],
    [
      withSolid({
        shape: 'heightfield',
        size: [1, 1],
        rows: [
          [0, 1],
          [0, 1, 2],
        ],
      }),
      'parts.0.solid.rows.1',
    ],
    [
      withSolid({
        shape: 'loft',
        sections: [
          {
            y: 0,
            outline: [
              [0, 0],
              [1, 0],
              [1, 1],
            ],
          },
          {
            y: 1,
            outline: [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 1],
            ],
          },
        ],
      }),
      'parts.0.solid.sections.1.outline',
    ],
    [withSolid({ shape: 'box', size: [1, 1, 1e9] }), 'parts.0.solid.size.2'],
    [withSolid({ shape: 'box', size: [1, 1, Number.NaN] }), 'parts.0.solid.size.2'],
    [{ ...crate, parts: [crate.parts[0], crate.parts[0]] }, 'parts.1.name'],
    [{ ...crate, parts: [{ ...crate.parts[0], parent: 'nobody' }] }, 'parts.0.parent'],
    [{ ...crate, parts: [{ ...crate.parts[0], joint: { type: 'hinge', at: [0, 0, 0], axis: [0, 0, 0], limitsDeg: [0, 1] } }] }, 'parts.0.joint.axis'],
  ])('%j', (given, path) => expect(refusal(given)).toEqual({ code: 'shape_program', path }));
});

test('any JSON is a program or an error of kind invalid', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 12 }), (json) => {
      expect(refusal(withSolid(json)).code).toMatch(/^shape_|^accepted$/);
    }),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.anything(), (anything) => {
      expect(refusal(anything).code).toMatch(/^shape_/);
    }),
    { numRuns: 300 },
  );
});
