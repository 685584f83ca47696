import type { Browser } from 'playwright-core';
import { LIMITS } from '@worldkiln/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPlayer, startBrowser, type PlayerPage } from '../support/browser.ts';
import { paintedBox } from '../support/painted-box.ts';
import { startTestBox, type TestBox } from '../support/test-box.ts';

let box: TestBox;
let browser: Browser;
let ada: PlayerPage;

beforeAll(async () => {
  [box, browser] = await Promise.all([startTestBox(), startBrowser()]);
  await box.ready();
  ada = await openPlayer(browser, `${box.url}/?quality=low`);
});

afterAll(async () => {
  await browser?.close();
  await box?.stop();
  box?.remove();
});

/** A bake and software's pictures share the processor here, and elsewhere with more. */
const SLOW_MS = 180_000;

/** Lets a file go over the world, as a hand with a mouse does; `padding` bytes that mean nothing make it heavy. */
async function drop(name: string, glb: Uint8Array, padding = 0): Promise<void> {
  const { page } = ada;
  const file = { name, base64: Buffer.from(glb).toString('base64'), padding };
  const dataTransfer = await page.evaluateHandle((given) => {
    const own = Uint8Array.from(atob(given.base64), (letter) => letter.codePointAt(0) ?? 0);
    const bytes = new Uint8Array(own.length + given.padding);
    bytes.set(own);
    new DataView(bytes.buffer).setUint32(8, bytes.length, true);
    const carried = new DataTransfer();
    carried.items.add(new File([bytes], given.name, { type: 'model/gltf-binary' }));
    return carried;
  }, file);
  for (const event of ['dragover', 'drop']) await page.dispatchEvent('body', event, { dataTransfer });
  await page.getByTestId('import-license').fill('my own work');
  await page.getByTestId('import-send').click();
}

it('a GLB let go over the world stands there with its picture', { timeout: SLOW_MS * 3 }, async () => {
  await drop('painted_crate.glb', paintedBox());
  const clay = await ada.waitFor('the clay', ({ name }) => /painted crate/i.test(name), SLOW_MS);
  const made = await ada.waitFor('the crate', ({ id, firing, loaded }) => id === clay.id && firing === 'glazed' && loaded, SLOW_MS);
  expect(made.assetId).toBe(clay.assetId);
  await ada.page.waitForTimeout(2_000);
  await ada.shot('import-1-a-painted-crate');
});

it('one too large for a request goes to the store by itself and comes in as well', { timeout: SLOW_MS * 2 }, async () => {
  await drop('heavy_crate.glb', paintedBox(), LIMITS.importBodyBytes);
  const made = await ada.waitFor('the heavy crate', ({ name, firing, loaded }) => /heavy crate/i.test(name) && firing === 'glazed' && loaded, SLOW_MS);
  expect(made.version).toBeGreaterThan(0);
});

it('one that is broken cracks on the spot and says why', { timeout: SLOW_MS * 2 }, async () => {
  await drop('broken.glb', new TextEncoder().encode('glTF and nothing that follows makes any sense of it'));
  const cracked = await ada.waitFor('the cracked clay', ({ name, firing }) => /broken/i.test(name) && firing === 'cracked', SLOW_MS);
  expect(cracked.version).toBe(0);
  expect(ada.errors).toEqual([]);
});
