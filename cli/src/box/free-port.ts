import { createServer } from 'node:net';

/** A port nobody listens on: the wanted one if it is free, else one the system picks. */
export async function freePort(wanted = 0, host = '127.0.0.1'): Promise<number> {
  const taken = await listens(wanted, host);
  return typeof taken === 'number' ? taken : freePort(0, host);
}

/** Whether this very port can be had, and if not, why. */
export async function portError(port: number, host: string): Promise<NodeJS.ErrnoException | undefined> {
  const got = await listens(port, host);
  return typeof got === 'number' ? undefined : got;
}

function listens(port: number, host: string): Promise<number | NodeJS.ErrnoException> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const got = typeof address === 'object' && address ? address.port : port;
      server.close(() => resolve(got));
    });
  });
}
