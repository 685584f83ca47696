import { kill } from 'node:process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousFindings } from '../support/accessible.ts';
import { Bot } from '../support/bot.ts';
import { openPlayer, startBrowser, type PlayerPage } from '../support/browser.ts';
import { Client } from '../support/client.ts';
import { startTestBox, type TestBox } from '../support/test-box.ts';

// What can go wrong under a player's hands: each has its words, and a way back that works.

let box: TestBox;
let browser: Browser;
let ada: PlayerPage;
/** Somebody else in the same room, without a picture. */
let ben: Bot;

const notice = (page: Page = ada.page) => page.getByTestId('notice');
const live = { timeout: 150_000, interval: 250 };
async function isLive(): Promise<void> {
  await expect.poll(async () => (await ada.state()).connection, live).toBe('live');
}
/** Its words, and that everybody can read them. */
async function says(words: RegExp, page: Page = ada.page): Promise<void> {
  await expect
    .poll(
      () =>
        notice(page)
          .textContent({ timeout: 1_000 })
          .catch(() => ''),
      live,
    )
    .toMatch(words);
}

beforeAll(async () => {
  [box, browser] = await Promise.all([startTestBox({ env: { ROOM_PLAYERS: '2' } }), startBrowser()]);
  await box.ready();
  const client = await Client.guest(box.url);
  ben = await Bot.join(box.url, client, await client.home());
  ada = await openPlayer(browser, `${box.url}/?quality=low`, { width: 900, height: 560 });
});

afterAll(async () => {
  await browser?.close();
  ben?.leave();
  await box?.stop();
  box?.remove();
});

it('without a network it says so, and goes on by itself when that is back', async () => {
  await ada.page.context().setOffline(true);
  await says(/You are offline.*as soon as it is back/);
  expect(await seriousFindings(ada.page)).toEqual([]);
  await ada.page.context().setOffline(false);
  await isLive();
  await expect.poll(() => notice().count(), live).toBe(0);
});

it('a room that is full says so, tries again by itself, and lets in when somebody leaves', async () => {
  const context = await browser.newContext({ viewport: { width: 700, height: 500 } });
  const page = await context.newPage();
  await page.goto(`${box.url}/?quality=low`);
  await says(/This room is full.*Everyone who fits is inside/, page);
  expect(await notice(page).getByRole('button').textContent()).toBe('Try now');
  ben.leave();
  await expect
    .poll(
      () =>
        page
          .getByTestId('connection')
          .textContent({ timeout: 1_000 })
          .catch(() => ''),
      live,
    )
    .toMatch(/live/);
  await context.close();
});

it('out of credits: the reason is told in words, and the wish stays in the box', async () => {
  const problem = {
    type: 'about:blank',
    title: 'Payment Required',
    status: 402,
    code: 'out_of_credits',
    detail: 'This needs up to 300 credits, and your account has fewer left. Choose a draft or the forge, or ask an operator for credits.',
  };
  await ada.page.route('**/v1/jobs', (route) => route.fulfill({ status: 402, contentType: 'application/problem+json', body: JSON.stringify(problem) }));
  await ada.ask('a golden palace');
  await expect
    .poll(() => ada.page.locator('[data-sonner-toast]').allTextContents(), live)
    .toContainEqual(expect.stringMatching(/fewer left\. Choose a draft or the forge/));
  await expect.poll(() => ada.page.getByTestId('prompt-input').inputValue(), live).toBe('a golden palace');
  await ada.page.unroute('**/v1/jobs');
  await ada.page.getByTestId('prompt-input').fill('');
});

it('a picture that is slow, and one that never comes, are told over the thing; loading again brings it', async () => {
  // The last two waits between tries are forty seconds: here they are short, and everything else as it is.
  await ada.page.evaluate(() => {
    const real = window.setTimeout.bind(window);
    window.setTimeout = ((run: TimerHandler, ms = 0, ...rest: unknown[]) =>
      real(run, ms === 10_000 || ms === 30_000 ? 3_000 : ms, ...rest)) as typeof setTimeout;
  });
  let refused = true;
  await ada.page.route('**/v1/assets/*/download**', (route) => (refused ? route.abort() : route.continue()));
  await ada.ask('a wooden crate');
  const mark = (kind: string) => ada.page.getByTestId(`mark-${kind}`);
  await mark('slow').waitFor({ timeout: 150_000 });
  await mark('lost').waitFor({ timeout: 150_000 });
  expect(await mark('lost').textContent()).toMatch(/Its picture did not arrive\..*Load again/);
  refused = false;
  await mark('lost').getByRole('button', { name: 'Load again' }).click();
  await ada.waitFor('the crate', ({ name, loaded }) => /crate/i.test(name) && loaded);
  await expect.poll(() => mark('lost').count(), live).toBe(0);
});

it('a lost graphics context says so, and the picture comes back with everything in it', async () => {
  const act = (what: 'loseContext' | 'restoreContext') =>
    ada.page.evaluate((name) => {
      const keep = window as unknown as { lose?: WEBGL_lose_context | null };
      keep.lose ??= document.querySelector<HTMLCanvasElement>('[data-testid="stage"]')?.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null;
      keep.lose?.[name]();
    }, what);
  const frames = () =>
    ada.page.evaluate(() => (window as unknown as { __worldkiln: { state(): { stats: { frames: number } } } }).__worldkiln.state().stats.frames);
  await act('loseContext');
  await says(/The picture was lost/);
  expect(await notice().getByRole('button').textContent()).toBe('Reload the page');
  await act('restoreContext');
  await expect.poll(() => notice().count(), live).toBe(0);
  const before = await frames();
  await expect.poll(frames, live).toBeGreaterThan(before + 2);
});

it('a line that breaks is found again without a hand, and what was made is still there', async () => {
  kill(box.pids().realtime ?? 0, 'SIGKILL');
  await says(/Finding the way back.*Nothing you made is lost/);
  await isLive();
  expect((await ada.waitFor('the crate', ({ name }) => /crate/i.test(name))).firing).toBe('glazed');
});

it('who is sent away is told by whom, and when a press on "Come back in" will be heard', async () => {
  const owner = await Client.guest(box.url);
  const { worldId } = await owner.call((api) => api.POST('/v1/worlds', { body: {} }));
  const keeper = await Bot.join(box.url, owner, worldId);
  const cleo = await openPlayer(browser, `${box.url}/w/${worldId}?quality=low`, { width: 700, height: 500 });
  await keeper.room.kick((await cleo.state()).playerNet);
  await says(/You are out of the room.*sent you away from this room\. You may come back in a minute/, cleo.page);
  await notice(cleo.page).getByRole('button', { name: 'Come back in' }).click();
  await says(/You were sent away from this room a moment ago\. Come back in \d+ seconds/, cleo.page);
  keeper.leave();
  expect((await cleo.state()).connection).toBe('closed');
});
