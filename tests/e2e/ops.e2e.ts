import { randomUUID } from 'node:crypto';
import { GuestCreated, JobCreated, OpsJobPage, StatusView } from '@worldkiln/contracts';
import { connect, recordOutcome } from '@worldkiln/db';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readBoxState } from '../../cli/src/box/data-folder.ts';
import { operatorLink } from '../../cli/src/verbs/operator.ts';
import { seriousFindings } from '../support/accessible.ts';
import { artifacts, startBrowser } from '../support/browser.ts';
import { startTestBox, type TestBox } from '../support/test-box.ts';

let box: TestBox;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [box, browser] = await Promise.all([startTestBox(), startBrowser()]);
  await box.ready();
  const databaseUrl = readBoxState(box.data)?.databaseUrl ?? '';
  await someProvider(databaseUrl);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(60_000);
  page = await context.newPage();
  // As an operator does it: the link, its button, and the page behind it.
  await page.goto(await operatorLink(databaseUrl, box.url));
  await page.getByRole('button').click();
  await page.waitForURL(`${box.url}/`);
});

afterAll(async () => {
  await browser?.close();
  await box?.stop();
  box?.remove();
});

/** A provider that worked and then failed; what the page shows of it comes from these rows alone. */
async function someProvider(databaseUrl: string): Promise<void> {
  const { db, close } = connect(databaseUrl, { max: 1 });
  const outcome = (failed: boolean) =>
    recordOutcome(db, {
      provider: 'potter',
      capability: 'text_to_3d',
      ms: 42_000,
      failure: failed ? { kind: 'upstream', code: 'provider_down', message: 'potter does not answer. Try again later.' } : null,
    });
  await outcome(false);
  await outcome(true);
  await close();
}

/** The token a page plays with. */
const tokenOf = async (of: Page) => GuestCreated.parse(JSON.parse(await of.evaluate(() => localStorage.getItem('worldkiln.guest') ?? ''))).token;

const call = (path: string, init: RequestInit & { token?: string } = {}) =>
  fetch(`${box.url}${path}`, {
    ...init,
    headers: { ...(init.token && { authorization: `Bearer ${init.token}` }), 'content-type': 'application/json', 'idempotency-key': randomUUID() },
  });

it('shows operators jobs by state with their runs, stops and tries again many at once, and is readable by everybody', async () => {
  const guest = GuestCreated.parse(await (await call('/v1/guests', { method: 'POST' })).json());
  const { homeWorldId } = StatusView.parse(await (await call('/v1/status')).json());
  const wish = async (prompt: string) =>
    JobCreated.parse(await (await call('/v1/jobs', { method: 'POST', token: guest.token, body: JSON.stringify({ roomId: homeWorldId, prompt }) })).json());
  const wishes = [await wish('a wooden crate'), await wish('a red lighthouse'), await wish('a copper kettle with a very long handle that says good morning')];

  await page.goto(`${box.url}/ops`);
  for (const { jobId } of wishes) await page.locator(`[data-job="${jobId}"] .ready`).waitFor({ timeout: 120_000 });
  // The valley's own things are jobs too.
  expect(Number(await page.locator('[data-testid="ops-ready"] strong').textContent())).toBeGreaterThanOrEqual(wishes.length);
  const runUrl = await page.locator(`[data-job="${wishes[0]?.jobId}"] a`).getAttribute('href');
  expect(runUrl).toContain(`/namespaces/default/workflows/job-${wishes[0]?.jobId}`);
  expect(await page.getByText('potter', { exact: true }).count()).toBe(1);

  for (const [name, size] of [
    ['ops', { width: 1280, height: 900 }],
    ['ops-phone', { width: 390, height: 844 }],
  ] as const) {
    await page.setViewportSize(size);
    await page.screenshot({ path: `${artifacts}${name}.png` });
    expect([name, await seriousFindings(page)]).toEqual([name, []]);
    // Wide tables scroll in their own frame, never the page.
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 900 });

  for (const { jobId } of wishes) await page.locator(`[data-job="${jobId}"] input`).check();
  await page.getByTestId('ops-retry').click();
  // What is finished as it was asked is not tried again; each is refused for itself, with words.
  await page
    .getByTestId('ops-said')
    .getByText(/^(3 tried again\.|0 tried again, 3 not: .+)$/)
    .waitFor();
  await page.getByTestId('ops-failed').click();
  await page.getByText('No job is so now.').waitFor();
});

it('tells others that it is for operators, and shows them nothing', async () => {
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(`${box.url}/ops`);
  await other.getByRole('heading', { name: 'For operators' }).waitFor();
  expect(await other.locator('[data-job]').count()).toBe(0);
  await context.close();
});

it('is linked in the world for operators', async () => {
  await page.goto(box.url);
  await page.getByTestId('ops-link').waitFor({ timeout: 120_000 });
  expect(await page.getByTestId('ops-link').getAttribute('href')).toBe('/ops');
});

it('offers what is there already before anything is made anew, and sets it out for nothing', async () => {
  await page.locator('[data-testid="connection"]', { hasText: 'live' }).waitFor({ timeout: 150_000 });
  const things = () =>
    page.evaluate(() => (window as unknown as { __worldkiln: { state(): { entities: { name: string }[] } } }).__worldkiln.state().entities.length); // documented in web/src
  const jobs = async () => OpsJobPage.parse(await (await call('/v1/ops/jobs', { token: await tokenOf(page) })).json()).jobs.length;
  const [before, made] = [await things(), await jobs()];
  await page.getByTestId('prompt-input').fill('a big wooden crate');
  // The operator sees what anybody wished for, the valley's own crate too.
  const offer = page.getByTestId('similar').getByRole('button', { name: /crate/i }).first();
  await offer.waitFor();
  await page.screenshot({ path: `${artifacts}similar.png` });
  expect(await seriousFindings(page)).toEqual([]);
  await offer.click();
  await expect.poll(things, { timeout: 60_000 }).toBeGreaterThan(before);
  expect(await page.getByTestId('prompt-input').inputValue()).toBe('');
  expect(await jobs()).toBe(made);
});
