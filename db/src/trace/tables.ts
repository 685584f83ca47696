import type { JobId, JobTraceStep } from '@worldkiln/contracts';
import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from '../columns.ts';
import { jobs } from '../jobs/tables.ts';

/** Everything that was done or tried for a job: what an audit reads. */
export const jobTrace = pgTable(
  'job_trace',
  {
    jobId: text('job_id')
      .$type<JobId>()
      .notNull()
      .references(() => jobs.id),
    attempt: integer('attempt').notNull(),
    name: text('name').notNull(),
    step: jsonb('step').$type<JobTraceStep>().notNull(),
    startedAt: moment('started_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.jobId, t.attempt, t.name] })],
);
