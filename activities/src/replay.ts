import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { JobId, KilnError, workflowIdOf } from '@worldkiln/contracts';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { dataConverter } from '@worldkiln/durable';
import { type PlansBundle, plansBundle } from './bundle.ts';
import { runSinks } from './spans.ts';
import { historyFromJson } from './history-json.ts';

/** A history with the id it ran under: the id is part of what a plan can see, so a replay under another proves nothing. */
export interface StoredHistory {
  workflowId: string;
  /** The engine's own message. */
  history: unknown;
}

export interface ReplayOutcome {
  /** The file or run that was replayed. */
  name: string;
  workflowId: string;
  /** Null when today's plans take every step the history took. */
  error: string | null;
}

/** What to replay: a history file, a folder of them, or a job whose runs lie in the engine. */
export type ReplayTarget = { path: string } | { jobId: JobId; address: string; namespace: string };

type Named = StoredHistory & { name: string };

/** Runs recorded histories through today's plans and says where they part; sealed ones by the keys they were sealed with. */
export async function replay(target: ReplayTarget, plans?: PlansBundle, sealing: ReturnType<typeof dataConverter> = {}): Promise<ReplayOutcome[]> {
  const histories = 'path' in target ? readHistories(target.path) : [await fetchHistory(target)];
  const { option } = plans ?? (await plansBundle());
  // Only what opens payloads: a sealed reason of a failed replay would tell nobody anything.
  const { payloadCodecs } = sealing.dataConverter ?? {};
  const outcomes: ReplayOutcome[] = [];
  for await (const result of Worker.runReplayHistories(
    { workflowBundle: option, sinks: runSinks(null), ...(payloadCodecs && { dataConverter: { payloadCodecs } }) },
    histories,
  )) {
    const { name, workflowId } = histories[outcomes.length] ?? { name: result.workflowId, workflowId: result.workflowId };
    outcomes.push({ name, workflowId, error: result.error?.message ?? null });
  }
  return outcomes;
}

/** A file, or every .json file of a folder in the order of their names. */
export function readHistories(path: string): Named[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new KilnError('missing', { code: 'history_missing', message: `There is no history at ${path}.` });
  const files = stat.isDirectory()
    ? readdirSync(path)
        .filter((file) => file.endsWith('.json'))
        .toSorted()
        .map((file) => join(path, file))
    : [path];
  if (files.length === 0) throw new KilnError('missing', { code: 'history_missing', message: `The folder ${path} holds no history (*.json).` });
  return files.map(readHistory);
}

function readHistory(file: string): Named {
  const unreadable = (why: string, cause?: unknown) =>
    new KilnError('invalid', { code: 'history_unreadable', message: `${file} is not a workflow history: ${why}.`, cause });
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw unreadable('it is not JSON', error);
  }
  if (typeof content !== 'object' || content === null) throw unreadable('it is not a JSON object');
  const history = 'history' in content ? content.history : content;
  const workflowId = 'workflowId' in content && typeof content.workflowId === 'string' ? content.workflowId : idInside(history);
  if (workflowId === null) throw unreadable('it names no workflow id, neither beside the history nor in its first event');
  try {
    return { name: file, workflowId, history: historyFromJson(history) };
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error), error);
  }
}

/** Histories exported from the Temporal UI carry the id in their first event. */
function idInside(history: unknown): string | null {
  const first = field(history, 'events');
  if (!Array.isArray(first)) return null;
  const id = field(field(first[0], 'workflowExecutionStartedEventAttributes'), 'workflowId');
  return typeof id === 'string' && id !== '' ? id : null;
}

const field = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? Object.entries(of).find(([key]) => key === name)?.[1] : undefined;

/** The newest run of a job, from the engine. */
export async function fetchHistory({ jobId, address, namespace }: { jobId: JobId; address: string; namespace: string }): Promise<Named> {
  const workflowId = workflowIdOf(JobId.parse(jobId));
  const connection = await NativeConnection.connect({ address });
  try {
    const events: unknown[] = [];
    let nextPageToken: Uint8Array = new Uint8Array();
    do {
      const page = await connection.workflowService.getWorkflowExecutionHistory({ namespace, execution: { workflowId }, nextPageToken });
      events.push(...(page.history?.events ?? []));
      nextPageToken = page.nextPageToken;
    } while (nextPageToken.length > 0);
    return { name: workflowId, workflowId, history: { events } };
  } catch (error) {
    throw new KilnError('missing', {
      code: 'history_missing',
      message: `The durable engine at ${address} has no run ${workflowId}: ${error instanceof Error ? error.message : String(error)}`,
      cause: error,
    });
  } finally {
    await connection.close();
  }
}
