import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { Bot } from '../support/bot.ts';
import { Client } from '../support/client.ts';
import { startTestBox, type TestBox } from '../support/test-box.ts';

const Span = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  startTimeUnixNano: z.string(),
  endTimeUnixNano: z.string(),
});
const Attribute = z.object({ key: z.string(), value: z.object({ stringValue: z.string().optional() }) });
const Export = z.object({
  resourceSpans: z.array(z.object({ resource: z.object({ attributes: z.array(Attribute) }), scopeSpans: z.array(z.object({ spans: z.array(Span) })) })),
});

/** A collector as small as can be: OTLP as JSON over HTTP, kept in memory. */
const seen: (z.infer<typeof Span> & { service: string })[] = [];
let collector: Server;
let box: TestBox;
beforeAll(async () => {
  collector = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      for (const { resource, scopeSpans } of Export.parse(JSON.parse(body)).resourceSpans) {
        const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? '';
        for (const span of scopeSpans.flatMap(({ spans }) => spans)) seen.push({ ...span, service });
      }
      response.writeHead(request.url === '/v1/traces' ? 200 : 404, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const { port } = collector.address() as AddressInfo; // it listens on TCP
  box = await startTestBox({ env: { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` } });
  await box.ready(180_000);
});
afterAll(async () => {
  await box?.stop();
  box?.remove();
  collector?.close();
});

it('a job is one trace through API, dispatcher, workflow, steps and room', async () => {
  const client = await Client.guest(box.url);
  const world = await client.home();
  const bot = await Bot.join(box.url, client, world);
  const { jobId } = await client.ask(world, 'a wooden crate');
  await vi.waitFor(async () => expect((await client.job(jobId)).status).toBe('ready'), { timeout: 120_000, interval: 500 });
  const names = () => seen.map(({ service, name }) => `${service}: ${name}`);
  const expected = [
    'worldkiln-api: POST /v1/jobs',
    'worldkiln-api: start the run',
    'worldkiln-realtime: room spawn',
    'worldkiln-realtime: room fire',
    'worldkiln-worker: admit',
    'worldkiln-worker: plan',
    'worldkiln-worker: forge',
    'worldkiln-worker: publish',
    'worldkiln-worker: settle',
    'worldkiln-worker: generateAsset',
  ];
  await vi.waitFor(() => expect(names()).toEqual(expect.arrayContaining(expected)), { timeout: 60_000, interval: 500 });
  bot.leave();
  // One trace; the request is its root, the run hangs on it, and the steps on the run.
  expect(new Set(seen.map(({ traceId }) => traceId)).size).toBe(1);
  const one = (name: string) => seen.find((span) => span.name === name);
  expect(one('POST /v1/jobs')?.parentSpanId).toBeUndefined();
  expect(one('generateAsset')?.parentSpanId).toBe(one('POST /v1/jobs')?.spanId);
  expect(one('forge')?.parentSpanId).toBe(one('generateAsset')?.spanId);
  expect(one('room fire')?.parentSpanId).toBe(one('POST /v1/jobs')?.spanId);
  // Who reads the log finds the job by each of its ids, in every process that worked for it.
  const ids = { jobId, worldId: world, accountId: client.accountId };
  for (const [part, msg] of [
    ['api', 'job accepted'],
    ['api', 'run started'],
    ['worker', 'run ended'],
  ] as const) {
    const lines = readFileSync(join(box.data, 'logs', `${part}.log`), 'utf8').split('\n');
    const line = lines.find((text) => text.includes(`"${msg}"`) && text.includes(jobId)) ?? '{}';
    expect({ part, ...JSON.parse(line) }, msg).toMatchObject({ part, ...ids });
  }
  for (const span of seen) expect(BigInt(span.endTimeUnixNano) >= BigInt(span.startTimeUnixNano), span.name).toBe(true);
});
