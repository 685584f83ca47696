/** JSON Schema as the page reads it: what it does not know it shows as it is. */
export type Schema = Record<string, unknown>;

/** Forms that read better in words than as a pattern. */
const KNOWN: [RegExp, (found: RegExpExecArray) => string][] = [
  [/^\^(\w+_)\[0123456789abc[^\]]*\]\{26\}\$$/, ([, prefix]) => `${prefix}…`],
  [/^\^\[0-9a-f\]\{64\}\$$/, () => '64 hex digits'],
  [/^\\S$/, () => 'not blank'],
  [/u0000/, () => 'one line of visible text'],
];

/** A schema as one would write an example of it by hand. Deep ones are cut: openapi.json has the whole. */
export function sketched(schema: Schema, depth: number): string {
  const pad = '  '.repeat(depth + 1);
  const properties = schema.properties as Record<string, Schema> | undefined; // JSON Schema says so
  if (properties !== undefined && depth < 3) {
    const required = new Set((schema.required as string[] | undefined) ?? []); // likewise
    const lines = Object.entries(properties).map(([name, field]) => `${pad}${name}${required.has(name) ? '' : '?'}: ${sketched(field, depth + 1)}`);
    return `{\n${lines.join('\n')}\n${'  '.repeat(depth)}}`;
  }
  const items = schema.items as Schema | undefined; // likewise
  if (schema.type === 'array' && items !== undefined && Object.keys(items).length > 0) return `[ ${sketched(items, depth)} ]`;
  return briefly(schema);
}

/** One line: the type and what bounds it. */
export function briefly(schema: Schema): string {
  const base = typed(schema);
  const { pattern, minimum, maximum, maxLength, format, default: standard } = schema;
  const bounds = [
    typeof format === 'string' && format,
    typeof pattern === 'string' && formOf(pattern),
    minimum !== undefined && minimum !== Number.MIN_SAFE_INTEGER && `≥ ${JSON.stringify(minimum)}`,
    maximum !== undefined && maximum !== Number.MAX_SAFE_INTEGER && `≤ ${JSON.stringify(maximum)}`,
    maxLength !== undefined && `at most ${JSON.stringify(maxLength)} characters`,
    standard !== undefined && `default ${JSON.stringify(standard)}`,
  ].filter((one) => typeof one === 'string' && one !== '');
  return bounds.length === 0 ? base : `${base} (${bounds.join(', ')})`;
}

function typed({ type, enum: values, const: only, anyOf, oneOf, prefixItems, properties }: Schema): string {
  const either = (anyOf ?? oneOf) as Schema[] | undefined; // JSON Schema says so
  if (either) return either.map(briefly).join(' | ');
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join(' | ');
  if (only !== undefined) return JSON.stringify(only);
  if (Array.isArray(prefixItems)) return `[ ${prefixItems.map(briefly).join(', ')} ]`;
  if (typeof properties === 'object' && properties !== null && Object.keys(properties).length < 6) return `{ ${Object.keys(properties).join(', ')} }`;
  return [type].flat().join(' | ') || 'anything';
}

function formOf(pattern: string): string {
  for (const [form, say] of KNOWN) {
    const found = form.exec(pattern);
    if (found) return say(found);
  }
  return pattern.length < 50 ? pattern : '';
}
