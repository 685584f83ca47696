import { type AddressInfo, connect as dial, createServer, type Socket } from 'node:net';

/** A way to a service that can be cut and mended. */
export interface Relay {
  address: string;
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** Listens and passes on to `host:port`. */
export async function relayTo(address: string): Promise<Relay> {
  const [host = '', port] = address.split(':');
  const sockets = new Set<Socket>();
  let open = true;
  const server = createServer((near) => {
    if (!open) return near.destroy();
    const far = dial(Number(port), host);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy()).on('close', () => sockets.delete(one) && other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    open = false;
    for (const socket of sockets) socket.destroy();
  };
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`, // it listens on TCP
    cut,
    mend: () => (open = true),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
