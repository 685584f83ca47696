import { QUEUES } from '@worldkiln/contracts';
import { askTemporal } from '../ask-temporal.ts';
import { bad, type Check, well } from '../check.ts';

/** temporal.api.enums.v1.TaskQueueType: plans, and steps. */
const [WORKFLOW, ACTIVITY] = [1, 2];
/** Whoever polled within this time is there: polls last a minute. */
const RECENT_S = 120;

export const workers: Check = {
  name: 'workers',
  means: 'somebody takes up plans and steps, in every queue',
  look: (patient) =>
    askTemporal(patient, async (connection) => {
      const { namespace } = patient;
      const lonely: string[] = [];
      const seen = new Set<string>();
      for (const name of Object.values(QUEUES)) {
        for (const taskQueueType of name === QUEUES.generate ? [WORKFLOW, ACTIVITY] : [ACTIVITY]) {
          const { pollers } = await connection.workflowService.describeTaskQueue({ namespace, taskQueue: { name }, taskQueueType });
          const there = (pollers ?? []).filter(({ lastAccessTime }) => patient.now() / 1000 - Number(lastAccessTime?.seconds ?? 0) < RECENT_S);
          for (const { identity } of there) seen.add(identity ?? '');
          if (there.length === 0) lonely.push(`${name} (${taskQueueType === WORKFLOW ? 'plans' : 'steps'})`);
        }
      }
      if (lonely.length > 0) return bad(`nobody works on ${lonely.join(', ')}: jobs wait`, 'Start a worker, or read logs/worker.log in the data folder.');
      return well(`${seen.size} at work`);
    }),
};
