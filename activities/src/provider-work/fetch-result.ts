import { fetchGuarded } from '@worldkiln/blobs';
import { KilnError, LIMITS } from '@worldkiln/contracts';
import type { TaskLook } from '../providers/provider.ts';

type Result = Extract<TaskLook, { state: 'done' }>['result'];

interface Fetching {
  /** Hosts of ours that this provider keeps its files on. */
  hosts: readonly string[];
  /** Times this was tried: what was made and billed is not given up for one broken line. */
  attempt: number;
  signal: AbortSignal;
}

const TYPES = ['model/gltf-binary', 'application/octet-stream', 'binary/octet-stream', 'application/x-binary'];
const TRIES = 6;

/** Fetches what a task left, past the guard, within limits of size and time, and makes sure that it is a GLB at all. */
export async function fetchResult(result: Result, fetching: Fetching): Promise<Uint8Array> {
  const bytes = 'bytes' in result ? result.bytes : await download(result.url, fetching);
  if (bytes.length > LIMITS.glbInputBytes)
    throw unusable('result_too_large', `The provider’s file has ${bytes.length} bytes; ${LIMITS.glbInputBytes} are the most.`);
  if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') !== 'glTF') throw unusable('not_a_glb', 'What the provider sent is no GLB file.');
  return bytes;
}

async function download(url: string, { hosts, attempt, signal }: Fetching): Promise<Uint8Array> {
  const trusted = hosts.flatMap((host) => (host.includes('://') ? [host] : [`https://${host}`, `http://${host}`]));
  try {
    return (await fetchGuarded(url, { bytesMax: LIMITS.glbInputBytes, timeMs: LIMITS.downloadS * 1000, types: TYPES, trusted, signal })).bytes;
  } catch (error) {
    if (!(error instanceof KilnError) || error.kind !== 'upstream' || attempt >= TRIES) throw error;
    throw new KilnError('busy', { code: 'result_unreachable', message: 'The provider’s file did not come; it is asked for again.', waitS: 2, cause: error });
  }
}

const unusable = (code: string, message: string) => new KilnError('unusable', { code, message });
