import { createRequire } from 'node:module';
import { KilnError } from '@worldkiln/contracts';

/** The SDK's words for what we use of its generated protocol. */
interface Protocol {
  patchProtobufRoot(root: unknown): { lookupType(name: string): unknown };
  fromJson(type: unknown, json: unknown, options: { ignoreUnknownFields: boolean }): { events?: unknown[] | null } | null;
  toJson(type: unknown, message: unknown): unknown;
}

/**
 * Histories as JSON files, both ways. The SDK has this too, but its copy asks `instanceof` across two copies of
 * protobufjs whenever npm cannot hoist one ("type must be a Type"); here everything comes from the copy the protocol
 * itself was made with.
 */
function load() {
  const fromWorker = createRequire(createRequire(import.meta.url).resolve('@temporalio/worker'));
  const fromProtocol = createRequire(fromWorker.resolve('@temporalio/proto'));
  const { patchProtobufRoot } = fromWorker('@temporalio/proto/lib/patch-protobuf-root') as Protocol; // no types of its own
  const { fromJson, toJson } = fromProtocol('protobufjs/ext/protojson') as Protocol; // likewise
  return { type: patchProtobufRoot(fromWorker('@temporalio/proto')).lookupType('temporal.api.history.v1.History'), fromJson, toJson };
}

/** Reads what Temporal's own tools and we write. Fields of a newer server are passed over. */
export function historyFromJson(json: unknown): unknown {
  const { type, fromJson } = load();
  const history = fromJson(type, json, { ignoreUnknownFields: true });
  if (!history?.events?.length) throw new KilnError('invalid', { code: 'history_unreadable', message: 'The history holds no events.' });
  return history;
}

/** Writes a history as Temporal's own tools do. */
export function historyToJson(history: unknown): unknown {
  const { type, toJson } = load();
  return toJson(type, history);
}
