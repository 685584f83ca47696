import { setTimeout as sleep } from 'node:timers/promises';
import { CHANNELS, type Connection, listen, Turn } from '@worldkiln/db';
import type { Clients } from '../hands.ts';
import { answerMeanings } from './answer-meanings.ts';
import { embedderOf } from './embed-texts.ts';

/** How often it looks though nobody called: calls are lost with connections, and a library from before a model came is long. */
const LOOK_MS = 15_000;
const PAUSE_MS = 60_000;

/**
 * Learns what assets and wishes mean, beside the jobs and never in their way: woken by every publication and question, one
 * worker of an installation at a time, a batch of each in a round. After a failure it pauses; nobody waits for it longer
 * than a search does.
 */
export async function runLibrarian(clients: Clients, { sql, url, signal }: { sql: Connection['sql']; url: string; signal: AbortSignal }): Promise<void> {
  if (embedderOf(clients.providers) === null) return;
  const turn = new Turn(url, 'librarian');
  let wake = new AbortController();
  signal.addEventListener('abort', () => wake.abort());
  const unlisten = listen(sql, CHANNELS.meanings, () => wake.abort()).catch(() => undefined);
  let pauses = 0;
  while (!signal.aborted) {
    let answered = 0;
    try {
      wake = new AbortController();
      answered = (await turn.take()) ? await answerMeanings(clients, signal) : 0;
      pauses = 0;
    } catch (err) {
      if (!signal.aborted) clients.log[pauses === 0 ? 'warn' : 'debug']({ err }, 'what things mean could not be learnt; words find them meanwhile');
      pauses++;
    }
    if (answered > 0) continue;
    const waitMs = pauses > 0 ? Math.min(1_000 * 2 ** pauses, PAUSE_MS) : LOOK_MS;
    await sleep(waitMs, undefined, { signal: wake.signal }).catch(() => undefined);
  }
  await (await unlisten)?.().catch(() => undefined);
  await turn.release();
}
