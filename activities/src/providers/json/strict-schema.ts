/**
 * The subset of JSON Schema that "strict" structured outputs take (OpenAI's guide, read September 2026): every property
 * is required, optional ones may be null; no unknown properties; anyOf for oneOf; arrays of one kind of items instead
 * of tuples. What the subset cannot say (numbers' limits, lengths) our own schema checks afterwards.
 */
export function strictSchema(schema: unknown): unknown {
  return strict(schema);
}

/** Words of JSON Schema that the subset knows; everything else is left out. */
const KEPT = new Set(['type', 'description', 'enum', 'const', '$ref']);

function strict(schema: unknown): unknown {
  if (!isObject(schema)) return schema;
  const out: Record<string, unknown> = {};
  for (const [word, value] of Object.entries(schema)) {
    if (KEPT.has(word)) out[word] = value;
    else if (word === 'oneOf' || word === 'anyOf') out.anyOf = list(value).map(strict);
    else if (word === '$defs') out.$defs = mapped(value, strict);
    else if (word === 'items' && !('prefixItems' in schema)) out.items = strict(value);
    else if (word === 'prefixItems') out.items = oneOf(list(value).map(strict));
    else if (word === 'properties') Object.assign(out, closed(value, new Set(list(schema.required))));
  }
  return out;
}

function closed(properties: unknown, required: Set<unknown>): Record<string, unknown> {
  const all = mapped(properties, strict);
  const nullable = Object.entries(all).map(([name, value]) => [name, required.has(name) ? value : { anyOf: [value, { type: 'null' }] }] as const);
  return { properties: Object.fromEntries(nullable), required: Object.keys(all), additionalProperties: false };
}

/** Tuples here are points: all their items are alike. Where they are not, any of them may stand anywhere. */
function oneOf(items: unknown[]): unknown {
  const kinds = [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
  return kinds.length === 1 ? kinds[0] : { anyOf: kinds };
}

/** Takes away the nulls that stand for "left out". */
export function withoutNulls(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withoutNulls);
  if (!isObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, withoutNulls(value)]),
  );
}

/** Whether following its references comes back to one of them. */
export function refersToItself(schema: unknown): boolean {
  const defs = isObject(schema) && isObject(schema.$defs) ? schema.$defs : {};
  const seen = new Set<string>();
  const visit = (at: unknown, above: readonly string[]): boolean => {
    if (Array.isArray(at)) return at.some((item) => visit(item, above));
    if (!isObject(at)) return false;
    if (typeof at.$ref === 'string') {
      if (at.$ref === '#' || above.includes(at.$ref)) return true;
      if (seen.has(at.$ref)) return false;
      seen.add(at.$ref);
      return visit(defs[at.$ref.replace('#/$defs/', '')], [...above, at.$ref]);
    }
    return Object.entries(at).some(([word, value]) => word !== '$defs' && visit(value, above));
  };
  return visit(schema, []);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const mapped = (value: unknown, change: (item: unknown) => unknown): Record<string, unknown> =>
  isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, change(item)])) : {};
