import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { failureOf } from '@worldkiln/contracts';

export interface HealthPortOptions {
  port: number;
  host?: string;
  /** Throws, with words for people, while no work could be done. */
  ready(): void | Promise<void>;
  /** Prometheus' text. */
  metrics(): Promise<string>;
}

export interface HealthPort {
  port: number;
  close(): Promise<void>;
}

/** Opens the private port that a container's probes and Prometheus ask: /healthz, /readyz, /metrics. Not for the world. */
export async function openHealthPort({ port, host = '0.0.0.0', ready, metrics }: HealthPortOptions): Promise<HealthPort> {
  const server = createServer({ requestTimeout: 5_000, headersTimeout: 5_000, maxHeaderSize: 8_192 }, (request, response) => {
    const answer = (status: number, body: string, type = 'application/json') => response.writeHead(status, { 'content-type': type }).end(body);
    const path = (request.url ?? '/').split('?', 1)[0];
    if (path === '/healthz') return answer(200, '{"ok":true}');
    if (path === '/metrics') return void metrics().then((text) => answer(200, text, 'text/plain; version=0.0.4'), refuse);
    if (path === '/readyz')
      return void Promise.resolve()
        .then(ready)
        .then(() => answer(200, '{"ok":true}'), refuse);
    return answer(404, '{"ok":false}');

    function refuse(error: unknown): void {
      answer(503, JSON.stringify({ ok: false, detail: failureOf(error).message }));
    }
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return {
    port: (server.address() as AddressInfo).port, // a TCP server that listens has one
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
