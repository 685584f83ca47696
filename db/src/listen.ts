import type postgres from 'postgres';

/** The channels NOTIFY wakes; the payload is the world's id or the job's. Always a hint: readers catch up by id. */
export const CHANNELS = { jobEvents: 'job_events', startOrders: 'start_orders', meanings: 'meanings' } as const;

/** Calls back on every hint, and once after every (re)connection, when hints may have been missed. */
export async function listen(sql: postgres.Sql, channel: string, onHint: (payload: string | null) => void): Promise<() => Promise<void>> {
  const listening = await sql.listen(
    channel,
    (payload) => onHint(payload),
    () => onHint(null),
  );
  return () => listening.unlisten();
}
