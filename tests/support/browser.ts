import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Screenshots of the run land here. */
export const artifacts = fileURLToPath(new URL('../../artifacts/', import.meta.url));

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** A real Chromium with WebGL by SwiftShader; local addresses unhidden so that WebRTC works on loopback. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? CANDIDATES.find(existsSync);
  if (!executablePath) throw new Error('The end-to-end tests need a Chromium: `apt-get install chromium`, or name one in CHROMIUM.');
  mkdirSync(artifacts, { recursive: true });
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
      '--disable-features=WebRtcHideLocalIpsWithMdns',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // Two pages share two cores: the one in the background must not be slowed to a crawl.
      '--disable-background-timer-throttling',
      '--disable-backgrounding-occluded-windows',
      '--disable-renderer-backgrounding',
    ],
  });
}

export interface SeenEntity {
  id: string;
  net: number;
  name: string;
  firing: string;
  version: number;
  assetId: string;
  loaded: boolean;
  position: [number, number, number];
}

export interface SeenState {
  connection: string;
  transport: string;
  playerNet: number;
  entities: SeenEntity[];
}

/** A player with a browser of their own (own storage, so an account of their own). */
export interface PlayerPage {
  page: Page;
  errors: string[];
  state(): Promise<SeenState>;
  /** The first entity that satisfies `is`, waited for; null when it does not come. */
  waitFor(what: string, is: (entity: SeenEntity) => boolean, waitMs?: number): Promise<SeenEntity>;
  ask(prompt: string): Promise<void>;
  shot(name: string): Promise<void>;
}

export async function openPlayer(browser: Browser, url: string, size = { width: 1280, height: 800 }): Promise<PlayerPage> {
  const context = await browser.newContext({ viewport: size });
  // A click may wait long for its turn where software draws the picture: that is no fault of the page.
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(url);
  // A page that still loads has no handle yet: it is not live, and holds nothing.
  const state = () =>
    page.evaluate((): SeenState => {
      const handle = (window as unknown as { __worldkiln?: { state(): SeenState } }).__worldkiln; // documented in web/src
      return handle?.state() ?? { connection: 'loading', transport: '', playerNet: 0, entities: [] };
    });
  for (const end = Date.now() + 150_000; (await state()).connection !== 'live'; await page.waitForTimeout(100)) {
    if (Date.now() > end) throw new Error(`the world did not open; the page says ${errors.join(' · ') || 'nothing'}`);
  }
  return {
    page,
    errors,
    state,
    async waitFor(what, is, waitMs = 150_000) {
      for (const end = Date.now() + waitMs; Date.now() < end; await page.waitForTimeout(50)) {
        const found = (await state()).entities.find(is);
        if (found) return found;
      }
      throw new Error(`${what} did not come within ${waitMs} ms; the page says ${JSON.stringify(await state())}, its errors ${errors.join(' · ') || 'none'}`);
    },
    async ask(prompt) {
      await page.getByTestId('prompt-input').fill(prompt);
      await page.getByTestId('prompt-send').click();
    },
    shot: async (name) => void (await page.screenshot({ path: `${artifacts}${name}.png` })),
  };
}
