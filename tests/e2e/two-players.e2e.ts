import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPlayer, startBrowser, type PlayerPage } from '../support/browser.ts';
import { startTestBox, type TestBox } from '../support/test-box.ts';

let box: TestBox;
let browser: Browser;
let ada: PlayerPage;
let ben: PlayerPage;

beforeAll(async () => {
  [box, browser] = await Promise.all([startTestBox(), startBrowser()]);
  await box.ready();
  ada = await openPlayer(browser, box.url);
  ben = await openPlayer(browser, box.url);
});

afterAll(async () => {
  await browser?.close();
  await box?.stop();
  box?.remove();
});

const distance = (a: readonly number[], b: readonly number[]) => Math.hypot(...a.map((x, i) => x - (b[i] ?? 0)));

/** A thing once its shown place has not changed for two seconds: pictures come slowly here, and lag behind the room. */
async function atRest(player: PlayerPage, id: string) {
  const find = () => player.waitFor('the thing', (entity) => entity.id === id);
  for (let last = await find(); ;) {
    await player.page.waitForTimeout(2_000);
    const now = await find();
    if (distance(now.position, last.position) < 0.001) return now;
    last = now;
  }
}

it('makes a guest without a form and opens a world over WebRTC', async () => {
  expect(await ada.state()).toMatchObject({ connection: 'live', transport: 'webrtc' });
  expect(await ben.state()).toMatchObject({ connection: 'live', transport: 'webrtc' });
  await ada.page.waitForTimeout(2_000);
  await ada.shot('1-a-world');
});

it('stands clay before both players, then the crate, on the same entity', async () => {
  await ada.ask('a wooden crate');
  const clay = await ada.waitFor('the clay', (entity) => /crate/i.test(entity.name));
  const same = (entity: { id: string }) => entity.id === clay.id;
  await ben.waitFor('the clay at the second player', same);
  const mine = await ada.waitFor('the crate', (entity) => same(entity) && entity.firing === 'glazed' && entity.loaded);
  const theirs = await ben.waitFor('the crate at the second player', (entity) => same(entity) && entity.firing === 'glazed' && entity.loaded);
  expect(theirs.assetId).toBe(mine.assetId);
  expect(mine.assetId).toBe(clay.assetId);
  expect(mine.version).toBeGreaterThan(0);
  await ada.shot('2-a-wooden-crate');
  await ben.shot('2-a-wooden-crate-second-player');
});

it('takes a prompt nobody prepared along the same path', async () => {
  await ben.ask('three mossy garden gnomes guarding a teapot');
  const made = await ada.waitFor('it', (entity) => !/crate/i.test(entity.name) && entity.firing === 'glazed' && entity.loaded);
  expect(made.version).toBeGreaterThan(0);
  await ben.shot('3-nobody-prepared-this');
});

it('shows what one says to the other, as text', async () => {
  const line = ben.page.getByTestId('chat-log').getByText('<b>hello</b> Ben');
  const read = line.waitFor({ timeout: 150_000 }).then(() => line.textContent());
  await ada.page.keyboard.press('Enter');
  await ada.page.getByTestId('chat-field').fill('<b>hello</b> Ben');
  await ada.page.keyboard.press('Enter');
  expect(await read).toContain('<b>hello</b> Ben');
  await ben.shot('3-b-talk');
});

it('lets one throw the crate, and the other sees it fly; it lies where it lay after a restart', async () => {
  const crate = await ada.waitFor('the crate', (entity) => /crate/i.test(entity.name));
  await ada.page.evaluate((id) => (window as unknown as { __worldkiln: { pick(id: string): Promise<void> } }).__worldkiln.pick(id), crate.id);
  await ada.page.waitForTimeout(500);
  await ada.page.evaluate(() => (window as unknown as { __worldkiln: { throwHeld(): Promise<void> } }).__worldkiln.throwHeld());
  const seen = await ben.waitFor('the throw', (entity) => entity.id === crate.id && distance(entity.position, crate.position) > 1.5);
  expect(distance(seen.position, crate.position)).toBeGreaterThan(1.5);
  const rest = await atRest(ben, crate.id);
  await ben.shot('4-thrown');

  const { data } = box;
  const port = Number(new URL(box.url).port);
  await box.stop();
  box = await startTestBox({ data, port });
  await ada.page.goto(box.url);
  const again = await ada.waitFor('the crate after a restart', (entity) => entity.id === crate.id && entity.loaded);
  expect(distance(again.position, rest.position)).toBeLessThan(0.1);
  await ada.shot('5-after-a-restart');
});

it('shows no error in either console', () => {
  const ours = (errors: string[]) =>
    // What the browser and geckos say of a box that is away, as it was in the restart above.
    errors.filter((error) => !/ERR_CONNECTION|Failed to load resource|status code 401|WebSocket|^Failed to fetch$/.test(error));
  expect(ours(ada.errors)).toEqual([]);
  expect(ours(ben.errors)).toEqual([]);
});
