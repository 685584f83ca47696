import { KilnError, ShapeProgram } from '@worldkiln/contracts';
import { checkLimits } from './limits.ts';
import { checkMeaning } from './meaning.ts';

/** Reads untrusted JSON as a shape program: limits first, then the schema, then what the schema cannot say. */
export function parseProgram(given: unknown): ShapeProgram {
  checkLimits(given);
  const parsed = ShapeProgram.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path.join('.') ?? '';
    throw new KilnError('invalid', {
      code: 'shape_program',
      path,
      message: `The shape program is wrong at ${path === '' ? 'its top' : path}: ${issue?.message ?? 'it does not fit the schema'}.`,
    });
  }
  checkMeaning(parsed.data);
  return parsed.data;
}
