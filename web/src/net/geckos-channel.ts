import geckos from '@geckos.io/client';
import type { Channel, ChannelEvents, Door } from './channel.ts';

/** WebRTC by geckos, raw messages only: its other messages are JSON that a peer can fake events with. */
export function dialGeckos({ url, ticket, iceServers }: Door, events: ChannelEvents, signal: AbortSignal): Promise<Channel> {
  return new Promise((resolve, reject) => {
    // port 0 keeps geckos from adding its default to our path.
    const line = geckos({ url: new URL(url, location.href).href.replace(/\/$/, ''), port: 0, authorization: ticket, iceServers });
    let done = false;
    const fail = (error: unknown): void => {
      if (done) return;
      done = true;
      closeQuietly(line);
      reject(error instanceof Error ? error : new Error('no WebRTC channel could be opened'));
    };
    signal.addEventListener('abort', () => fail(new Error('no WebRTC channel opened in time')));
    line.onRaw((message) => {
      if (message instanceof ArrayBuffer) events.message(new Uint8Array(message));
    });
    line.onDisconnect(() => {
      if (done) events.closed('the line was closed');
      else fail(new Error('the WebRTC line closed while opening'));
    });
    const opened = line.onConnect((error) => {
      if (error) return fail(error);
      if (done) return closeQuietly(line);
      done = true;
      resolve({ kind: 'webrtc', send: (bytes) => line.raw.emit(bytes.slice()), close: () => closeQuietly(line) });
    });
    // Typed as void, but async underneath: its rejection would otherwise be nobody's.
    Promise.resolve(opened as unknown).catch(fail);
  });
}

/**
 * Closes the peer connection itself. geckos' own close also posts to the server and leaves that promise to nobody:
 * offline it ended as an unhandled error. The room hears the goodbye and sees the channel end.
 */
function closeQuietly(line: ReturnType<typeof geckos>): void {
  // Declared private or late by geckos' types, but there once it has connected.
  const { peerConnection } = line as unknown as { peerConnection?: { localPeerConnection?: RTCPeerConnection } };
  peerConnection?.localPeerConnection?.close();
}
