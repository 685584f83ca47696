import { isOverdue, within } from '@worldkiln/blobs';
import { type Design, KilnError, LIMITS, type Recipe, type ShapeProgram, failureOf } from '@worldkiln/contracts';
import type { Finding } from '@worldkiln/forge';
import { z } from 'zod';
import type { Wish } from '../forge.ts';
import type { Provider } from '../providers/provider.ts';
import { GUIDE, repairText, wishText } from './guide.ts';
import { Proposal, readProposal, withReason } from './proposal.ts';

const SCHEMA = z.toJSONSchema(Proposal);

export interface Designing {
  wish: Wish;
  /** The forge's own design of the same wish: what stands when nothing better comes. */
  base: Design;
  /** The forge's linter, away from the event loop. */
  lint(recipe: Recipe, program: ShapeProgram): Promise<Finding[]>;
  signal: AbortSignal;
}

export interface Designed {
  design: Design;
  /** Credits its rounds cost. */
  cost: number;
  /** Why the forge wrote it after all; null when the model did. */
  reason: string | null;
}

/**
 * A design by a language model: written after our guide, read as data, linted, mended in at most
 * `LIMITS.repairRounds` rounds with its mistakes at their paths. Whatever goes wrong, the forge's own design stands
 * and the recipe says who was asked and why it was not taken.
 */
export const designWith = (provider: Pick<Provider, 'card' | 'text'>, designing: Designing): Promise<Designed> =>
  within(LIMITS.designS * 1000, designing.signal, (signal) => write(provider, { ...designing, signal }));

async function write({ text, card }: Pick<Provider, 'card' | 'text'>, { wish, base, lint, signal }: Designing): Promise<Designed> {
  if (text === undefined) throw new KilnError('broken', { code: 'provider_cannot_write', message: `${card.id} was asked for a design and writes none.` });
  const asked = wishText(wish, base.recipe);
  let cost = 0;
  let prompt = asked;
  let mistakes: string[] = [];
  try {
    for (let round = 0; round <= LIMITS.repairRounds; round++) {
      const answer = await text.structured({ system: GUIDE, prompt, schema: SCHEMA, temperature: 0.4 }, signal).catch(unreadable);
      if (answer instanceof KilnError) mistakes = [answer.message];
      else {
        cost += answer.cost;
        const verdict = await judge(answer.json, base.recipe, { by: card.id, version: answer.model.slice(0, 40) }, lint);
        if ('design' in verdict) return { design: verdict.design, cost, reason: null };
        mistakes = verdict.mistakes;
      }
      prompt = repairText(asked, answer instanceof KilnError ? null : answer.json, mistakes);
    }
  } catch (error) {
    const late = isOverdue(signal);
    if (!late) signal.throwIfAborted();
    return fallen(late ? `it took longer than ${LIMITS.designS} s` : failureOf(error).message);
  }
  return fallen(`after ${LIMITS.repairRounds + 1} tries it still had mistakes (${mistakes.slice(0, 2).join('; ')})`);

  function fallen(reason: string): Designed {
    return { design: withReason(base, card.id, reason), cost, reason };
  }
}

/** An answer that is no JSON may be mended by its writer; every other failure is the end of it. */
function unreadable(error: unknown): KilnError {
  if (error instanceof KilnError && (error.code === 'answer_not_json' || error.code === 'answer_cut_short')) return error;
  throw error;
}

async function judge(json: unknown, base: Recipe, by: Recipe['author'], lint: Designing['lint']): Promise<{ design: Design } | { mistakes: string[] }> {
  const reading = readProposal(json, base, by);
  if ('mistakes' in reading) return reading;
  const { recipe, program } = reading.design;
  const findings = await lint(recipe, program).catch((error: unknown) => {
    // A program that cannot be built is the model's mistake, not ours.
    if (error instanceof KilnError && (error.kind === 'invalid' || error.kind === 'unusable')) return error;
    throw error;
  });
  if (findings instanceof KilnError) return { mistakes: [findings.message] };
  return findings.length === 0
    ? reading
    : { mistakes: findings.slice(0, LIMITS.repairMistakes).map(({ rule, part, message }) => `${part === null ? '' : `part ${part}: `}${rule}: ${message}`) };
}
