import { Design, type JobRun, KilnError, LIMITS, Sha256, type WorldRules } from '@worldkiln/contracts';
import { AUTHOR_VERSION } from '@worldkiln/forge';
import { z } from 'zod';
import { storeDesign } from '../design.ts';
import type { Wish } from '../forge.ts';
import type { Clients } from '../hands.ts';
import type { Provider } from '../providers/provider.ts';
import { affords, paid } from '../purse.ts';
import { once, recall, stageKey } from '../stage-cache.ts';
import { authorDesign } from './author-design.ts';

const Understood = z.object({ design: Sha256, kind: Design.shape.recipe.shape.kind, name: z.string() });
/** A wish understood: its design, and what the plan needs to know of it. */
export type Understood = z.infer<typeof Understood>;

interface Understanding {
  wish: Wish;
  /** The language model that may be asked; null leaves it to the forge. */
  writer: Provider | null;
  /** Credits the rest of the plan may cost at worst: they are held together with the writer's. */
  worst: number;
}

/** Understands a wish, once: by a language model where one may be asked and its rounds can be paid, else by the forge. */
export async function understand(
  clients: Clients,
  run: JobRun,
  { wish, writer, worst }: Understanding,
  signal: AbortSignal,
): Promise<{ understood: Understood; by: Provider | null; cost: number }> {
  const stage = stageOf(wish, writer);
  if (writer === null) return { understood: await once(clients, run, stage, () => write(clients, wish, null, signal)), by: null, cost: 0 };
  const known = await recall(clients, stageKey(stage.name, stage.inputs), stage.shape, stage.filesOf);
  if (known !== null) return { understood: known.output, by: writer, cost: 0 };
  const rounds = writerWorst(writer);
  if ((await affords(clients, run, worst + rounds)) === null) return understand(clients, run, { wish, writer: null, worst }, signal);
  let cost = 0;
  try {
    const understood = await once(clients, run, stage, async () => {
      const call = { name: `plan/${writer.card.id}`, stage: 'plan', card: writer.card, worst: rounds };
      const made = await paid(clients.db, run, call, () => write(clients, wish, writer, signal));
      ({ cost } = made);
      return Understood.parse(made);
    });
    return { understood, by: writer, cost };
  } catch (error) {
    // Its day is spent up: the forge writes.
    if (error instanceof KilnError && error.http === 402) return understand(clients, run, { wish, writer: null, worst }, signal);
    throw error;
  }
}

/** What all rounds of a writer cost at worst. */
const writerWorst = ({ card }: Provider): number => (card.price.structured_json ?? 0) * (LIMITS.repairRounds + 1);

/** Whether a world's owner would have to be asked before this writer is. */
export const needsWord = (writer: Provider, { approveAbove }: WorldRules): boolean => approveAbove !== undefined && writerWorst(writer) > approveAbove;

/** Whoever writes the design is part of what it depends on: a model that is new here is asked, not the cache. */
function stageOf(wish: Wish, writer: Provider | null) {
  const author = { forge: AUTHOR_VERSION, writer: writer === null ? null : `${writer.card.id} ${writer.card.models.structured_json ?? ''}` };
  return { name: 'plan', inputs: { author, wish }, shape: Understood, filesOf: ({ design }: Understood) => [design] };
}

async function write(clients: Clients, wish: Wish, writer: Provider | null, signal: AbortSignal) {
  const { design, cost, reason } = await authorDesign(clients, wish, writer, signal);
  const { kind, name } = design.recipe;
  // The breaker should know that it was asked and of no use.
  const failure = reason === null ? null : new KilnError('upstream', { code: 'design_unusable', message: reason });
  return { design: await storeDesign(clients.blobs, design), kind, name, cost, failure };
}
