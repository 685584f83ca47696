import { type DrawInput, QUEUES } from './activities.ts';
import { type AccountId, type JobId, type WebhookId, type WorldId, workflowIdOf } from './ids.ts';
import type { FallbackPolicy, JobEnd } from './job.ts';
import { LIMITS } from './limits.ts';

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

export interface ImportAssetInput {
  jobId: JobId;
  attempt: number;
  /** The file's name, for the Temporal UI. */
  title: string;
}

export interface DeliverWebhookInput {
  webhookId: WebhookId;
  eventId: number;
  round: number;
  /** Seconds before each further try. */
  waitsS: readonly number[];
}

/** How a delivery ended. over: the endpoint is gone or switched off, or the delivery was begun anew. */
export type WebhookEnd = 'delivered' | 'gave_up' | 'over';

/** Plans by name, so that the API can start them without importing them. */
export interface Workflows {
  generateAsset(input: GenerateAssetInput): Promise<JobEnd>;
  importAsset(input: ImportAssetInput): Promise<JobEnd>;
  drawPictures(input: DrawInput): Promise<void>;
  deliverWebhook(input: DeliverWebhookInput): Promise<WebhookEnd>;
}

/**
 * Message names end in their kind. All carry the attempt they mean: a late one never reaches the retry.
 * `statusQuery` answers with a StageStatus.
 */
export const MESSAGES = { cancel: 'cancelSignal', setPriority: 'setPrioritySignal', status: 'statusQuery', approve: 'approveUpdate' } as const;

/** The steps of generateAsset by name: search attribute, status query and Temporal UI say the same words. */
export type Stage = 'admit' | 'plan' | 'draft' | 'final' | 'bake' | 'publish' | 'settle' | 'done' | 'failed' | 'cancelled';

export interface StageStatus {
  stage: Stage;
  /** The rung being climbed: 'forge/procedural'; null before and after. */
  rung: string | null;
  attempt: number;
  cancelRequested: boolean;
  /** Credits somebody must agree to before the run goes on; null where it waits for nobody. */
  approve: number | null;
  /** 1 is first, 5 last; what the run's next steps are queued with. */
  priority: number;
}

/** What operators filter runs by in the Temporal UI: the supervisor registers these, workflows set them. */
export const SEARCH_ATTRIBUTES = {
  account: 'Keyword',
  world: 'Keyword',
  stage: 'Keyword',
  provider: 'Keyword',
  failureKind: 'Keyword',
  downgraded: 'Bool',
} as const;

/** A job whose turn has come: what the dispatcher needs to start its run. */
export interface StartOrder {
  jobId: JobId;
  attempt: number;
  accountId: AccountId;
  worldId: WorldId;
  prompt: string;
  draft: boolean;
  fallbackPolicy: FallbackPolicy;
  maxAttempts: number;
  /** Which plan carries it out: a wish is generated, an uploaded file imported. */
  plan: 'generateAsset' | 'importAsset';
  /** 1 is first, 5 last. */
  priority: number;
}

/** A delivery whose turn has come. */
export interface WebhookOrder {
  webhookId: WebhookId;
  eventId: number;
  round: number;
  /** The event and the endpoint's host, for the Temporal UI. */
  title: string;
}

/** One workflow id per endpoint and event; each redelivery is a new run of it. */
export const webhookWorkflowIdOf = ({ webhookId, eventId }: Pick<WebhookOrder, 'webhookId' | 'eventId'>): string => `webhook-${webhookId}-${eventId}`;

/** The start request of a delivery, as `startOf` is a job's. Deliveries come after people's jobs, endpoints take turns. */
export function webhookStartOf({ webhookId, eventId, round, title }: WebhookOrder, waitsS: readonly number[]) {
  const plan: keyof Workflows = 'deliverWebhook';
  const input: DeliverWebhookInput = { webhookId, eventId, round, waitsS };
  return {
    type: plan,
    options: {
      workflowId: webhookWorkflowIdOf({ webhookId, eventId }),
      taskQueue: QUEUES.generate,
      args: [input] as [DeliverWebhookInput],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const,
      workflowIdConflictPolicy: 'FAIL' as const,
      priority: { priorityKey: 4, fairnessKey: webhookId },
      memo: { attempt: round } satisfies RunMemo,
      staticSummary: title,
    },
  };
}

/** The memo of a run: which of the creator's tries it is. */
export interface RunMemo {
  attempt: number;
}

/**
 * The start request of a run as plain data; its fields are the Temporal client's, so
 * `client.workflow.start(type, { ...options })` takes them. The conflict policy is FAIL and not USE_EXISTING: while an
 * older attempt is still closing, USE_EXISTING would swallow the retry without a word. Whoever is refused reads the
 * running one's memo: the same attempt means the order is already carried out, an older one means later.
 * A namespace without our search attributes refuses a start that names them: the caller says whether they are there,
 * and the run sets later ones only when it was started with the first.
 */
export function startOf(order: StartOrder, namespace: { searchAttributes: boolean }) {
  const { jobId, attempt, draft, fallbackPolicy, maxAttempts } = order;
  const title = titleOf(order.prompt);
  // importAsset reads the first of these; one shape keeps one start.
  const input: GenerateAssetInput = { jobId, attempt, title, draft, fallbackPolicy, maxAttempts };
  return {
    type: order.plan,
    options: {
      workflowId: workflowIdOf(jobId),
      taskQueue: QUEUES.generate,
      args: [input] as [GenerateAssetInput],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const,
      workflowIdConflictPolicy: 'FAIL' as const,
      // One account's thousand jobs take turns with another's first.
      priority: { priorityKey: order.priority, fairnessKey: order.accountId },
      memo: { attempt } satisfies RunMemo,
      staticSummary: attempt === 1 ? title : `${title} (try ${attempt})`,
      ...(namespace.searchAttributes ? { typedSearchAttributes: searchAttributesAtStart(order) } : {}),
    },
  };
}

function searchAttributesAtStart(order: StartOrder) {
  const keyword = (name: 'account' | 'world' | 'stage', value: string) => ({ key: { name, type: 'KEYWORD' as const }, value });
  const admit: Stage = 'admit';
  return [keyword('account', order.accountId), keyword('world', order.worldId), keyword('stage', admit)];
}

/** One line for lists: the prompt without line breaks, cut between words where it can be. */
export function titleOf(prompt: string): string {
  const line = prompt.replace(/\s+/gu, ' ').trim();
  if (line.length <= LIMITS.titleChars) return line;
  const cut = line.slice(0, LIMITS.titleChars);
  const space = cut.lastIndexOf(' ');
  // A cut may fall inside a surrogate pair: half a letter breaks whoever prints it next.
  return `${(space > LIMITS.titleChars / 2 ? cut.slice(0, space) : cut).toWellFormed().replaceAll('\uFFFD', '')}…`;
}

/** What a run tells its worker outside of its history. */
export type RunSinks = { runs: { ended(failure: string | null): void } };
