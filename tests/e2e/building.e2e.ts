import { ENVIRONMENT, type Entity } from '@worldkiln/contracts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousFindings } from '../support/accessible.ts';
import { Bot } from '../support/bot.ts';
import { openPlayer, startBrowser, type PlayerPage, type SeenEntity } from '../support/browser.ts';
import { Client } from '../support/client.ts';
import { startTestBox, type TestBox } from '../support/test-box.ts';

let box: TestBox;
let browser: Browser;
let ada: PlayerPage;
/** The second player has no picture: two of them leave too little of a small machine. */
let ben: Bot;
let chest: SeenEntity;

beforeAll(async () => {
  [box, browser] = await Promise.all([startTestBox(), startBrowser()]);
  await box.ready();
  const client = await Client.guest(box.url);
  ben = await Bot.join(box.url, client, await client.home());
  ada = await openPlayer(browser, `${box.url}/?quality=low`, { width: 1400, height: 800 });
  await ada.ask('a red wooden chest');
  chest = await ada.waitFor('the chest', ({ name, firing, loaded }) => /chest/i.test(name) && firing === 'glazed' && loaded);
  await ada.page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
});

afterAll(async () => {
  await browser?.close();
  ben?.leave();
  await box?.stop();
  box?.remove();
});

/** Everything as the second player's client has it. */
function seen(): Entity[] {
  const { session } = ben.room;
  return session.state === 'live' ? [...session.world.entities.values()] : [];
}
const theChest = () => seen().find(({ id }) => id === chest.id);
/** Pictures come slowly on a small machine, and answers with them. */
const soon = { timeout: 150_000, interval: 200 };
const key = (chord: string) => ada.page.keyboard.press(chord);
const selected = () => ada.page.evaluate(() => (window as unknown as { __worldkiln: { state(): { selected: string[] } } }).__worldkiln.state().selected);
const middle = (id: string) =>
  ada.page.evaluate((of) => (window as unknown as { __worldkiln: { whereIs(id: string): { x: number; y: number } | null } }).__worldkiln.whereIs(of), id);

it('V leaves the body, and a click chooses what is under it', async () => {
  await key('KeyV');
  await ada.page.getByTestId('build-bar').waitFor();
  // The eye has just moved: the thing is where the next picture has it.
  await expect
    .poll(
      async () => {
        const at = await middle(chest.id);
        if (at) await ada.page.mouse.click(at.x, at.y);
        return selected();
      },
      { timeout: 90_000, interval: 1_500 },
    )
    .toEqual([chest.id]);
  await ada.page.getByTestId('inspector').waitFor();
  await ada.shot('building-1-inspector');
});

it('keys change a thing, and the second player sees it', async () => {
  const before = [...(theChest()?.pose.position ?? [])];
  await key('ArrowRight');
  await expect.poll(() => Math.hypot(...(theChest()?.pose.position ?? []).map((value, i) => value - (before[i] ?? 0))), soon).toBeGreaterThan(0.15);
  await key('KeyP');
  await expect.poll(() => theChest()?.body.type, soon).toBe('fixed');
});

it('the card’s numbers are commands: typed, seen by others, taken back', async () => {
  const size = ada.page.getByTestId('inspector').getByLabel('size, ×');
  await size.fill('2');
  await size.press('Enter');
  await expect.poll(() => theChest()?.scale, soon).toBe(2);
  await size.press('Escape');
  await key('Control+KeyZ');
  await expect.poll(() => theChest()?.scale, soon).toBeUndefined();
  await key('Control+Shift+KeyZ');
  await expect.poll(() => theChest()?.scale, soon).toBe(2);
});

it('duplicates are chosen, grouped, deleted and brought back in one step each', async () => {
  await key('Control+KeyD');
  await expect.poll(() => seen().length, soon).toBe(2);
  const copy = seen().find(({ id }) => id !== chest.id);
  await expect.poll(selected, soon).toEqual([copy?.id]);
  await key('Control+KeyA');
  await expect.poll(selected, soon).toHaveLength(2);
  await key('Control+KeyG');
  await expect.poll(() => seen().map(({ group }) => group !== undefined), soon).toEqual([true, true]);
  await key('Delete');
  await expect.poll(() => seen().length, soon).toBe(0);
  await key('Control+KeyZ');
  await expect.poll(() => seen().length, soon).toBe(2);
});

it('the list of things is walked with arrow keys', async () => {
  const first = ada.page.getByRole('treeitem').first();
  await first.focus();
  await ada.page.keyboard.press('ArrowRight');
  await expect.poll(() => ada.page.getByRole('treeitem').count(), soon).toBe(3);
  await ada.page.keyboard.press('ArrowDown');
  await ada.page.keyboard.press('Space');
  await expect.poll(selected, soon).toHaveLength(1);
});

it('no panel has a serious barrier, and every card opens and closes by keys', async () => {
  const findings: Record<string, string[]> = { building: await seriousFindings(ada.page) };
  await key('Control+KeyK');
  await ada.page.getByTestId('palette').waitFor();
  findings['palette'] = await seriousFindings(ada.page);
  await ada.shot('building-2-palette');
  await key('Escape');
  await ada.page.getByTestId('palette').waitFor({ state: 'detached' });
  await key('KeyH');
  await ada.page.getByTestId('keys-card').waitFor();
  findings['keys'] = await seriousFindings(ada.page);
  await key('Escape');
  await ada.page.getByTestId('keys-card').waitFor({ state: 'detached' });
  await key('KeyQ');
  await ada.page.getByTestId('shelf').waitFor();
  findings['shelf'] = await seriousFindings(ada.page);
  await key('Escape');
  await ada.page.getByTestId('shelf').waitFor({ state: 'detached' });
  await key('KeyV');
  await ada.page.getByTestId('build-bar').waitFor({ state: 'detached' });
  findings['playing'] = await seriousFindings(ada.page);
  expect(findings).toEqual({ building: [], palette: [], keys: [], shelf: [], playing: [] });
  expect(ada.errors).toEqual([]);
});

it('a stroke of the mouse raises the ground, for the second player too, and one undo takes it back', async () => {
  const heights = () => {
    const { session } = ben.room;
    if (session.state !== 'live') throw new Error('the second player is not in the world');
    const { terrain } = session.world;
    return terrain.sinceSeed()?.rise.reduce((most, rise) => Math.max(most, rise), 0) ?? 0;
  };
  await key('KeyV');
  await ada.page.getByTestId('build-bar').waitFor();
  await key('KeyG');
  await ada.page.getByTestId('sculpt-panel').waitFor();
  expect(await seriousFindings(ada.page)).toEqual([]);
  const { width, height } = ada.page.viewportSize() ?? { width: 1100, height: 700 };
  await ada.page.mouse.move(width * 0.45, height * 0.55);
  await ada.page.mouse.down();
  for (let step = 0; step < 6; step++) {
    await ada.page.mouse.move(width * (0.45 + step * 0.02), height * 0.55);
    await ada.page.waitForTimeout(300);
  }
  await ada.page.mouse.up();
  await expect.poll(heights, soon).toBeGreaterThan(10);
  await ada.shot('building-5-ground');
  await key('Control+KeyZ');
  await expect.poll(heights, soon).toBe(0);
});

it('what is chosen is saved as a prefab and set out again, before the second player too; one undo takes it back', async () => {
  await key('Escape');
  await key('Control+KeyA');
  await expect.poll(selected, soon).toHaveLength(2);
  await key('KeyQ');
  await ada.page.getByTestId('prefab-name').fill('Two chests');
  await ada.page.getByTestId('prefab-save').click();
  const tile = ada.page.getByTestId('prefab-tile');
  await tile.waitFor();
  expect(await seriousFindings(ada.page)).toEqual([]);
  await ada.shot('building-6-prefabs');
  await tile.getByRole('button').first().click();
  await expect.poll(() => seen().length, soon).toBe(4);
  await key('Control+KeyZ');
  await expect.poll(() => seen().length, soon).toBe(2);
});

it('the world’s card sets the hour for everybody', async () => {
  const hour = () => (ben.room.session.state === 'live' ? ben.room.session.world.environment.hour : null);
  await key('KeyO');
  await ada.page.getByTestId('sky-hour').fill('20');
  await expect.poll(hour, soon).toBe(20);
  expect(await seriousFindings(ada.page)).toEqual([]);
  await ada.shot('building-7-sky');
  await key('Escape');
  await ada.page.getByTestId('world-card').waitFor({ state: 'detached' });
  await key('Control+KeyZ');
  await expect.poll(hour, soon).toBe(ENVIRONMENT.hour);
  expect(ada.errors).toEqual([]);
});
