import { KilnError } from '@worldkiln/contracts';
import { expect, test } from 'vitest';
import { figures } from './figures.ts';
import { openHealthPort } from './health-port.ts';

test('a process says that it lives, whether it can work and why not, and its figures', async () => {
  let away = true;
  const registry = figures({ rooms: { help: 'Open rooms.', read: () => 3 } });
  const health = await openHealthPort({
    port: 0,
    host: '127.0.0.1',
    ready() {
      if (away) throw new KilnError('busy', { code: 'engine_away', message: 'Temporal does not answer.' });
    },
    metrics: () => registry.metrics(),
  });
  const get = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${health.port}${path}`);
    return { status: answer.status, text: await answer.text() };
  };
  expect(await get('/healthz')).toMatchObject({ status: 200 });
  expect(await get('/readyz')).toEqual({ status: 503, text: '{"ok":false,"detail":"Temporal does not answer."}' });
  away = false;
  expect(await get('/readyz')).toMatchObject({ status: 200 });
  expect((await get('/metrics')).text).toMatch(/^worldkiln_rooms 3$/m);
  expect((await get('/')).status).toBe(404);
  await health.close();
});
