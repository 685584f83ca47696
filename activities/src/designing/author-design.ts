import type { Design } from '@worldkiln/contracts';
import type { Wish } from '../forge.ts';
import type { Clients } from '../hands.ts';
import type { Provider } from '../providers/provider.ts';
import { type Designed, designWith } from './design-with.ts';

/** Writes the design of a wish: the forge always, and a language model over it where one may be asked. */
export async function authorDesign(
  { forge, log }: Pick<Clients, 'forge' | 'log'>,
  wish: Wish,
  writer: Provider | null,
  signal: AbortSignal,
): Promise<Designed> {
  const base: Design = await forge.author(wish, { signal });
  if (writer === null) return { design: base, cost: 0, reason: null };
  const designed = await designWith(writer, { wish, base, lint: (recipe, program) => forge.lint(recipe, program, { signal }), signal });
  if (designed.reason !== null) log.warn({ provider: writer.card.id, reason: designed.reason }, 'the forge wrote a design that a language model was asked for');
  return designed;
}
