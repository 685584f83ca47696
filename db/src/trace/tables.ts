import type { JobId, JobTraceStep } from '@worldkiln/contracts';
import { integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { jobs } from '../schema.ts';

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
    startedAt: timestamp('started_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.jobId, t.attempt, t.name] })],
);
