import type { JobStatus, ProviderView } from '@worldkiln/contracts';

/** Seconds in a word a glance takes in. */
export function span(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (seconds < 5_400) return `${Math.round(seconds / 60)} min`;
  return `${Math.round(seconds / 3_600)} h`;
}

export const STATUS_WORDS: Record<JobStatus, string> = {
  queued: 'Waiting',
  generating: 'In the fire',
  postprocess: 'Being glazed',
  ready: 'Finished',
  failed: 'Cracked',
  cancelled: 'Stopped',
};

export const PROVIDER_WORDS: Record<ProviderView['state'], string> = { working: 'works', failing: 'fails', resting: 'is left alone', new: 'not asked yet' };
