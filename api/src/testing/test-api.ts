import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GuestCreated, StatusView, type WorldId } from '@worldkiln/contracts';
import { type Connection, issueOperatorLink } from '@worldkiln/db';
import { pino } from 'pino';
import { type Api, startApi } from '../server.ts';

/** An API as its callers see it, on a real port. */
export interface TestApi {
  url: string;
  blobsRoot: string;
  api: Api;
  /** A call with a token, or without one. */
  call(method: string, path: string, options?: CallOptions): Promise<Response>;
  guest(): Promise<GuestCreated>;
  operator(connection: Connection): Promise<GuestCreated>;
  home(): Promise<WorldId>;
  /** Asks for a thing with a new key, or the given one. */
  ask(token: string, body: object, key?: string): Promise<Response>;
  close(): Promise<void>;
}

export interface CallOptions {
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** Sent as it is, in place of `body`. */
  raw?: string | Uint8Array<ArrayBuffer>;
}

export const TEST_SECRET = 'a secret for tests that is long enough';

/** Starts an API of its own on a given database. Without a Temporal address there is none. */
export async function startTestApi(options: {
  databaseUrl: string;
  temporalAddress?: string;
  namespace?: string;
  webRoot?: string;
  port?: number;
  blobsUrl?: string | undefined;
  trustedOrigins?: readonly string[];
  webhookWaitsS?: readonly number[];
  uiUrl?: string;
  codecKeys?: string;
  starter?: boolean;
}): Promise<TestApi> {
  const folder = mkdtempSync(join(tmpdir(), 'api-'));
  const blobsRoot = join(folder, 'blobs');
  const { databaseUrl, temporalAddress = '127.0.0.1:9', webRoot = join(folder, 'web'), port = 0, blobsUrl } = options;
  const api = await startApi({
    databaseUrl,
    temporal: { address: temporalAddress, namespace: options.namespace ?? 'default' },
    uiUrl: options.uiUrl ?? null,
    codecKeys: options.codecKeys,
    starter: options.starter ?? false,
    ...(options.trustedOrigins && { trustedOrigins: options.trustedOrigins }),
    ...(options.webhookWaitsS && { webhookWaitsS: options.webhookWaitsS }),
    host: '127.0.0.1',
    port,
    secret: TEST_SECRET,
    blobsRoot,
    blobsUrl,
    webRoot,
    log: pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
  });
  await api.ready;

  const call: TestApi['call'] = (method, path, { token, body, raw, headers = {} } = {}) => {
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    return fetch(`${api.url}${path}`, {
      method,
      headers: { ...(token && { authorization: `Bearer ${token}` }), ...(sent !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(sent !== undefined && { body: sent }),
    });
  };
  return {
    url: api.url,
    blobsRoot,
    api,
    call,
    guest: async () => GuestCreated.parse(await (await call('POST', '/v1/guests')).json()),
    async operator({ db }) {
      const code = randomBytes(24).toString('base64url');
      await issueOperatorLink(db, { hash: createHash('sha256').update(code).digest('hex'), ttlS: 60 });
      return GuestCreated.parse(await (await call('POST', '/v1/operators', { body: { code } })).json());
    },
    home: async () => StatusView.parse(await (await call('GET', '/v1/status')).json()).homeWorldId,
    ask: (token, body, key = randomUUID()) => call('POST', '/v1/jobs', { token, body, headers: { 'idempotency-key': key } }),
    async close() {
      await api.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
