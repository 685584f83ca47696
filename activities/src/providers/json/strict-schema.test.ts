import { ShapeProgram } from '@worldkiln/contracts';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { answerJson } from './answer-json.ts';
import { refersToItself, strictSchema, withoutNulls } from './strict-schema.ts';

test('optional becomes nullable, tuples become lists, what the subset lacks is left out', () => {
  const schema = z.toJSONSchema(z.strictObject({ at: z.tuple([z.number(), z.number()]), name: z.string().max(3).optional() }));
  expect(strictSchema(schema)).toEqual({
    type: 'object',
    properties: { at: { type: 'array', items: { type: 'number' } }, name: { anyOf: [{ type: 'string' }, { type: 'null' }] } },
    required: ['at', 'name'],
    additionalProperties: false,
  });
  expect(withoutNulls({ at: [1, null], name: null })).toEqual({ at: [1, null], name: undefined });
});

test('the whole shape program fits the subset: closed objects everywhere, references kept', () => {
  const strict = strictSchema(z.toJSONSchema(ShapeProgram));
  const nodes = nodesOf(strict);
  const objects = nodes.filter(({ properties }) => properties !== undefined);
  expect(objects.length).toBeGreaterThan(20);
  expect(objects.filter(({ additionalProperties }) => additionalProperties !== false)).toEqual([]);
  expect(objects.filter(({ properties, required }) => String(required) !== String(Object.keys(properties as object)))).toEqual([]);
  expect([...new Set(nodes.flatMap(Object.keys))].filter((word) => !SUBSET.includes(word))).toEqual([]);
});

const SUBSET = ['type', 'properties', 'required', 'additionalProperties', 'items', 'anyOf', 'enum', 'const', '$ref', '$defs', 'description'];

/** Every schema inside a schema. */
function nodesOf(at: unknown): Record<string, unknown>[] {
  if (Array.isArray(at)) return at.flatMap(nodesOf);
  if (typeof at !== 'object' || at === null) return [];
  const node = at as Record<string, unknown>; // an object, as just asked
  const below = Object.entries(node).flatMap(([word, value]) =>
    word === 'properties' || word === '$defs' ? Object.values(value as object).flatMap(nodesOf) : nodesOf(value),
  );
  return [node, ...below];
}

test('a schema that comes back to itself is known', () => {
  expect(refersToItself(z.toJSONSchema(ShapeProgram))).toBe(true);
  expect(refersToItself(z.toJSONSchema(z.object({ a: z.string() })))).toBe(false);
});

test('an answer in a fence is read, one that is prose is not', () => {
  expect(answerJson('w', '```json\n{"a":1}\n```')).toEqual({ a: 1 });
  expect(() => answerJson('w', 'Sure! Here it is')).toThrow(/not JSON/);
});
