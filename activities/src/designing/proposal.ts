import { AssetKind, type Design, KilnError, LIMITS, Recipe, ShapeProgram } from '@worldkiln/contracts';
import { checkLimits, checkMeaning } from '@worldkiln/forge';
import { z } from 'zod';

/** What a language model may decide: the thing, never where it comes from, what it may cost or who may see it. */
export const Proposal = z.strictObject({
  name: Recipe.shape.name,
  kind: AssetKind,
  scaleMeters: Recipe.shape.scaleMeters,
  style: Recipe.shape.style,
  physics: z.strictObject({ body: z.enum(['dynamic', 'fixed']), massKg: z.number().positive().max(1e6) }),
  interaction: Recipe.shape.interaction,
  parts: ShapeProgram.shape.parts,
});
type Proposal = z.infer<typeof Proposal>;

export type Reading = { design: { recipe: Recipe; program: ShapeProgram }; told: string[] } | { mistakes: string[] };

/**
 * Reads a model's answer as a design. Unknown fields are mistakes; numbers and lists beyond a limit are brought back to
 * it, and told. What stays the forge's is taken from its own reading of the wish: seed, budget, plan, kind where the
 * wish named one.
 */
export function readProposal(json: unknown, base: Recipe, by: { by: string; version: string }): Reading {
  try {
    // Before any schema recurses into it: a model's answer may be nested a thousand deep.
    checkLimits(json);
    const { value, told, issues } = clamped(json);
    const parsed = Proposal.safeParse(value);
    if (!parsed.success) return { mistakes: issues };
    const design = designOf(parsed.data, base, by, told);
    checkMeaning(design.program);
    return { design, told };
  } catch (error) {
    if (error instanceof KilnError && error.kind === 'invalid') return { mistakes: [error.message] };
    throw error;
  }
}

/** Passes in which a limit is met behind another: a list that is cut shows what is in it. */
const PASSES = 3;

function clamped(json: unknown): { value: unknown; told: string[]; issues: string[] } {
  const value = structuredClone(json);
  const told: string[] = [];
  for (let pass = 0; ; pass++) {
    const parsed = Proposal.safeParse(value);
    if (parsed.success) return { value, told, issues: [] };
    const notes = parsed.error.issues.flatMap((issue) => clamp(value, issue));
    told.push(...notes);
    if (notes.length === 0 || pass === PASSES) return { value, told, issues: parsed.error.issues.slice(0, LIMITS.repairMistakes).map(tell) };
  }
}

const tell = (issue: z.core.$ZodIssue): string => {
  const extra = issue.code === 'unrecognized_keys' ? `: ${issue.keys.slice(0, 5).join(', ')}` : '';
  return `${issue.path.join('.') || 'the answer'}: ${issue.message.slice(0, 200)}${extra.slice(0, 200)}`;
};

/** The smallest length there is: a millimetre. What must be positive and is not becomes that. */
const LEAST_M = 0.001;

/** Brings one value back to its limit, in place; says so. Nothing where the mistake is of another kind. */
function clamp(root: unknown, issue: z.core.$ZodIssue): string[] {
  if (issue.code !== 'too_big' && issue.code !== 'too_small') return [];
  const last = issue.path.at(-1);
  const holder = issue.path.slice(0, -1).reduce<unknown>((at, key) => (isHolder(at) ? at[key as string] : undefined), root);
  if (!isHolder(holder) || last === undefined) return [];
  const key = last as string; // a list's index works as one
  const was = holder[key];
  const path = issue.path.join('.');
  if (typeof was === 'number') {
    const limit =
      issue.code === 'too_big' ? Number(issue.maximum) : issue.inclusive === false ? Math.max(Number(issue.minimum), LEAST_M) : Number(issue.minimum);
    holder[key] = limit;
    return [`${path} was ${was} and is ${limit}`];
  }
  if (issue.code === 'too_big' && (Array.isArray(was) || typeof was === 'string')) {
    holder[key] = was.slice(0, Number(issue.maximum));
    return [`${path} had ${was.length} and has ${Number(issue.maximum)}`];
  }
  return [];
}

const isHolder = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function designOf(
  { parts, physics, ...proposal }: Proposal,
  base: Recipe,
  author: Recipe['author'],
  told: string[],
): { recipe: Recipe; program: ShapeProgram } {
  const program: ShapeProgram = { version: 1, seed: base.seed, name: proposal.name, parts };
  const uses = [...new Map(parts.map(({ material }) => [`${material.set} ${material.color ?? ''}`, material])).values()].slice(0, 16);
  const recipe: Recipe = {
    ...base,
    ...proposal,
    kind: base.kind,
    physics: { ...base.physics, ...physics, collider: 'compound' },
    materials: uses.map(({ set, color, roughness }) => ({ type: set, ...(color && { color }), ...(roughness !== undefined && { roughness }) })),
    palette: [...new Set(uses.flatMap(({ color }) => color ?? []))],
    parts: parts.map(({ name }) => name),
    guessed: told.slice(0, 32).map((note) => note.slice(0, 200)),
    ignored: [],
    author,
  };
  return { recipe, program };
}

/** The fallback's own word in the recipe: who was asked, and why the forge wrote it after all. */
export function withReason({ recipe, program }: { recipe: Recipe; program: ShapeProgram | null }, who: string, reason: string): Design {
  const note = `${who} was asked for the design; the forge wrote it, because: ${reason}`.slice(0, 300);
  return { recipe: { ...recipe, guessed: [...recipe.guessed.slice(0, 63), note] }, program };
}
