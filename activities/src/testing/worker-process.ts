import { setTimeout as sleep } from 'node:timers/promises';
import { openBlobs } from '@worldkiln/blobs';
import { connect } from '@worldkiln/db';
import { pino } from 'pino';
import { runWorkers } from '../run-workers.ts';
import { installRuntime } from '../runtime.ts';
import { forgeDouble } from './forge-double.ts';
import { forgetfulProvider, keyedWorker, listedProvider } from './stand-ins/workers.ts';

/** A worker in a process of its own, for tests that kill it: each forge step takes `STEP_MS`. TEST_PROVIDERS: up to three stand-ins by address (keyed, listed, neither). */
const { TEST_DATABASE, TEST_TEMPORAL, TEST_NAMESPACE, TEST_BLOBS, TEST_PLANS, TEST_PROVIDERS, STEP_MS } = process.env;
if (!TEST_DATABASE || !TEST_TEMPORAL || !TEST_NAMESPACE || !TEST_BLOBS || !TEST_PLANS) throw new Error('worker-process is started by a test');
const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' });
installRuntime(log);
const slow = async () => sleep(Number(STEP_MS ?? 0));
const stopping = new AbortController();
for (const event of ['SIGTERM', 'disconnect'] as const) process.on(event, () => stopping.abort());
const at = (url: string) => ({ url, host: new URL(url).host });
const [keyed, listed, neither] = (TEST_PROVIDERS ?? '').split(' ').filter(Boolean);
const providers = [
  ...(keyed === undefined ? [] : [keyedWorker(at(keyed))]),
  ...(listed === undefined ? [] : [listedProvider(at(listed))]),
  ...(neither === undefined ? [] : [forgetfulProvider(at(neither))]),
];
const database = connect(TEST_DATABASE, { max: 4 });
await runWorkers({
  address: TEST_TEMPORAL,
  namespace: TEST_NAMESPACE,
  signal: stopping.signal,
  plans: { option: { codePath: TEST_PLANS }, buildId: 'test', from: TEST_PLANS },
  clients: {
    db: database.db,
    blobs: openBlobs({ root: TEST_BLOBS, secret: 'of a test', baseUrl: '' }),
    forge: forgeDouble({ author: slow, buildGlb: slow, bake: slow }),
    providers: new Map(providers.map((provider) => [provider.card.id, provider])),
    credits: 'house',
    trustedOrigins: [],
    log,
  },
  threads: 2,
  versioning: 'off',
  onPolling: () => process.send?.({ ready: true }),
});
await database.close();
process.exit(0);
