import { JobId, workflowIdOf } from '@worldkiln/contracts';
import { quietJobs, reissueStart } from '@worldkiln/db';
import { Client, WorkflowNotFoundError } from '@temporalio/client';
import { askTemporal } from '../ask-temporal.ts';
import { bad, type Check, well } from '../check.ts';
import type { Patient } from '../patient.ts';

/** A run says something at every step, and the dispatcher asks after silent ones much sooner. */
const QUIET_S = 600;
const SHOWN_MAX = 100;

const quietOf = async (patient: Patient) => quietJobs((await patient.database()).db, QUIET_S, SHOWN_MAX);

export const jobs: Check = {
  name: 'jobs',
  means: 'no job has been silent for ten minutes',
  async look(patient) {
    const quiet = await quietOf(patient);
    if (quiet.length === 0) return well('none is stuck');
    const shown = quiet.slice(0, 3).map(({ jobId, status }) => `${jobId} (${status})`);
    return bad(
      `${quiet.length} silent for ten minutes: ${shown.join(', ')}`,
      'worldkiln doctor --fix jobs starts those anew whose run is gone; the Temporal UI shows what the others wait for.',
    );
  },
  mends: 'starts jobs anew whose run is no longer in Temporal',
  mend: (patient) =>
    askTemporal(patient, async (connection) => {
      const { db } = await patient.database();
      const client = new Client({ connection, namespace: patient.namespace });
      const anew: string[] = [];
      for (const { jobId, attempt, startedAttempt } of await quietOf(patient)) {
        if (startedAttempt < attempt || (await runs(client, jobId))) continue;
        await reissueStart(db, { jobId, attempt });
        anew.push(jobId);
      }
      return anew.length === 0 ? null : `started anew: ${anew.join(', ')}`;
    }),
};

async function runs(client: Client, jobId: string): Promise<boolean> {
  try {
    const { status } = await client.workflow.getHandle(workflowIdOf(JobId.parse(jobId))).describe();
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
