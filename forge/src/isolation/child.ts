import { KilnError } from '@worldkiln/contracts';
import sharp from 'sharp';
import { bakeForeign, type ForeignBaked, type ForeignInput } from '../bake/bake-foreign.ts';
import { carry, type CarriedFailure } from '../pool/messages.ts';
import { warmUp } from './warm-up.ts';

/** What the parent sends: one file, and it is the only one this process will see. */
export type ChildRequest = Omit<ForeignInput, 'onStep'>;

/** A process is told to make itself ready, or what to bake. */
export type ChildOrder = { type: 'ready' } | { type: 'bake'; input: ChildRequest };

export type ChildReply =
  | { type: 'step'; step: string; done: number }
  | { type: 'done'; output: ForeignBaked; peakMb: number }
  | { type: 'failed'; failure: CarriedFailure; peakMb: number };

const say = (reply: ChildReply): void => void process.send?.(reply);
const peakMb = (): number => Math.round(process.resourceUsage().maxRSS / 1_024);

sharp.concurrency(1);
sharp.cache(false);
// The parent's end is ours.
process.on('disconnect', () => process.exit(0));
/** Orders are carried out one after another: who is asked while getting ready finishes that first, most of which has to be done anyway. */
let before: Promise<unknown> = Promise.resolve();
process.on('message', (order: ChildOrder) => {
  before = before.then(() => (order.type === 'ready' ? warmUp().catch(() => undefined) : answer(order.input)));
});

function answer(input: ChildRequest): Promise<void> {
  return bakeForeign({ ...input, onStep: (step, done) => say({ type: 'step', step, done }) })
    .then((output) => say({ type: 'done', output, peakMb: peakMb() }))
    .catch((error: unknown) => say({ type: 'failed', failure: carry(told(error)), peakMb: peakMb() }));
}

/** Whatever a foreign file makes our libraries throw is the file's fault: nothing else runs here. */
function told(error: unknown): KilnError {
  if (error instanceof KilnError) return error;
  const memory = error instanceof RangeError && /allocation|memory|length/i.test(error.message);
  return new KilnError('unusable', {
    code: memory ? 'bake_memory' : 'glb_unbakeable',
    message: memory
      ? 'The file needs more memory than a bake gets; make it simpler.'
      : `The file could not be baked (${error instanceof Error ? error.message.slice(0, 160) : 'unknown'}); export it again.`,
    cause: error,
  });
}
