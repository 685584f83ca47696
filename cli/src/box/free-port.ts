import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** A port nobody listens on: the wanted one if it is free, else one the system picks. */
export async function freePort(wanted = 0, host = '127.0.0.1'): Promise<number> {
  const taken = await listens(wanted, host);
  return typeof taken === 'number' ? taken : freePort(0, host);
}

/** Below those that systems hand out to whoever connects, so that nobody takes one between our look and our listening. */
const [QUIET_FROM, QUIET_PORTS] = [20_000, 12_000];
const QUIET_TRIES = 50;
/** Looked at, and perhaps not listened at yet. */
const given = new Set<number>();

/** A port for a server of ours that starts in a moment: the wanted one if it is free, else a quiet one, none twice. */
export async function quietPort(wanted?: number): Promise<number> {
  for (let tried = 0; tried < QUIET_TRIES; tried++) {
    const port = tried === 0 && wanted !== undefined ? wanted : QUIET_FROM + randomInt(QUIET_PORTS);
    if (given.has(port) || (await portError(port, '127.0.0.1'))) continue;
    given.add(port);
    return port;
  }
  return freePort();
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
