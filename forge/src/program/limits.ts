import { KilnError, LIMITS } from '@worldkiln/contracts';

/** Parts nest their solid three deep (parts, part, solid); points nest two more inside a leaf. */
const JSON_DEPTH_MOST = LIMITS.shapeDepth * 2 + 8;
/** Values of any kind: 2,000 nodes of a few numbers, or a few long outlines. */
const VALUES_MOST = 200_000;

/**
 * Walks untrusted JSON with a stack of its own, before any schema recurses into it: a document 100,000 levels deep
 * is refused here in a millisecond and cannot overflow anything.
 */
export function checkLimits(given: unknown): void {
  const stack: { value: unknown; depth: number; solids: number; path: string }[] = [{ value: given, depth: 0, solids: 0, path: '' }];
  let values = 0;
  let nodes = 0;
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { value, depth, path } = top;
    if (++values > VALUES_MOST)
      throw tooMuch('shape_too_large', path, `The program holds more than ${VALUES_MOST.toLocaleString('en')} values; make it smaller.`);
    if (typeof value !== 'object' || value === null) continue;
    if (depth > JSON_DEPTH_MOST)
      throw tooMuch('shape_too_deep', path, `The program is nested deeper than ${LIMITS.shapeDepth} solids; flatten it at ${shorten(path)}.`);
    const solid = !Array.isArray(value) && Object.hasOwn(value, 'shape');
    const solids = top.solids + (solid ? 1 : 0);
    if (solid && ++nodes > LIMITS.shapeNodes)
      throw tooMuch('shape_too_many_nodes', path, `The program has more than ${LIMITS.shapeNodes} solids; use arrays for repeated ones.`);
    if (solids > LIMITS.shapeDepth)
      throw tooMuch('shape_too_deep', path, `The program is nested deeper than ${LIMITS.shapeDepth} solids; flatten it at ${shorten(path)}.`);
    const before = path === '' ? '' : `${path}.`;
    for (const [key, child] of Object.entries(value)) {
      if (stack.length > VALUES_MOST)
        throw tooMuch('shape_too_large', path, `The program holds more than ${VALUES_MOST.toLocaleString('en')} values; make it smaller.`);
      stack.push({ value: child, depth: depth + 1, solids, path: `${before}${key}` });
    }
  }
}

const shorten = (path: string): string => (path.length > 120 ? `${path.slice(0, 117)}...` : path);

const tooMuch = (code: string, path: string, message: string): KilnError => new KilnError('invalid', { code, path: shorten(path), message });
