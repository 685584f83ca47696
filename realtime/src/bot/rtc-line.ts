import type { RtcIceServer } from '@worldkiln/contracts';
import type { BotLine } from './bot.ts';

/** What of geckos' client a line needs. The package is the browser's: bots hand it in, so that servers never load it. */
interface GeckosChannel {
  raw: { emit(message: ArrayBuffer): void };
  onRaw(listener: (message: unknown) => void): void;
  onConnect(callback: (error?: unknown) => void): Promise<void>;
}
type Geckos = (options: { url: string; port: number; authorization: string; iceServers: RtcIceServer[] }) => GeckosChannel;

const GOODBYE_MS = 50;

/** A line over WebRTC by geckos' own client. Under Node, RTCPeerConnection must have been made global before. */
export function rtcLine(geckos: Geckos, url: string, ticket: string, iceServers: RtcIceServer[] = []): BotLine {
  const channel = geckos({ url, port: 0, authorization: ticket, iceServers });
  let open = false;
  void channel.onConnect((error) => (open = error === undefined));
  return {
    send: (datagram) => {
      // A copy of exactly these bytes: the client sends in a microtask, when our buffer may hold something else.
      if (open) channel.raw.emit(new Uint8Array(datagram).buffer);
    },
    onDatagram: (listener) => channel.onRaw((message) => message instanceof ArrayBuffer && listener(new Uint8Array(message))),
    close: () => {
      open = false;
      // Private in geckos' types, but there once it has connected. Its own close also posts to the server and leaves that
      // promise to nobody: where the server is gone, it would end the process.
      const { peerConnection } = channel as { peerConnection?: { localPeerConnection?: { close(): void } } };
      // A goodbye on its way is sent in a microtask, and on a closed channel it would be an error.
      setTimeout(() => peerConnection?.localPeerConnection?.close(), GOODBYE_MS);
    },
  };
}
