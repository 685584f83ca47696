import type { Channel, ChannelEvents, Door } from './channel.ts';

/** Snapshots are worth nothing late: when this much waits in the socket, more is dropped. */
const BACKLOG_BYTES = 64 * 1024;

/** The same datagrams over a WebSocket, for networks that let no UDP through. */
export function dialSocket({ url, ticket }: Door, events: ChannelEvents, signal: AbortSignal): Promise<Channel> {
  const address = new URL(url, location.href);
  address.protocol = address.protocol === 'https:' || address.protocol === 'wss:' ? 'wss:' : 'ws:';
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    socket.binaryType = 'arraybuffer';
    let open = false;
    const channel: Channel = {
      kind: 'wss',
      send(bytes) {
        // Copied to a plain buffer: the engine may reuse its own.
        if (socket.readyState === WebSocket.OPEN && socket.bufferedAmount < BACKLOG_BYTES) socket.send(bytes.slice());
      },
      close: () => socket.close(),
    };
    signal.addEventListener('abort', () => {
      if (!open) socket.close();
    });
    socket.addEventListener('open', () => {
      open = true;
      // The ticket goes first, as text: in the address it would stand in proxies' logs.
      socket.send(ticket);
      resolve(channel);
    });
    socket.addEventListener('message', (event) => {
      if (event.data instanceof ArrayBuffer) events.message(new Uint8Array(event.data));
    });
    socket.addEventListener('close', (event) => {
      if (open) events.closed(event.reason || 'the line was closed');
      else reject(new Error(event.reason || 'no WebSocket could be opened'));
    });
  });
}
