import type { Design } from '@worldkiln/contracts';
import type { Wish } from '../forge.ts';
import type { Clients } from '../hands.ts';
import { chooseProvider } from '../providers/choose-provider.ts';
import { type Designed, designWith } from './design-with.ts';

/** Writes the design of a wish: the forge always, and a language model over it where one may be asked. */
export async function authorDesign(
  { forge, providers, log }: Pick<Clients, 'forge' | 'providers' | 'log'>,
  wish: Wish,
  { localOnly }: { localOnly: boolean },
  signal: AbortSignal,
): Promise<Designed> {
  const base: Design = await forge.author(wish, { signal });
  const writer = chooseProvider(providers, 'structured_json', { kind: base.recipe.kind, localOnly });
  if (writer === null) return { design: base, cost: 0, reason: null };
  const designed = await designWith(writer, { wish, base, lint: (recipe, program) => forge.lint(recipe, program, { signal }), signal });
  if (designed.reason !== null) log.warn({ provider: writer.card.id, reason: designed.reason }, 'the forge wrote a design that a language model was asked for');
  return designed;
}
