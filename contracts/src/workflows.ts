import type { AssetId, JobId } from './ids.ts';
import type { FallbackPolicy, JobStatus } from './job.ts';

export interface GenerateAssetInput {
  jobId: JobId;
  /** Counts the creator's tries; each is a new run of the same workflow id. */
  attempt: number;
  /** The first words of the prompt, for the Temporal UI. */
  title: string;
  draft: boolean;
  fallbackPolicy: FallbackPolicy;
  /** Runs of one rung before the next. */
  maxAttempts: number;
}

export interface GenerateAssetResult {
  status: Extract<JobStatus, 'ready' | 'failed' | 'cancelled'>;
  assetId: AssetId | null;
  version: number | null;
}

/** Plans by name, so that the API can start them without importing them. */
export interface Workflows {
  generateAsset(input: GenerateAssetInput): Promise<GenerateAssetResult>;
}

/** Message names end in their kind. */
export const MESSAGES = { cancel: 'cancelSignal', status: 'statusQuery' } as const;

/** What operators filter runs by in the Temporal UI: the supervisor registers these, workflows set them. */
export const SEARCH_ATTRIBUTES = {
  account: 'Keyword',
  world: 'Keyword',
  stage: 'Keyword',
  provider: 'Keyword',
  failureKind: 'Keyword',
  downgraded: 'Bool',
} as const;
