import { encodeClose } from '@worldkiln/engine';
import type { Lane } from '../transport/lane.ts';

/** Long enough for the words to arrive; the peer closes first when they do. */
const LINGER_MS = 400;

/** Closes a lane and says why, three times, because datagrams get lost. */
export function goodbye(lane: Lane, words: string): void {
  const datagram = encodeClose(words);
  lane.send(datagram);
  for (const afterMs of [100, 250]) setTimeout(() => lane.send(datagram), afterMs).unref();
  setTimeout(() => lane.close(), LINGER_MS).unref();
}
