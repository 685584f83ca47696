import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { startTestApi } from '../../../api/src/testing/test-api.ts';
import { freshDatabase } from '../../../tests/support/fresh-database.ts';
import { operatorLink } from './operator.ts';

test('the link opens a page whose only script may run, and its code makes one operator, once', async () => {
  const database = await freshDatabase();
  const api = await startTestApi({ databaseUrl: database.url });
  const link = new URL(await operatorLink(database.url, `${api.url}/`));
  const page = await fetch(link);
  const script = /<script>([^]*)<\/script>/.exec(await page.text())?.[1] ?? '';
  expect(page.headers.get('content-security-policy')).toContain(`script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  expect(script).toContain("'worldkiln.guest'");
  const redeem = () => api.call('POST', '/v1/operators', { body: { code: link.hash.slice(1) } });
  const made = await redeem();
  const { token } = (await made.json()) as { token: string };
  expect([made.status, (await api.call('GET', '/metrics', { token })).status]).toEqual([201, 200]);
  expect((await redeem()).status).toBe(403);
  await api.close();
  await database.drop();
});
