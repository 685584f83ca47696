import { type CHANNELS, type Connection, listen } from '@worldkiln/db';
import type { Logger } from 'pino';

/**
 * Listens to a channel from whenever the database first answers. Until then we try ourselves; after it the connection
 * comes back by itself, with a hint of null each time, because hints may have been missed.
 */
export function keepListening(
  sql: Connection['sql'],
  channel: (typeof CHANNELS)[keyof typeof CHANNELS],
  onHint: (payload: string | null) => void,
  log: Logger,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const attempt = () => {
    listen(sql, channel, onHint).catch((err: unknown) => {
      log.debug({ err, channel }, 'cannot listen yet');
      if (!stopped) timer = setTimeout(attempt, 500);
    });
  };
  attempt();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
