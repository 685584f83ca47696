/** A document with every `$ref` into its own components replaced by what stands there. Ours have no circles. */
export function inlineRefs<T>(document: T): T {
  const inline = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inline);
    if (typeof value !== 'object' || value === null) return value;
    if ('$ref' in value && typeof value.$ref === 'string') return inline(lookUp(document, value.$ref));
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inline(inner)]));
  };
  return inline(document) as T; // the same shape, with more of it written out
}

function lookUp(document: unknown, ref: string): unknown {
  return ref
    .replace(/^#\//, '')
    .split('/')
    .reduce((found: unknown, key) => (found as Record<string, unknown>)[key], document); // the generator refers only to what it wrote
}
