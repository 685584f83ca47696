import type { JoinView } from '@worldkiln/contracts';
import type { Channel, ChannelEvents, Dial } from './channel.ts';

/** The design's number: a player behind a closed firewall waits this long for WebRTC, then plays over wss. */
export const WEBRTC_PATIENCE_MS = 3_000;
/** Who was inside a moment ago wants their hands back within a second and a half, over whatever opens. */
const RETURN_PATIENCE_MS = 800;
const SOCKET_PATIENCE_MS = 10_000;
const BEAT_MS = 100;

/** How to go about it: past WebRTC that was tried in vain; in haste, back into a body that waits. */
export interface Way {
  skipWebrtc: boolean;
  returning: boolean;
}

export interface Dials {
  webrtc: Dial;
  wss: Dial;
}

/** Opens the best line there is. A ticket opens one session, once: the second try joins again for its own. */
export async function openBest(
  join: () => Promise<JoinView>,
  dials: Dials,
  events: ChannelEvents,
  way: Way = { skipWebrtc: false, returning: false },
): Promise<Channel> {
  const first = await join();
  const rtc = first.transports.find((transport) => transport.kind === 'webrtc');
  const socket = first.transports.find((transport) => transport.kind === 'wss');
  let view = first;
  if (rtc && !way.skipWebrtc) {
    try {
      return await within(way.returning ? RETURN_PATIENCE_MS : WEBRTC_PATIENCE_MS, (signal) => dials.webrtc({ ...first, url: rtc.url }, events, signal));
    } catch (error) {
      if (!socket) throw error;
      view = await join();
    }
  }
  const fallback = view.transports.find((transport) => transport.kind === 'wss');
  if (!fallback) throw new Error('this room offers no line that this browser can open');
  return within(SOCKET_PATIENCE_MS, (signal) => dials.wss({ ...view, url: fallback.url }, events, signal));
}

/** Runs a dial with a deadline: it is told to stop, and a line that opens too late is closed. */
async function within(ms: number, dial: (signal: AbortSignal) => Promise<Channel>): Promise<Channel> {
  const stop = new AbortController();
  let timer: ReturnType<typeof setInterval> | undefined;
  const late = new Promise<never>((_, reject) => {
    // Compiling the first picture can hold this thread for seconds on a slow machine, and answers wait behind it: a
    // beat that comes late counts as one beat, or a good line would be given up for a stall of our own.
    let beats = 0;
    timer = setInterval(() => {
      if (++beats * BEAT_MS < ms) return;
      stop.abort();
      reject(new Error('no line opened in time'));
    }, BEAT_MS);
  });
  const line = dial(stop.signal);
  line.then(
    (channel) => {
      if (stop.signal.aborted) channel.close();
    },
    () => undefined,
  );
  try {
    return await Promise.race([line, late]);
  } finally {
    clearInterval(timer);
  }
}
