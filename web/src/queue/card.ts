import { isTerminal, type JobView, workflowIdOf } from '@worldkiln/contracts';
import { money } from './money.ts';

/** The firing's five looks; a card shows each by icon and word, never by colour alone. */
export type Look = 'clay' | 'fire' | 'bisque' | 'glazed' | 'cracked' | 'taken';

/** What a queue card shows: decided here, so that the component only lays it out. */
export interface Card {
  jobId: JobView['jobId'];
  title: string;
  look: Look;
  /** The stage in words. */
  words: string;
  /** 0 to 1 while it burns, else null: a bar that does not move is no progress. */
  progress: number | null;
  /** Why it cracked, or what was delivered instead. */
  reason: string | null;
  tag: string | null;
  /** What it cost and what is set aside for it; null while that is nothing. */
  cost: string | null;
  /** Its run in the Temporal UI, for operators. */
  runUrl: string | null;
  canCancel: boolean;
  canRetry: boolean;
  mine: boolean;
}

export interface CardContext {
  me: string | null;
  engineReady: boolean;
  engineDetail: string;
  /** Where runs are read, up to the workflow's id; null for everybody but operators. */
  runsUrl: string | null;
}

export function cardOf(job: JobView, context: CardContext): Card {
  const mine = job.requestedBy === context.me;
  const ended = isTerminal(job.status);
  const { look, words } = lookOf(job, context);
  return {
    jobId: job.jobId,
    title: job.prompt,
    look,
    words,
    progress: ended || job.waiting || job.status === 'queued' ? null : job.progress,
    reason: job.status === 'failed' ? (job.lastError?.message ?? 'It cracked in the fire. Try it again.') : (job.downgrade ?? upgradeReason(job)),
    tag: tagOf(job),
    cost: costOf(job),
    runUrl: context.runsUrl === null ? null : `${context.runsUrl}${workflowIdOf(job.jobId)}`,
    canCancel: mine && !ended,
    canRetry: mine && job.canRetry,
    mine,
  };
}

/** An upgrade that failed left what stood: why it is no better is still to be told. */
const upgradeReason = (job: JobView): string | null => (job.status === 'ready' ? (job.lastError?.message ?? null) : null);

function tagOf(job: JobView): string | null {
  if (job.downgrade !== null) return 'made simpler';
  return job.reused ? 'made before' : null;
}

function lookOf(job: JobView, context: CardContext): { look: Look; words: string } {
  switch (job.status) {
    case 'queued':
      return { look: 'clay', words: queuedWords(job, context) };
    case 'generating':
      return { look: 'fire', words: `${stageWords(job.detail, 'In the fire')}${lately(job)}` };
    case 'postprocess':
      return { look: 'fire', words: stageWords(job.detail, 'The glaze is going on') };
    case 'ready':
      return { look: 'glazed', words: 'Finished' };
    case 'failed':
      return { look: 'cracked', words: 'Cracked in the fire' };
    case 'cancelled':
      return { look: 'taken', words: 'Stopped; what was made so far stays' };
  }
}

/** The work's own names for what goes on, in words for people. */
const STAGES: Record<string, string> = {
  admitted: 'The kiln has taken it',
  understanding: 'Reading the wish',
  shaping: 'Shaping it',
  'shaping a draft': 'Shaping a draft',
  reading: 'Looking the file over',
  bake: 'In the fire',
  inspect: 'Looking it over',
  decode: 'Opening it',
  sanitize: 'Cleaning it',
  normalize: 'Setting it straight',
  lods: 'Carving it for a distance',
  levels: 'Carving it for a distance',
  collider: 'Feeling its shape',
  trial: 'Seeing whether it stands',
  textures: 'The glaze is going on',
  thumbnail: 'Taking its picture',
  pictures: 'Taking its picture',
  lint: 'Looking it over',
  validate: 'Looking it over',
  package: 'Packing it small',
  done: 'Out of the fire',
};

const stageWords = (detail: string, otherwise: string): string => (detail === '' ? otherwise : (STAGES[detail] ?? detail));

function queuedWords(job: JobView, { engineReady, engineDetail }: CardContext): string {
  if (!engineReady) return engineDetail || 'Temporal is still being built; your clay waits';
  if (!job.waiting) return 'Next in the kiln';
  const before = job.position === null || job.position === 0 ? '' : ` · ${job.position} before it`;
  return `Waiting for the kiln to take it; your clay stands${before}${lately(job)}`;
}

/** How long jobs like it took lately: the middle one, and what nine of ten stayed under. */
function lately({ estimate }: JobView): string {
  if (estimate === null) return '';
  const [usual, most] = [Math.max(1, Math.round(estimate.p50S)), Math.ceil(estimate.p90S)];
  return most > usual ? ` · about ${usual} to ${most} s` : ` · about ${usual} s`;
}

function costOf({ cost: { spent, held } }: JobView): string | null {
  const parts = [...(spent > 0 ? [`${money(spent)} spent`] : []), ...(held > 0 ? [`${money(held)} set aside`] : [])];
  return parts.length === 0 ? null : parts.join(', ');
}

/** The heat the world shows for a job: null while nothing burns. */
export function heatOf(job: Pick<JobView, 'status' | 'progress' | 'waiting'> | undefined): number | null {
  if (!job || isTerminal(job.status) || job.status === 'queued') return null;
  // The first moments glow a little: people see that it was taken.
  return Math.max(0.06, Math.min(1, job.progress));
}

/** Newest first, but what still burns stays above what has ended. */
export function inOrder(jobs: Iterable<JobView>): JobView[] {
  const rank = (job: JobView): number => (isTerminal(job.status) ? 1 : 0);
  return [...jobs].sort((a, b) => rank(a) - rank(b) || b.createdAt.localeCompare(a.createdAt) || b.jobId.localeCompare(a.jobId));
}
