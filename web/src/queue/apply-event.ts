import { assertNever, type JobEvent, type JobView } from '@worldkiln/contracts';

/** A job after one of its events; events older than what we know change nothing. */
export function applyJobEvent(job: JobView, { event, at }: JobEvent): JobView {
  const next = { ...job, updatedAt: at };
  switch (event.type) {
    case 'job_queued':
      return { ...next, status: 'queued', progress: 0, attempts: event.attempt, lastError: null, detail: '', waiting: true, canRetry: false };
    case 'job_progress':
      return { ...next, status: event.status, progress: event.progress, detail: event.detail, waiting: false };
    case 'job_cost':
      return { ...next, cost: event.cost };
    case 'job_failed':
      return { ...next, status: 'failed', lastError: event.error, waiting: false, canRetry: true };
    case 'job_cancelled':
      return { ...next, status: 'cancelled', waiting: false, canRetry: true };
    case 'asset_ready':
      return { ...next, ...(event.draft ? {} : { status: 'ready', progress: 1 }), resultAssetId: event.assetId, resultVersion: event.version, waiting: false };
    case 'asset_pictured':
      return job;
    default:
      return assertNever(event);
  }
}
