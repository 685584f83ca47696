import { KilnError } from '@worldkiln/contracts';
import sharp from 'sharp';
import { bakeForeign, type ForeignBaked, type ForeignInput } from '../bake/bake-foreign.ts';
import { carry, type CarriedFailure } from '../pool/messages.ts';

/** What the parent sends: one file, and it is the only one this process will see. */
export type ChildRequest = Omit<ForeignInput, 'onStep'>;

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
process.on('message', (request: ChildRequest) => {
  bakeForeign({ ...request, onStep: (step, done) => say({ type: 'step', step, done }) })
    .then((output) => say({ type: 'done', output, peakMb: peakMb() }))
    .catch((error: unknown) => say({ type: 'failed', failure: carry(told(error)), peakMb: peakMb() }));
});

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
