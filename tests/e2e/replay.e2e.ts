import { fileURLToPath } from 'node:url';
import { replaySession } from '@worldkiln/engine';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { recordedSession } from '../../engine/src/testing/recorded-session.ts';
import { startBrowser } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

/** The engine alone, as one script that leaves `replaySession` behind. */
async function engineScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('../../engine/src/index.ts', import.meta.url)), formats: ['iife'], name: 'engine' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) => ('output' in each ? each.output : []));
  const script = outputs.find((each) => each.type === 'chunk');
  if (!script || script.type !== 'chunk') throw new Error('the engine was not built');
  return script.code;
}

it('[RM-RP1] a recorded session comes to the same world in Chromium as in Node: movement, ground, commands', async () => {
  const script = await engineScript();
  const page = await browser.newPage();
  await page.addScriptTag({ content: script });
  for (const seed of [5, 6]) {
    const { text } = recordedSession(seed).recording;
    const here = replaySession(text).hash;
    // The script's own global: the page has no types.
    const there = await page.evaluate(
      (recording) => (globalThis as unknown as { engine: { replaySession(text: string): { hash: string } } }).engine.replaySession(recording).hash,
      text,
    );
    expect(there).toBe(here);
    expect(here.split(' ').length).toBe(7);
  }
});
