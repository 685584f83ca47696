import { DATAGRAM } from '@worldkiln/contracts';
import { encodeText } from '@worldkiln/engine';
import type { Lane } from '../transport/lane.ts';

/** Long enough for the words to arrive; the peer closes first when they do. */
const LINGER_MS = 400;

/** Closes a lane that never became a session, and says why. Said three times, because datagrams get lost. */
export function closeWithWords(lane: Lane, words: string): void {
  const text = encodeText(words);
  const datagram = new Uint8Array(1 + text.length);
  datagram[0] = DATAGRAM.close;
  datagram.set(text, 1);
  for (const afterMs of [0, 100, 250]) setTimeout(() => lane.send(datagram), afterMs).unref();
  setTimeout(() => lane.close(), LINGER_MS).unref();
}
