import { type Activities, ERRORS, LIMITS, QUEUES, providerQueue } from '@worldkiln/contracts';
import { ActivityCancellationType, type ActivityOptions, proxyActivities } from '@temporalio/workflow';

/**
 * Rows: milliseconds of work, an hour of patience with an outage. They are waited for on cancel, so that a publication
 * that made it is never taken for one that did not. The heartbeat is for their death: a killed worker is noticed in
 * five seconds, not in twenty.
 */
export const quick = proxyActivities<Pick<Activities, 'admit' | 'approval' | 'publish'>>({
  startToCloseTimeout: `${LIMITS.quickStageS}s`,
  scheduleToCloseTimeout: `${LIMITS.queueWaitS}s`,
  heartbeatTimeout: `${LIMITS.heartbeatS}s`,
  cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
  retry: { initialInterval: '250ms', backoffCoefficient: 2, maximumInterval: '10s' },
});

const forgeQueue = {
  taskQueue: QUEUES.forge,
  startToCloseTimeout: `${LIMITS.forgeStageS}s`,
  scheduleToCloseTimeout: `${LIMITS.queueWaitS}s`,
  heartbeatTimeout: `${LIMITS.heartbeatS}s`,
  // A cancelled CPU step is left to notice by itself: what it still writes is content-addressed and changes no row.
  cancellationType: ActivityCancellationType.TRY_CANCEL,
} satisfies ActivityOptions;

/** Understanding the prompt: CPU, and a language model’s patience where one writes; repeated by the engine like a row. */
export const design = proxyActivities<Pick<Activities, 'plan'>>({
  ...forgeQueue,
  startToCloseTimeout: `${LIMITS.planStageS}s`,
  retry: { initialInterval: '250ms', backoffCoefficient: 2, maximumInterval: '10s', maximumAttempts: LIMITS.stepTries },
});

/** A step that ran and failed comes back to the plan, which counts it against the rung's turns. */
const countedByThePlan = [ERRORS.upstream.temporal, ERRORS.unusable.temporal, ERRORS.broken.temporal];

/** CPU steps of a rung. Dead workers and `busy` are the engine's to repeat. */
export const cpu = proxyActivities<Pick<Activities, 'forge' | 'bake'>>({
  ...forgeQueue,
  retry: {
    initialInterval: '250ms',
    backoffCoefficient: 2,
    maximumInterval: '10s',
    maximumAttempts: LIMITS.stepTries,
    nonRetryableErrorTypes: countedByThePlan,
  },
});

/** Baking a foreign file: it may be a bomb, so it is tried once per dead worker and never again for what it is. */
export const intake = proxyActivities<Pick<Activities, 'bake' | 'bakeImport'>>({
  ...forgeQueue,
  startToCloseTimeout: `${LIMITS.importStageS}s`,
  retry: {
    initialInterval: '250ms',
    backoffCoefficient: 2,
    maximumInterval: '10s',
    maximumAttempts: LIMITS.stepTries,
    nonRetryableErrorTypes: countedByThePlan,
  },
});

/**
 * One provider's steps, on its own queue. Submitting is not waited for on cancel: settling withdraws what it began, and
 * whichever of the two comes second sees it. Watching may be taken up as often as workers die.
 */
export function providerHands(provider: string) {
  const queue = {
    taskQueue: providerQueue(provider),
    heartbeatTimeout: `${LIMITS.heartbeatS}s`,
    cancellationType: ActivityCancellationType.TRY_CANCEL,
    retry: {
      initialInterval: '250ms',
      backoffCoefficient: 2,
      maximumInterval: '10s',
      maximumAttempts: LIMITS.providerTries,
      nonRetryableErrorTypes: countedByThePlan,
    },
  } satisfies ActivityOptions;
  const asking = proxyActivities<Pick<Activities, 'submit'>>({
    ...queue,
    startToCloseTimeout: `${LIMITS.providerSubmitS + 5}s`,
    scheduleToCloseTimeout: `${LIMITS.queueWaitS}s`,
  });
  // Up to four views or two surfaces, a minute or two each.
  const drawing = proxyActivities<Pick<Activities, 'picture' | 'texture'>>({
    ...queue,
    startToCloseTimeout: `${LIMITS.providerImageS * LIMITS.referenceViews}s`,
    scheduleToCloseTimeout: `${LIMITS.queueWaitS}s`,
  });
  const watching = proxyActivities<Pick<Activities, 'await'>>({
    ...queue,
    startToCloseTimeout: `${LIMITS.providerTaskS + LIMITS.providerSubmitS}s`,
    scheduleToCloseTimeout: `${LIMITS.queueWaitS}s`,
  });
  return { picture: drawing.picture, texture: drawing.texture, submit: asking.submit, await: watching.await };
}

/** Pictures of what is ready: as patient as a row with whoever draws, and given up for good after some tries that failed. */
export const brush = proxyActivities<Pick<Activities, 'draw'>>({
  taskQueue: QUEUES.pictures,
  startToCloseTimeout: `${LIMITS.forgeStageS}s`,
  scheduleToCloseTimeout: `${LIMITS.closeWaitS}s`,
  heartbeatTimeout: `${LIMITS.heartbeatS}s`,
  cancellationType: ActivityCancellationType.TRY_CANCEL,
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1m', maximumAttempts: LIMITS.stepTries },
});

/** Deliveries: the plan repeats them by its own schedule; the engine only what our own side broke. */
export const post = proxyActivities<Pick<Activities, 'deliver'>>({
  taskQueue: QUEUES.webhooks,
  startToCloseTimeout: `${LIMITS.webhookTryS + LIMITS.quickStageS}s`,
  scheduleToCloseTimeout: `${LIMITS.closeWaitS}s`,
  heartbeatTimeout: `${LIMITS.heartbeatS}s`,
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '5m' },
});

/** The end of a job: nobody else will write it, so it is tried for a week. */
export const closing = proxyActivities<Pick<Activities, 'fail' | 'cancelled' | 'settle'>>({
  startToCloseTimeout: `${LIMITS.quickStageS}s`,
  scheduleToCloseTimeout: `${LIMITS.closeWaitS}s`,
  heartbeatTimeout: `${LIMITS.heartbeatS}s`,
  retry: { initialInterval: '250ms', backoffCoefficient: 2, maximumInterval: '1m' },
});
